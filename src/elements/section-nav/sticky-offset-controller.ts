import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {resizeObserver} from '../../base/observers.js';

const PROPERTY = '--kolom-sticky-offset';

/**
 * Publishes the height of an element that sticks to the top of the window, so
 * that anchors, permalinks and dialogs keep clear of it.
 */
export class StickyOffsetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #resize: ResizeObserver | undefined;
  #published = '';
  // And no attribute of the root element, which a framework may hydrate.
  #sheet: CSSStyleSheet | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = resizeObserver(() => this.#publish());
    this.#resize?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#withdraw();
  }

  #publish(): void {
    const sticks = getComputedStyle(this.#host).position === 'sticky';
    const height = sticks ? `${this.#host.offsetHeight}px` : '';
    if (height === this.#published) return;
    if (!height) return this.#withdraw();
    this.#published = height;
    this.#adopt(`:root{${PROPERTY}:${height}}`);
  }

  #withdraw(): void {
    if (this.#published) this.#adopt('');
    this.#published = '';
  }

  #adopt(css: string): void {
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(css);
    const others = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
    document.adoptedStyleSheets = css ? [...others, this.#sheet] : others;
  }
}
