import {html, LitElement, type TemplateResult} from 'lit';

import {toggleState} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {styles} from './back-to-top.styles.js';
import {focusDocumentStart} from './focus-document-start.js';
import {ScrolledController} from './scrolled-controller.js';

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
  #wasPast = false;
  #origin: number | undefined;
  #refocus = false;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  protected override willUpdate(): void {
    const {past} = this.#scrolled;
    // Who has read on by a screenful no longer wants to go back.
    if (past && !this.#wasPast) this.#origin = undefined;
    this.#wasPast = past;
  }

  protected override updated(): void {
    toggleState(this, 'shown', this.#scrolled.past || this.#returns);
    toggleState(this, 'returns', this.#returns);
    if (!this.#refocus || !this.#scrolled.past) return;
    this.#refocus = false;
    this.#link?.focus({preventScroll: true});
  }

  override render(): TemplateResult {
    return html`
      <slot><a class="button" href="#top">${this.#localize.term('backToTop')}</a></slot>
      <button
        class="button"
        part="return"
        type="button"
        ?hidden=${!this.#returns}
        @click=${this.#onReturn}
      >
        ${this.#localize.term('backToTopReturn')}
      </button>
    `;
  }

  get #returns(): boolean {
    return this.#origin !== undefined && !this.#scrolled.past;
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a') ?? this.renderRoot.querySelector('a');
  }

  // The browser scrolls by itself, also where another handler has its own way.
  readonly #onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || !pointsToTop(link)) return;
    this.#origin = scrollY;
    this.requestUpdate();
    focusDocumentStart();
  };

  #onReturn(): void {
    this.#refocus = true;
    scrollTo({top: this.#origin ?? 0, behavior: 'instant'});
  }
}

/**
 * Whether a link leads to the top of this very page. Where `#top` names an
 * element the browser moves the focus there on its own.
 */
function pointsToTop({hash, href}: HTMLAnchorElement): boolean {
  const here = href.split('#')[0] === location.href.split('#')[0];
  const name = hash.slice(1);
  return (
    here &&
    (name === '' || name.toLowerCase() === 'top') &&
    !document.getElementById(name)
  );
}
