import {createIo} from './io.js';
import {draftsKey, isKept, outboxKey} from './kept.js';
import type {CommentData, Sort, Target} from './model.js';
import {MutedPeople} from './muted.js';
import {whenIdle} from './next-task.js';
import type {CommentProvider, Io} from './provider.js';
import {ThreadStore, type OpenThread} from './thread-store.js';
import type {CommentWriter} from './writer.js';

/** What a comment box is made for. */
export interface SessionOptions {
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly sort: Sort;
  readonly pageSize: number;
  /** The page's own limit in characters, where it is lower than the server's. */
  readonly maxLength?: number | undefined;
  readonly io?: Io;
  /** Whether somebody looks at the page. Where nobody can tell, no news is asked for. */
  readonly isSeen?: () => boolean;
  /** Fetches what writing needs. It is called again after it rejected. */
  readonly loadWriter: () => Promise<(session: OpenThread) => CommentWriter>;
}

/** One comment box: its thread, and what is written there once somebody writes. */
export class CommentSession implements OpenThread {
  readonly thread: ThreadStore;
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly io: Io;
  readonly muted: MutedPeople;
  /** Absent until somebody writes, or something is kept of an earlier visit. */
  writer: CommentWriter | undefined;
  readonly #options: SessionOptions;
  /** Somebody is here to be told of new comments. */
  #isFollowed = true;
  #following: AbortController | undefined;

  constructor(options: SessionOptions) {
    const {provider, target, io = createIo()} = options;
    this.provider = provider;
    this.target = target;
    this.io = io;
    this.#options = options;
    this.muted = new MutedPeople(target.server);
    this.thread = new ThreadStore({...options, io, own: () => this.#own()});
  }

  /**
   * Whoever writes here.
   * @throws Where what that needs cannot be fetched.
   */
  async loadWriter(): Promise<CommentWriter> {
    const createWriter = await this.#options.loadWriter();
    return (this.writer ??= createWriter(this));
  }

  /**
   * Loads the thread, then settles what earlier visits left open: comments
   * that may or may not have arrived, and those that wait for a moderator.
   */
  async open(sort?: Sort): Promise<void> {
    const writing = this.#loadWriterOfRecords();
    await this.thread.load(sort);
    if (this.thread.getState().status !== 'ready') return;
    this.#follow();
    await (await writing)?.settle();
  }

  /** Listens for new comments, where the server tells of them. */
  follow(): void {
    this.#isFollowed = true;
    this.#follow();
  }

  #follow(): void {
    if (!this.#isFollowed || this.#following) return;
    if (this.thread.getState().status !== 'ready') return;
    this.#following = new AbortController();
    const {signal} = this.#following;
    const {provider, target, io} = this;
    const arrive = (items: readonly CommentData[]): void =>
      void this.thread.arrive(items);
    if (provider.subscribe) provider.subscribe(target, arrive, signal, io);
    const {isSeen} = this.#options;
    if (provider.post && isSeen)
      // Without it, new comments are there on the next visit.
      whenIdle(() => {
        import('./upkeep.js')
          .then(({keep}) => keep(this, signal, isSeen))
          .catch(() => {});
      });
  }

  /** Listens no more, nor once the thread has loaded, until `follow` is called. */
  unfollow(): void {
    this.#isFollowed = false;
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Stops what is under way, for good. Comments that are being sent go on. */
  dispose(): void {
    this.thread.dispose();
    this.unfollow();
  }

  /** Without it what an earlier visit left stays where it is, for the next. */
  async #loadWriterOfRecords(): Promise<CommentWriter | undefined> {
    const names = [outboxKey(this.target), draftsKey(this.target)];
    if (this.writer || !names.some(isKept)) return this.writer;
    return this.loadWriter().catch(() => undefined);
  }

  async #own(): Promise<ReadonlyMap<string, string> | undefined> {
    // Where there are accounts, the server says itself which are the reader's.
    if (this.provider.session) return undefined;
    return (await this.#loadWriterOfRecords())?.own();
  }
}
