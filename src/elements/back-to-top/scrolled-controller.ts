import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {intersectionObserver, resizeObserver} from '../../base/observers.js';

// Far below any page, so that only its upper edge decides.
const BELOW = 10_000_000;

/**
 * Tells when the page has been scrolled by more than a screenful, without
 * listening to scrolling: an observer of the whole document calls when the part
 * of it that has gone above the window's edge reaches the window's height.
 */
export class ScrolledController implements ReactiveController {
  /** Whether the reader is further down than a screenful. */
  past = false;

  readonly #host: ReactiveControllerHost & Element;
  #intersection: IntersectionObserver | undefined;
  #resize: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
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
    window.removeEventListener('resize', this.#watch);
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
  };

  readonly #onCross = (entries: IntersectionObserverEntry[]): void => {
    const top = entries.at(-1)?.boundingClientRect.top ?? 0;
    const past = -top >= innerHeight - 1;
    if (past === this.past) return;
    this.past = past;
    this.#host.requestUpdate();
  };
}
