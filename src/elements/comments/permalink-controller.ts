import type {ReactiveController} from 'lit';

import {fetched} from '../../base/fetched.js';
import type {DraftContext, Sort} from '../../comments/model.js';
import {ProviderError} from '../../comments/provider.js';
import {commentNamedBy} from '../../page/comment-id.js';
import type {ActionsHost, ThreadActions, ThreadParts} from './thread-actions.js';
import type {ThreadCommands} from './thread-view.js';
import {errorWords} from './words.js';

/**
 * Follows links to comments, and takes the reader around in the thread. What that needs
 * is fetched when it is first used.
 */
export class PermalinkController implements ReactiveController, ThreadCommands {
  readonly #host: ActionsHost;
  readonly #parts: ThreadParts;
  readonly #onWanted: () => void;
  #actions: ThreadActions | undefined;

  /** @param onWanted - Called where the address names a comment, and there is no thread yet. */
  constructor(host: ActionsHost, parts: ThreadParts, onWanted: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#onWanted = onWanted;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  /** Brings the comment that an address names, if it names one. */
  follow(address: Pick<Location, 'hash' | 'search'> = location): void {
    const id = commentNamedBy(address, this.#host.provider);
    if (!id) return;
    if (this.#host.session) void this.#use((actions) => actions.follow(id));
    else this.#onWanted();
  }

  readonly more = (): Promise<void> => {
    const {hash} = location;
    return this.#use((actions) => actions.more(hash));
  };
  readonly retry = (): Promise<void> => this.#use((actions) => actions.retry());
  readonly showArrivals = (): Promise<void> =>
    this.#use((actions) => actions.showArrivals());
  readonly order = (sort: Sort): Promise<void> =>
    this.#use((actions) => actions.order(sort));
  readonly skip = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('.ways')?.focus();
  };
  readonly bringUnsent = (context: DraftContext): Promise<void> =>
    this.#use((actions) => actions.bringUnsent(context));

  async #use(use: (actions: ThreadActions) => Promise<void>): Promise<void> {
    if (!this.#actions) {
      const code = await fetched(() => import('./thread-actions.js'));
      if (code) this.#actions ??= new code.ThreadActions(this.#host, this.#parts);
    }
    if (this.#actions) return use(this.#actions);
    const error = new ProviderError('network');
    this.#parts.onFailure(error);
    this.#parts.onNotice(errorWords(this.#parts.localize, error), true);
  }

  // A parameter of the address stays; another fragment does not ask for it again.
  readonly #onHash = (): void => this.follow({hash: location.hash, search: ''});
}
