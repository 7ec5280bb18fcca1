import {definitions} from './definitions.js';

/** Below the article, and the heaviest: fetched when the reader comes near. */
const LAZY_TAGS: ReadonlySet<string> = new Set(['kolom-comments']);

/** How far ahead of the reader that is: one screen. */
const LAZY_MARGIN = '100% 0px';

const requested = new Set<string>();

// Undefined where nothing has a place, as in jsdom. Not by base/observers.js, which is
// in another file than the loader.
const nearby =
  typeof IntersectionObserver === 'undefined'
    ? undefined
    : new IntersectionObserver(onNear, {rootMargin: LAZY_MARGIN});

function onNear(
  entries: readonly IntersectionObserverEntry[],
  observer: IntersectionObserver,
): void {
  for (const {isIntersecting, target} of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
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
  if (nearby && LAZY_TAGS.has(tag) && !isTarget(element)) nearby.observe(element);
  else request(element);
}

/** A link to a comment leads into a thread that has yet to come. */
function isTarget(element: Element): boolean {
  return /^#comment-./.test(location.hash) || element.matches(':target');
}

function request(element: Element): void {
  const tag = element.localName;
  const definition = definitions[tag];
  if (!definition || requested.has(tag)) return;
  requested.add(tag);
  if (tag === 'kolom-comments') requestProvider(element.getAttribute('provider') ?? '');
  // What every element shares is asked for by name, so that the browser fetches
  // it beside the element and not after having read the element's imports.
  Promise.all([import('./base/define.js'), definition()]).catch((error: unknown) => {
    requested.delete(tag);
    console.error(`[kolom] <${tag}> could not be loaded; its content stays.`, error);
  });
}

/** The thread will ask for its provider: that is fetched beside it. */
function requestProvider(name: string): void {
  import('./comments/providers/registry.js')
    .then(({loadProvider}) => loadProvider(name))
    // The thread asks again, and tells the reader.
    .catch(() => undefined);
}

discover(document);
