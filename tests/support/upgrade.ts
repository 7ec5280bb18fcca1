/** Where pieces of a page stood before their elements were defined, and after. */
export interface Upgrade {
  readonly before: readonly DOMRect[];
  readonly after: readonly DOMRect[];
  readonly document: Document;
}

/**
 * Lays out a page in a frame with kolom.css alone, then defines its elements.
 *
 * @param body - HTML of the page.
 * @param options - `lang` and `dir` of the page, its width in CSS pixels, the
 *   elements to define (`section-nav`) and what to look at.
 */
export async function upgrade(
  body: string,
  options: {
    width: number;
    elements: readonly string[];
    selector: string;
    dir?: string;
    lang?: string;
  },
): Promise<Upgrade> {
  const {width, elements, selector, dir = 'ltr', lang = 'id'} = options;
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '800';
  frame.style.border = '0';
  // With its bar from the start: Firefox keeps the container units of the width
  // without one.
  frame.srcdoc = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
    <link rel="stylesheet" href="/build/kolom.css"><style>html{overflow-y:scroll}body{margin:0}</style>${body}`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  opened.push(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  const look = (): DOMRect[] =>
    [...page.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());
  const frames = (): Promise<unknown> =>
    new Promise((resolve) =>
      frame.contentWindow?.requestAnimationFrame(() =>
        frame.contentWindow?.requestAnimationFrame(resolve),
      ),
    );
  // Firefox replaces the font of the first layout once it has read the real one.
  await page.fonts.ready;
  await frames();
  const before = look();
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = elements
    .map((name) => `import '/src/elements/${name}/define.ts';`)
    .join('\n');
  const ran = new Promise((resolve, reject) => {
    frame.contentWindow?.addEventListener('kolom-test-defined', resolve, {once: true});
    frame.contentWindow?.addEventListener('error', reject, {once: true});
  });
  script.textContent += "\ndispatchEvent(new Event('kolom-test-defined'));";
  page.body.append(script);
  await ran;
  await new Promise((resolve) => setTimeout(resolve, 0));
  await frames();
  return {before, after: look(), document: page};
}

const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  opened.splice(0).forEach((frame) => frame.remove());
});
