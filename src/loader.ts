import {articlePage, definitions} from './definitions.js';

/** Below the article, and the heaviest: fetched when the reader comes near. */
const LAZY_TAG = 'kolom-comments';

/** How far ahead of the reader that is: one screen. */
const LAZY_MARGIN = '100% 0px';

/** A request that takes longer is taken for one that is never answered. */
const PATIENCE_MS = 10_000;

/** By then the page has what it needs at once. */
const IDLE_MS = 1000;

const requested = new Set<string>();

/** By which kolom.css keeps the room of elements that are fetched later. */
const waits = new WeakMap<Element, readonly Animation[] | undefined>();

// Undefined where nothing has a place, as in jsdom. Not by base/observers.js, which is
// in another file than the loader.
const nearby: IntersectionObserver | undefined =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(onNear, {rootMargin: LAZY_MARGIN});

function onNear(
  entries: readonly IntersectionObserverEntry[],
  observer: IntersectionObserver,
): void {
  for (const {isIntersecting, boundingClientRect, target} of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    // The room was given up with the rest of the page; nobody sees it come back.
    if (boundingClientRect.top > innerHeight)
      waits.get(target)?.forEach((wait) => wait.play());
    request(target);
  }
}

const additions = new MutationObserver((records) => {
  for (const {addedNodes} of records) {
    for (const node of addedNodes) {
      if (node instanceof Element) search(node);
    }
  }
});

/**
 * Defines each of the library's elements when its tag first appears in the
 * document, now or later. Call it once more for every shadow root that contains
 * such tags: nothing else can tell of them.
 */
export function discover(root: Document | ShadowRoot | Element): void {
  search(root);
  additions.observe(root, {childList: true, subtree: true});
}

function search(root: Document | ShadowRoot | Element): void {
  if (root instanceof Element) meet(root);
  for (const element of root.querySelectorAll(':not(:defined)')) meet(element);
}

function meet(element: Element): void {
  const tag = element.localName;
  if (!Object.hasOwn(definitions, tag) || requested.has(tag)) return;
  if (nearby && tag === LAZY_TAG && !isTarget(element) && hasBox(element)) {
    waits.set(element, element.getAnimations?.());
    nearby.observe(element);
  } else request(element);
}

/** A link to a comment, ours or a server's, leads into a thread that has yet to come. */
function isTarget(element: Element): boolean {
  const links = /#(\w*comment|isso)-.|atk_comment=/;
  return links.test(location.href) || element.matches(':target');
}

/** What has no box of its own never comes into view. */
function hasBox(element: Element): boolean {
  return getComputedStyle(element).display !== 'contents';
}

function request(element: Element): void {
  const tag = element.localName;
  if (requested.has(tag)) return;
  requested.add(tag);
  if (tag === LAZY_TAG) requestProvider(element.getAttribute('provider') ?? '');
  void load(element);
}

/** Fetches an element's code, once more where it fails. */
async function load(element: Element): Promise<void> {
  const tag = element.localName;
  // What every element shares is asked for by name, so that the browser fetches
  // it beside the element and not after having read the element's imports.
  const ask = (): Promise<unknown> =>
    Promise.all([articlePage(), definitions[tag]?.()]);
  const timer = setTimeout(() => void giveUp(element), PATIENCE_MS);
  try {
    await ask().catch(ask);
  } catch (error) {
    requested.delete(tag);
    console.error(`[kolom] <${tag}> could not be loaded; its content stays.`, error);
    await giveUp(element);
  }
  clearTimeout(timer);
}

// Fetched before there is anything to tell, when it may not be to be had either.
const failure = new Promise((resolve) => setTimeout(resolve, IDLE_MS))
  .then(() => import('./loader-failure.js'))
  .catch(() => undefined);

/** Shows what the author wrote, as without script, and tells the reader. */
async function giveUp(element: Element): Promise<void> {
  const code = await failure;
  code?.giveUp(element, () => load(element));
}

/** The thread will ask for its provider: that is fetched beside it. */
function requestProvider(name: string): void {
  import('./comments/providers/registry.js')
    .then(({loadProvider}) => loadProvider(name))
    // The thread asks again, and tells the reader.
    .catch(() => undefined);
}

discover(document);
