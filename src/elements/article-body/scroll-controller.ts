import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Marks} from '../../base/marks.js';
import {resizeObserver} from '../../base/observers.js';
import {FOCUSABLE} from './focusable.js';

const SCROLLERS = `table, pre, math, figure:has(> table), [style*="nowrap"],
  [style*="display"], [style*="columns:"],
  :has(> :is([style*="nowrap"], [style*="min-width"]))`;

/**
 * Lets the keyboard reach what scrolls: a wide or long table, a long line of code.
 * It is the one attribute not of our own name that we put on the author's nodes:
 * Safari scrolls only what has focus, and WCAG 2.1.1 asks for a way. It is there
 * while something is out of view, and only where nothing inside takes focus.
 */
export class ScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #marks: Marks;
  readonly #seen = new Set<Element>();
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, marks: Marks) {
    this.#host = host;
    this.#marks = marks;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen.clear();
  }

  /** Looks for what may scroll; call it whenever the content has changed. */
  observe(): void {
    this.#observer ??= resizeObserver((entries) => {
      for (const {target} of entries) this.#update(target);
    });
    for (const element of [this.#host, ...this.#host.querySelectorAll(SCROLLERS)]) {
      if (this.#seen.has(element)) continue;
      this.#seen.add(element);
      this.#observer?.observe(element);
    }
    for (const element of this.#seen) {
      if (this.#host.contains(element)) continue;
      this.#observer?.unobserve(element);
      this.#seen.delete(element);
      this.#release(element);
    }
  }

  #update(element: Element): void {
    const {overflowX, overflowY} = getComputedStyle(element);
    const scrolls =
      (overflowX === 'auto' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY === 'auto' && element.scrollHeight > element.clientHeight + 1);
    if (!scrolls) this.#release(element);
    else if (!element.hasAttribute('tabindex') && !element.querySelector(FOCUSABLE)) {
      this.#marks.set(element, 'tabindex', '0');
    }
  }

  #release(element: Element): void {
    this.#marks.set(element, 'tabindex', undefined);
  }
}
