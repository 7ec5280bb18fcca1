import {html, LitElement, type TemplateResult} from 'lit';

import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {intersectionObserver, resizeObserver} from '../../base/observers.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {styles} from './back-to-top.styles.js';
import type {WayUp} from './way-up.js';

// Further than any page goes.
const FAR = 10_000_000;

/**
 * The way back to the top of a long page. It appears once the reader has gone
 * down by a screenful, takes the keyboard's focus along, and at the top offers
 * the way back to where the reader was.
 *
 * @tagname kolom-back-to-top
 * @summary The author's link to the top, shown when it is of use.
 * @slot - The author's `<a href="#top">`.
 * @cssstate shown - It is of use here.
 * @cssstate returns - It offers the way back.
 * @csspart return - The button back to where the reader was.
 * @cssprop [--kolom-back-to-top-block=1rem] - Distance from the lower edge of the
 *   window, its safe area apart: the height of a consent bar or a fixed footer.
 * @cssprop [--kolom-back-to-top-inline=1rem] - Distance from the side of the window.
 * @cssprop [--kolom-back-to-top-layer=9] - `z-index`.
 */
export class KolomBackToTop extends LitElement {
  static override readonly styles = styles;

  readonly #localize = new LocalizeController(this, messages);
  #way: WayUp | undefined;
  #observers: (ResizeObserver | IntersectionObserver | undefined)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#way) this.#await();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): TemplateResult {
    return html`
      <slot><a class="button" href="#top">${this.#localize.term('backToTop')}</a></slot>
      ${this.#way?.render(this.#localize.term('backToTopReturn'))}
    `;
  }

  // At the top of the page it is of no use. Nor is there a listener to scrolling: an
  // observer of the whole document calls when its upper edge goes above the window's.
  // Where the document is short, another scroller may hold the page.
  #await(): void {
    const page = document.documentElement;
    const resize = resizeObserver(() => {
      if (page.scrollHeight < 2 * page.clientHeight) void this.#start();
    });
    const crossing = intersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.intersectionRatio < 1)) void this.#start();
      },
      // In a frame the window above would be the root otherwise.
      {root: document, rootMargin: `0px ${FAR}px ${FAR}px`, threshold: 1},
    );
    this.#observers = [resize, crossing];
    for (const observer of this.#observers) observer?.observe(page);
  }

  #stop(): void {
    for (const observer of this.#observers) observer?.disconnect();
  }

  async #start(): Promise<void> {
    this.#stop();
    const code = await fetched(() => import('./way-up.js'));
    // In its corner for good, as where no script comes to say when it is of use.
    if (!code) toggleState(this, 'shown', true);
    // Observed while another observer is calling, it would be an error of the page.
    else setTimeout(() => (this.#way ??= new code.WayUp(this)));
  }
}
