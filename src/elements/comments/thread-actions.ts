import type {ReactiveControllerHost} from 'lit';

import type {Sort} from '../../comments/model.js';
import type {ProviderError} from '../../comments/provider.js';
import type {BlocksController} from './blocks-controller.js';
import type {PermalinkController} from './permalink-controller.js';
import type {SessionController} from './session-controller.js';
import type {Words} from './words.js';

type ActionsHost = ReactiveControllerHost & {
  readonly renderRoot: DocumentFragment | HTMLElement;
};

/** What the controls around a thread work on. */
export interface ThreadParts {
  readonly sessions: SessionController;
  readonly permalinks: PermalinkController;
  readonly blocks: BlocksController;
  readonly onFailure: (error: ProviderError) => void;
  /** Says something; `visible` where it cannot be seen anyhow. */
  readonly onNotice: (words: string, visible?: boolean) => void;
  readonly localize: Words;
}

/** What the controls around a thread do. */
export class ThreadActions {
  readonly #host: ActionsHost;
  readonly #parts: ThreadParts;

  constructor(host: ActionsHost, parts: ThreadParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Loads the next page and takes the reader to its first comment. */
  readonly more = async (): Promise<void> => {
    const {sessions, permalinks, onFailure} = this.#parts;
    const {session} = sessions;
    if (!session) return;
    const {hash} = location;
    const before = new Set(session.thread.getState().comments.keys());
    await session.thread.more();
    const {comments, error} = session.thread.getState();
    const first = [...comments.values()].find(
      ({id, parentId}) => !parentId && !before.has(id),
    );
    if (error) onFailure(error);
    // Whoever has followed a link meanwhile goes there.
    if (hash !== location.hash) return;
    if (first && !error) await permalinks.goTo(first.id);
    await this.#keepFocus();
  };

  /** Asks again for what did not come. */
  readonly retry = async (): Promise<void> => {
    const {sessions, permalinks} = this.#parts;
    const {thread} = sessions.session ?? {};
    const {stale, next} = thread?.getState() ?? {};
    if (!stale && next !== undefined) {
      if (!permalinks.isInterrupted) return this.more();
      await thread?.more();
      return permalinks.follow();
    }
    await sessions.refresh();
    await this.#keepFocus();
  };

  readonly order = async (sort: Sort): Promise<void> => {
    const {blocks, sessions} = this.#parts;
    blocks.reset();
    await sessions.session?.open(sort);
  };

  readonly showArrivals = (): void => {
    const {sessions, permalinks} = this.#parts;
    const {thread} = sessions.session ?? {};
    const first = thread?.getState().arrivals.at(-1);
    thread?.showArrivals();
    if (first) void permalinks.goTo(first.id);
  };

  /** Brings the form of a reply that failed, or what was in it where that cannot be. */
  async reopen(id: string): Promise<void> {
    const {sessions, blocks, onNotice, localize} = this.#parts;
    const {session} = sessions;
    const found = await session?.thread.seek(id, () => session === sessions.session);
    if (found) return blocks.reopen(id);
    const text = session?.writer?.draft(`reply:${id}`).restore();
    if (session === sessions.session && text)
      onNotice(localize.term('replyLost', text), true);
  }

  /** What the reader used may be gone: they come to what stands in its place. */
  async #keepFocus(): Promise<void> {
    await this.#host.updateComplete;
    if (document.activeElement !== document.body) return;
    const {failure, session} = this.#parts.sessions;
    const failed = failure ?? session?.thread.getState().error;
    this.#host.renderRoot
      .querySelector<HTMLElement>(failed ? '.ways button' : 'section')
      ?.focus({preventScroll: true});
  }
}
