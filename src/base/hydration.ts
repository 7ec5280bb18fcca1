// How often, and after how many milliseconds, a part of a page is looked at again that
// React has yet to hydrate. It may wait for its code, or be no part of React's at all.
const TRIES = 20;
const INTERVAL_MS = 500;

// What an application does once the page has loaded may begin a little later.
const GRACE_MS = 1000;

let turn: Promise<void> | undefined;
let isOver = false;

/** Resolves once a framework has had its turn to hydrate the page around an element. */
export async function whenHydrated(host: Element): Promise<void> {
  await (turn ??= Promise.race([quiet(), touched()]).then(() => {
    isOver = true;
  }));
  for (let tries = 0; tries < TRIES && isDehydrated(host); tries++) {
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}

/** Whether `whenHydrated` would resolve at once. */
export function isHydrated(host: Element): boolean {
  return isOver && !isDehydrated(host);
}

/** Resolves when the page has loaded, and nothing more happens. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  }
  // What the last scripts began goes on in tasks of its own.
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), {timeout: 1000});
  });
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
}

/** Resolves when the reader is at work: what a key leads to has to be marked. */
function touched(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const type of ['keydown', 'pointerdown']) {
      addEventListener(type, resolve, {once: true, capture: true, passive: true});
    }
  });
}

/** Whether React is at work around an element, and has not come to it. */
function isDehydrated(element: Element): boolean {
  let node: Node | null = element;
  while (node) {
    const keys: string[] = Object.keys(node);
    const fiber = keys.some((key) => key.startsWith('__reactFiber$'));
    // Beside a fiber of its parent it may be a part that comes later, or one that
    // the application wrote as HTML and leaves alone.
    if (fiber) return node !== element && !holdsHtml(node, keys);
    if (keys.some((key) => key.startsWith('__reactContainer$'))) return true;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return false;
}

function holdsHtml(node: Node, keys: readonly string[]): boolean {
  const key = keys.find((each) => each.startsWith('__reactProps$')) ?? '';
  const props = (node as unknown as Record<string, object | undefined>)[key];
  return !!props && 'dangerouslySetInnerHTML' in props;
}
