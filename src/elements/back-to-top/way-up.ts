import {html, type LitElement, type ReactiveController, type TemplateResult} from 'lit';

import {toggleState} from '../../base/internals.js';
import {focusDocumentStart} from './focus-document-start.js';
import {ScrolledController} from './scrolled-controller.js';

/**
 * What the link to the top does beyond a link: it shows after a screenful, takes the
 * keyboard's focus along, and remembers where the reader was.
 */
export class WayUp implements ReactiveController {
  readonly #host: LitElement;
  readonly #scrolled: ScrolledController;
  #wasPast = false;
  #origin: number | undefined;
  #refocus = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#scrolled = new ScrolledController(host);
    host.addController(this);
    host.addEventListener('click', this.#onClick);
  }

  /** Whether the way back is offered. */
  get #returns(): boolean {
    return this.#origin !== undefined && !this.#scrolled.past;
  }

  hostUpdate(): void {
    const {past} = this.#scrolled;
    // Who has read on by a screenful no longer wants to go back.
    if (past && !this.#wasPast) this.#origin = undefined;
    this.#wasPast = past;
  }

  hostUpdated(): void {
    toggleState(this.#host, 'shown', this.#scrolled.past || this.#returns);
    toggleState(this.#host, 'returns', this.#returns);
    if (!this.#refocus || !this.#scrolled.past) return;
    this.#refocus = false;
    const root = this.#host.renderRoot;
    (this.#host.querySelector('a') ?? root.querySelector('a'))?.focus({
      preventScroll: true,
    });
  }

  /** The button back to where the reader was. */
  render(words: string): TemplateResult {
    return html`<button
      class="button"
      part="return"
      type="button"
      ?hidden=${!this.#returns}
      @click=${this.#onReturn}
    >
      ${words}
    </button>`;
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
    this.#host.requestUpdate();
    if (isAway || scroller !== document.scrollingElement) scroller.scrollTo?.({top: 0});
    // After the browser has gone there.
    setTimeout(focusDocumentStart);
  }

  readonly #onReturn = (): void => {
    this.#refocus = true;
    this.#scrolled.scroller.scrollTo?.({top: this.#origin ?? 0, behavior: 'instant'});
  };
}

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
