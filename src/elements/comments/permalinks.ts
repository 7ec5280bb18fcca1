import type {ReactiveControllerHost} from 'lit';

import {nextFrame} from '../../comments/next-task.js';
import type {ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';

type PermalinkHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly session: CommentSession | undefined;
  };

/** What an element does for a comment that the address names. */
export interface PermalinkHandlers {
  /** The article of a comment that is in the thread, once it is on the screen. */
  readonly find: (id: string) => Promise<HTMLElement | null>;
  /** It is being looked for. */
  readonly onSeek: () => void;
  /** A page of the thread did not come. */
  readonly onFailure: (error: ProviderError) => void;
  /** The server has none of that name. */
  readonly onMissing: () => void;
}

/** Takes the reader to the comment that the page's address names, on whatever page it is. */
export class Permalinks {
  readonly #host: PermalinkHost;
  readonly #handlers: PermalinkHandlers;
  // The id that was being looked for when a page of the thread did not come.
  #interrupted: string | undefined;

  constructor(host: PermalinkHost, handlers: PermalinkHandlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /** Whether a search was interrupted by a page that did not come. */
  isInterrupted(id: string | undefined): boolean {
    return this.#interrupted !== undefined && this.#interrupted === id;
  }

  /** Brings a comment that the address names. */
  async follow(id: string): Promise<void> {
    const {session} = this.#host;
    if (!session) return;
    this.#handlers.onSeek();
    const {hash} = location;
    const before = document.activeElement;
    const isWanted = (): boolean =>
      session === this.#host.session && hash === location.hash;
    const found = await this.goTo(id, isWanted);
    this.#interrupted = found === undefined ? id : undefined;
    if (found || !isWanted()) return;
    const {error} = session.thread.getState();
    if (error) this.#handlers.onFailure(error);
    else this.#handlers.onMissing();
    await this.#host.updateComplete;
    const place = error ? '.ways button' : '.told';
    bring(this.#host.renderRoot.querySelector(place), before);
  }

  /** Takes the reader to a comment. What it gives is what `seek` gives. */
  async goTo(id: string, isWanted?: () => boolean): Promise<boolean | undefined> {
    const before = document.activeElement;
    const found = await this.#host.session?.thread.seek(id, isWanted);
    if (found) bring(await this.#handlers.find(id), before);
    return found;
  }
}

/** Takes the reader to a place, unless they have begun something else meanwhile. */
function bring(to: HTMLElement | null, before: Element | null): void {
  const {activeElement, body} = document;
  if (!to || (activeElement !== before && activeElement !== body)) return;
  // In jsdom nothing scrolls.
  const scroll = (): void => to.scrollIntoView?.({block: 'start'});
  scroll();
  to.focus({preventScroll: true});
  // What comes into view with it is higher or lower than the place kept for it.
  void nextFrame().then(scroll);
}
