import {html, LitElement, type TemplateResult} from 'lit';

import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {styles} from './back-to-top.styles.js';
import {ScrolledController} from './scrolled-controller.js';
import type {WayUp} from './way-up.js';

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
  readonly #scrolled = new ScrolledController(this);
  #way: WayUp | undefined;
  #isAsked = false;
  #isReady = false;

  protected override willUpdate(): void {
    if (this.#scrolled.past && !this.#isAsked) void this.#prepare();
  }

  protected override updated(): void {
    const isOfUse = (this.#isReady && this.#scrolled.past) || this.#way?.returns;
    toggleState(this, 'shown', !!isOfUse);
  }

  override render(): TemplateResult {
    return html`
      <slot><a class="button" href="#top">${this.#localize.term('backToTop')}</a></slot>
      ${this.#way?.render(this.#localize.term('backToTopReturn'))}
    `;
  }

  /** Fetches what the link does beyond a link, by the time that it is shown. */
  async #prepare(): Promise<void> {
    this.#isAsked = true;
    const code = await fetched(() => import('./way-up.js'));
    if (code) this.#way = new code.WayUp(this, this.#scrolled);
    this.#isReady = true;
    this.requestUpdate();
  }
}
