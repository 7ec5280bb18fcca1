import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {resizeObserver} from '../../base/observers.js';

/**
 * Keeps boxes of a shadow root exactly over pictures of the light DOM, whatever
 * stands around them there: a caption above, a link, a picture narrower than
 * its column.
 */
export class FrameController implements ReactiveController {
  readonly #pairs: () => Iterable<readonly [HTMLElement, HTMLImageElement]>;
  readonly #origin: () => HTMLElement;
  #observed = new Set<Element>();
  #observer: ResizeObserver | undefined;

  /**
   * @param pairs - Each box with the picture that it covers, after an update.
   * @param origin - What the boxes are positioned in.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    pairs: () => Iterable<readonly [HTMLElement, HTMLImageElement]>,
    origin: () => HTMLElement = () => host,
  ) {
    this.#pairs = pairs;
    this.#origin = origin;
    host.addController(this);
  }

  hostUpdated(): void {
    // Its callback runs before the browser paints, so that nothing is seen to move.
    this.#observer ??= resizeObserver(() => this.#place());
    const wanted = new Set<Element>([this.#origin()]);
    for (const [, image] of this.#pairs()) wanted.add(image);
    // What is observed already is left alone: observed anew in the course of a
    // callback, it would be reported to the page as an endless loop.
    for (const element of this.#observed) {
      if (!wanted.has(element)) this.#observer?.unobserve(element);
    }
    for (const element of wanted) {
      if (!this.#observed.has(element)) this.#observer?.observe(element);
    }
    this.#observed = wanted;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#observed.clear();
  }

  #place(): void {
    const origin = this.#origin();
    const outer = origin.getBoundingClientRect();
    const rtl = getComputedStyle(origin).direction === 'rtl';
    const scrolled = Math.abs(origin.scrollLeft);
    for (const [frame, image] of this.#pairs()) {
      const box = image.getBoundingClientRect();
      const start = rtl ? outer.right - box.right : box.left - outer.left;
      frame.style.insetInlineStart = `${start + scrolled}px`;
      frame.style.insetBlockStart = `${box.top - outer.top}px`;
      frame.style.inlineSize = `${box.width}px`;
      frame.style.blockSize = `${box.height}px`;
    }
  }
}
