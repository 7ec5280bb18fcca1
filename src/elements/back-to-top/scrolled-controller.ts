import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {fetched} from '../../base/fetched.js';
import {intersectionObserver, resizeObserver} from '../../base/observers.js';
import type {InnerScroller} from './inner-scroller.js';

// Far below any page, so that only its upper edge decides.
const BELOW = 10_000_000;

/**
 * Tells when the page has been scrolled by more than a screenful. In a window that
 * scrolls it listens to no scrolling: an observer of the whole document calls when
 * the part of it that has gone above the window's edge reaches the window's height.
 * Where the document is too short for that, another scroller may hold the page.
 */
export class ScrolledController implements ReactiveController {
  /** Whether the reader is further down than a screenful. */
  past = false;

  readonly #host: ReactiveControllerHost & Element;
  #inner?: InnerScroller;
  #windowPast = false;
  #intersection: IntersectionObserver | undefined;
  #resize: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What has to be scrolled for the reader to be at the top. */
  get scroller(): Element {
    const page = document.scrollingElement ?? document.documentElement;
    return (this.#isLong ? undefined : this.#inner?.element) ?? page;
  }

  hostConnected(): void {
    // The share that has to be gone depends on both heights.
    this.#resize = resizeObserver(() => this.#watch());
    this.#resize?.observe(document.documentElement);
    window.addEventListener('resize', this.#watch);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#intersection?.disconnect();
    this.#inner?.stop();
    window.removeEventListener('resize', this.#watch);
  }

  get #isLong(): boolean {
    const {scrollHeight, clientHeight} = document.documentElement;
    return scrollHeight > 2 * clientHeight - 1;
  }

  readonly #watch = (): void => {
    this.#intersection?.disconnect();
    const page = document.documentElement;
    const gone = innerHeight / Math.max(page.getBoundingClientRect().height, 1);
    this.#intersection = intersectionObserver(this.#onCross, {
      // In a frame the window above would be the root otherwise.
      root: document,
      rootMargin: `0px 0px ${BELOW}px 0px`,
      threshold: Math.min(Math.max(1 - gone, 0), 1),
    });
    this.#intersection?.observe(page);
    if (this.#isLong) this.#inner?.stop();
    else void this.#lookInside();
  };

  readonly #onCross = (entries: IntersectionObserverEntry[]): void => {
    const top = entries.at(-1)?.boundingClientRect.top ?? 0;
    this.#windowPast = -top >= innerHeight - 1;
    this.#update();
  };

  // Few pages scroll in another way than the window.
  async #lookInside(): Promise<void> {
    const code = await fetched(() => import('./inner-scroller.js'));
    if (!code) return;
    this.#inner ??= new code.InnerScroller(this.#host, () => this.#update());
    // Observed while another observer is calling, they would be an error of the page.
    setTimeout(() => {
      if (this.#host.isConnected) this.#inner?.look();
    });
  }

  #update(): void {
    const past = this.#windowPast || (!this.#isLong && !!this.#inner?.past);
    if (past === this.past) return;
    this.past = past;
    this.#host.requestUpdate();
  }
}
