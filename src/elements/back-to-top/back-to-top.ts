import {html, LitElement, type TemplateResult} from 'lit';

import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {styles} from './back-to-top.styles.js';
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
    // By the time that the reader asks for it.
    if (past) void focusing();
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

  readonly #onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const {ctrlKey, metaKey, shiftKey, defaultPrevented} = event;
    if (!link || defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    const hash = hashOnPage(link);
    if (hash === undefined) return;
    const target = document.getElementById(hash.slice(1));
    // Where `#top` names an element the browser moves the focus there on its own.
    const isAway = !leadsHere(link);
    if (isAway) event.preventDefault();
    if (!target && /^#(top)?$/i.test(hash)) this.#goToTop(isAway);
    else if (isAway) target?.scrollIntoView?.();
  };

  // The browser scrolls the window by itself, also where another handler has its own
  // way; not another element, and not from an address that <base> has changed. In
  // jsdom nothing scrolls.
  #goToTop(isAway: boolean): void {
    const {scroller} = this.#scrolled;
    this.#origin = scroller.scrollTop;
    this.requestUpdate();
    if (isAway || scroller !== document.scrollingElement) scroller.scrollTo?.({top: 0});
    void focusing().then((code) => code?.focusDocumentStart());
  }

  #onReturn(): void {
    this.#refocus = true;
    this.#scrolled.scroller.scrollTo?.({top: this.#origin ?? 0, behavior: 'instant'});
  }
}

const focusing = (): Promise<typeof import('./focus-document-start.js') | undefined> =>
  fetched(() => import('./focus-document-start.js'));

/** Whether the browser would follow a link within this very page. */
function leadsHere({href}: HTMLAnchorElement): boolean {
  return href.split('#')[0] === location.href.split('#')[0];
}

/** The fragment that a link names of this page, as it is written or as it is read. */
function hashOnPage(link: HTMLAnchorElement): string | undefined {
  const written = link.getAttribute('href') ?? '';
  if (written.startsWith('#')) return written;
  return leadsHere(link) ? link.hash : undefined;
}
