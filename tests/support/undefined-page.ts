import {waitUntil} from './fixture.js';

/** A page of its own, in which no tag is defined yet. Remove it after the test. */
export async function undefinedPage(
  body: string,
  width = 320,
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '600';
  document.body.append(frame);
  await new Promise<void>((resolve) => {
    frame.onload = () => resolve();
    frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
      <link rel="stylesheet" href="/build/kolom.css"><body><main>${body}</main></body></html>`;
  });
  const pictures = [...(frame.contentDocument?.images ?? [])].filter(
    (image) => image.loading !== 'lazy',
  );
  await waitUntil(() => pictures.every((image) => image.complete), 'the pictures');
  return frame;
}

/** Loads an element's definition into the page and waits until it has rendered. */
export async function defineIn(frame: HTMLIFrameElement, tag: string): Promise<void> {
  const page = frame.contentDocument;
  const script = page?.createElement('script');
  if (!page || !script) throw new TypeError('The page is gone.');
  script.type = 'module';
  script.src = `/src/elements/${tag.replace('kolom-', '')}/define.ts`;
  page.head.append(script);
  const isThere = (): unknown => page.querySelector(`${tag}:defined`)?.shadowRoot;
  await waitUntil(isThere, `<${tag}>`, 10_000);
  await new Promise((resolve) => frame.contentWindow?.requestAnimationFrame(resolve));
}

/** Where every element of the page stands, to the pixel. */
export function placesIn(frame: HTMLIFrameElement): string[] {
  return [...(frame.contentDocument?.querySelectorAll('main *') ?? [])].map(
    (element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
    },
  );
}
