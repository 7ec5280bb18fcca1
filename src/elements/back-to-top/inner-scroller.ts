import {resizeObserver} from '../../base/observers.js';

/** Where listeners and what is under a point can be asked for. */
type Root = Document | ShadowRoot;

/**
 * Finds the element that scrolls in place of the window: one around our own, slots
 * and shadow roots included, or one that fills most of the window. It may come to
 * be, or to scroll, at any time.
 */
export class InnerScroller {
  /** What was scrolled last; undefined until the reader has scrolled. */
  element: Element | undefined;

  readonly #host: Element;
  readonly #onChange: () => void;
  #listeners = new AbortController();
  // An element that starts to scroll, or that comes around ours, changes a height.
  readonly #resize = resizeObserver(() => this.#listen());

  /** @param onChange - Called whenever the page was scrolled. */
  constructor(host: Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Whether more than a screenful has gone above the edge of the scroller. */
  get past(): boolean {
    const {element} = this;
    return !!element && element.scrollTop >= Math.max(element.clientHeight - 1, 1);
  }

  /** Looks around, and again whenever something there has changed its size. */
  look(): void {
    this.stop();
    const around = [...flatAncestors(this.#host), ...document.body.children];
    for (const element of around) this.#resize?.observe(element);
  }

  /** Listens no longer. */
  stop(): void {
    this.#listeners.abort();
    this.#resize?.disconnect();
  }

  // Scrolling is heard in each shadow root apart.
  #listen(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    const {signal} = this.#listeners;
    const options = {capture: true, passive: true, signal};
    const around = new Set(flatAncestors(this.#host));
    const roots = new Set<Root>([document]);
    for (const element of around) roots.add(element.getRootNode() as Root);
    // A root that is found on the way is visited too.
    for (const root of roots) {
      root.addEventListener('scroll', this.#onScroll, options);
      for (const element of root.elementsFromPoint(innerWidth / 2, innerHeight / 2)) {
        around.add(element);
        if (element.shadowRoot) roots.add(element.shadowRoot);
      }
    }
    const scrolled = [...around].find((each) => each.scrollTop > 0 && this.#fits(each));
    this.element = scrolled ?? this.element;
    this.#onChange();
  }

  readonly #onScroll = ({target}: Event): void => {
    // The document, which has no size, does not fit.
    if (!this.#fits(target as Element)) return;
    this.element = target as Element;
    this.#onChange();
  };

  #fits(element: Element): boolean {
    if (element === document.scrollingElement) return false;
    if ([...flatAncestors(this.#host)].includes(element)) return true;
    const {clientWidth, clientHeight} = element;
    return clientWidth > innerWidth / 2 && clientHeight > innerHeight / 2;
  }
}

/** What an element is laid out in, from the nearest on. */
function* flatAncestors(element: Element): Iterable<Element> {
  const root = element.getRootNode();
  const parent =
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null);
  if (!parent) return;
  yield parent;
  yield* flatAncestors(parent);
}
