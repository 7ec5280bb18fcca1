import type {ReactiveControllerHost} from 'lit';

import type {DraftContext, Sort} from '../../comments/model.js';
import type {ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import type {BlocksController} from './blocks-controller.js';
import {commentNamedBy} from '../../page/comment-id.js';
import {Permalinks} from './permalinks.js';
import type {SessionController} from './session-controller.js';
import {SORT_WORDS} from './thread-view.js';
import {UnsentList} from './unsent-list.js';
import type {Words} from './words.js';

/** The element whose thread it is. */
export type ActionsHost = ReactiveControllerHost &
  HTMLElement & {
    readonly provider: unknown;
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly session: CommentSession | undefined;
  };

/** What the controls around a thread work on. */
export interface ThreadParts {
  readonly sessions: SessionController;
  readonly blocks: BlocksController;
  readonly onFailure: (error: ProviderError) => void;
  /** Says something; `visible` where it cannot be seen anyhow. */
  readonly onNotice: (words: string, visible?: boolean) => void;
  /** A comment is being looked for. */
  readonly onSeek: () => void;
  readonly localize: Words;
}

/** What an unsent reply answers is looked for on so many pages, the first included. */
const PAGES_FOR_UNSENT = 4;

/**
 * What the controls around a thread do, and links to its comments. It comes when the
 * first of them is used.
 */
export class ThreadActions {
  readonly #host: ActionsHost;
  readonly #parts: ThreadParts;
  readonly #permalinks: Permalinks;
  #unsent: UnsentList | undefined;

  constructor(host: ActionsHost, parts: ThreadParts) {
    this.#host = host;
    this.#parts = parts;
    const {blocks, onSeek, onFailure, onNotice, localize} = parts;
    this.#permalinks = new Permalinks(host, {
      find: (id) => blocks.find(id),
      onSeek,
      onFailure,
      onMissing: () => onNotice(localize.term('missing'), true),
    });
  }

  /** Brings a comment that the address names. */
  async follow(id: string): Promise<void> {
    await this.#permalinks.follow(id);
  }

  /**
   * Loads the next page and takes the reader to its first comment.
   *
   * @param hash - The address when they asked: whoever has followed a link meanwhile
   *   goes there.
   */
  async more(hash = location.hash): Promise<void> {
    const {sessions, localize, onFailure, onNotice} = this.#parts;
    const {session} = sessions;
    if (!session) return;
    const before = new Set(session.thread.getState().comments.keys());
    await session.thread.more();
    const {comments, error} = session.thread.getState();
    const first = [...comments.values()].find(
      ({id, parentId}) => !parentId && !before.has(id),
    );
    if (error) onFailure(error);
    if (hash !== location.hash) return;
    const added = comments.size - before.size;
    if (!error) onNotice(localize.term('added', added, localize.number(added)));
    if (first && !error) await this.#permalinks.goTo(first.id);
    await this.#keepFocus();
  }

  /** Asks again for what did not come. */
  async retry(): Promise<void> {
    const {sessions} = this.#parts;
    const {thread} = sessions.session ?? {};
    const {stale, next} = thread?.getState() ?? {};
    if (!stale && next !== undefined) {
      const id = commentNamedBy(location, this.#host.provider);
      if (!id || !this.#permalinks.isInterrupted(id)) return this.more();
      await thread?.more();
      return this.follow(id);
    }
    await sessions.refresh();
    await this.#keepFocus();
  }

  /** Shows the thread in another order. */
  async order(sort: Sort): Promise<void> {
    const {blocks, sessions, localize, onNotice} = this.#parts;
    blocks.reset();
    await sessions.session?.open(sort);
    if (!sessions.session?.thread.getState().error)
      onNotice(localize.term('sorted', localize.term(SORT_WORDS[sort])));
  }

  /** Shows the comments that came meanwhile, and takes the reader to the newest. */
  async showArrivals(): Promise<void> {
    const {thread} = this.#parts.sessions.session ?? {};
    const first = thread?.getState().arrivals.at(-1);
    thread?.showArrivals();
    if (first) await this.#permalinks.goTo(first.id);
  }

  /** Brings the form with words that were not sent, or the words where it cannot be. */
  async bringUnsent(context: DraftContext): Promise<void> {
    const {session} = this.#host;
    const isOpen = !this.#parts.sessions.isClosed;
    // Its form stands above the thread.
    if (!session || (isOpen && context === 'new')) return;
    const [, kind, id = ''] = /^(reply|edit):(.+)/s.exec(context) ?? [];
    let looks = 0;
    const isWanted = (): boolean =>
      session === this.#host.session && looks++ < PAGES_FOR_UNSENT;
    const isThere = isOpen && (await session.thread.seek(id, isWanted));
    if (session !== this.#host.session) return;
    if (!isThere) (this.#unsent ??= new UnsentList(this.#host)).show(context);
    else if (kind === 'reply') await this.#parts.blocks.reopen(id);
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
