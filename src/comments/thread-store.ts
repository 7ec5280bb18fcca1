import {within} from '../base/within.js';
import {Store} from '../base/store.js';
import {parseText, type Parser} from './content/content.js';
import {loadParser} from './content/parsers.js';
import type {Comment, CommentData, Sort, Target} from './model.js';
import {nextTask} from './next-task.js';
import {
  type Capabilities,
  type CommentProvider,
  type Io,
  type Page,
} from './provider.js';
import {asProviderError} from './provider-error.js';
import {count, readComment, readComments} from './read.js';
import {
  emptyThread,
  reduceThread,
  type ThreadEvent,
  type ThreadState,
} from './thread-state.js';

/** What a thread needs of its surroundings. */
export interface ThreadOptions {
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly io: Io;
  readonly sort: Sort;
  readonly pageSize: number;
  /** The page's own limit in characters, where it is lower than the server's. */
  readonly maxLength?: number | undefined;
  /** What the reader wrote lately, as it was typed, by its id. */
  readonly own?: () => Promise<ReadonlyMap<string, string> | undefined>;
}

/** Rows that take a slow phone longer than a frame to go through. */
const many = 500;
/** Milliseconds for a server to say what it can, before its comments are shown without. */
const patience = 5000;

/** What the server can do, within what the page allows. */
function capable(
  {provider, maxLength}: ThreadOptions,
  said?: Partial<Capabilities>,
): Capabilities {
  const can = {...provider.capabilities, ...said};
  const lower = maxLength && (!can.maxLength || maxLength < can.maxLength.value);
  return lower ? {...can, maxLength: {value: maxLength, unit: 'grapheme'}} : can;
}

/** A thread that was opened, and the server that it is on. */
export interface OpenThread {
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly io: Io;
  readonly thread: ThreadStore;
}

/** One thread of one server. No verb rejects: what goes wrong is in the state. */
export class ThreadStore extends Store<ThreadState> {
  readonly #options: ThreadOptions;
  #parse: Parser = parseText;
  #asked = new AbortController();
  #paging: Promise<void> | undefined;

  constructor(options: ThreadOptions) {
    super({
      ...emptyThread,
      sort: options.sort,
      capabilities: capable(options),
    });
    this.#options = options;
  }

  /** Loads the first page, or loads it again, also in another order. */
  async load(sort: Sort = this.getState().sort): Promise<void> {
    const {provider, target, io} = this.#options;
    this.#emit({type: 'load', sort});
    const {format} = this.getState().capabilities as Capabilities;
    // Beside the question for comments, not before it: each way to a server is long.
    await this.#page(false, async () => {
      // What a server says about itself refines what is known of its kind.
      const opening = provider.open?.(target, io).then((said) => {
        this.#emit({type: 'opened', capabilities: capable(this.#options, said)});
      });
      await Promise.all([
        loadParser(format).then((parse) => (this.#parse = parse)),
        // A thread that can be read is shown, whatever else the server does not say.
        opening && within(patience, opening).catch(() => {}),
      ]);
    });
  }

  /** Loads the page after those that are here. */
  async more(): Promise<void> {
    const {busy, next} = this.getState();
    if (busy || next === undefined) return;
    this.#emit({type: 'more'});
    await this.#page(true);
  }

  /**
   * Loads page after page until a comment is here. False where the server has none of
   * that name; undefined where a page did not come, or it is not `wanted` any more.
   */
  async seek(id: string, wanted = () => true): Promise<boolean | undefined> {
    for (;;) {
      const {comments, next, error} = this.getState();
      if (comments.has(id)) return true;
      if (!wanted()) return undefined;
      if (this.#paging) {
        // What is on its way already may hold it.
        await this.#paging;
        continue;
      }
      if (error) return undefined;
      if (next === undefined) return false;
      await this.more();
    }
  }

  /** Reads one comment as this thread's provider writes them. */
  read(data: CommentData): Comment | null {
    return readComment(data, this.#parse);
  }

  /** Shows a comment that the reader wrote just now. */
  add(comment: Comment): void {
    this.#emit({type: 'added', comment});
  }

  change(comment: Comment): void {
    this.#emit({type: 'changed', comment});
  }

  drop(id: string): void {
    this.#emit({type: 'removed', id});
  }

  /** Keeps new comments until the reader asks for them with `showArrivals`. */
  async arrive(items: readonly CommentData[]): Promise<void> {
    const {comments} = await readComments(items, this.#parse);
    this.#emit({type: 'arrived', comments});
  }

  showArrivals(): void {
    this.#emit({type: 'shown'});
  }

  /** The server has said more of what it can do. */
  refine(said: Partial<Capabilities>): void {
    const capabilities = {...this.getState().capabilities, ...said} as Capabilities;
    this.#emit({type: 'opened', capabilities});
  }

  /** Stops what is under way. */
  dispose(): void {
    this.#asked.abort();
  }

  async #page(append: boolean, open?: () => Promise<unknown>): Promise<void> {
    const paging = this.#ask(append, open);
    this.#paging = paging;
    await paging;
    if (this.#paging === paging) this.#paging = undefined;
  }

  async #ask(append: boolean, open?: () => Promise<unknown>): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const {signal} = this.#asked;
    const {provider, target, io, pageSize} = this.#options;
    try {
      const {sort, next} = this.getState();
      const cursor = append ? next : undefined;
      const query = {target, sort, pageSize, cursor, signal};
      const [page] = await Promise.all([provider.load(query, io), open?.()]);
      // A later question has been asked meanwhile: this answer is to an old one.
      if (signal.aborted) return;
      const read = await this.#read(page, append);
      if (!signal.aborted) this.#emit(read);
    } catch (error) {
      if (!signal.aborted)
        this.#emit({type: 'failed', append, error: asProviderError(error)});
    }
  }

  async #read(page: Page, append: boolean): Promise<ThreadEvent> {
    const pause = page.items.length > many ? nextTask : undefined;
    // The provider has gone through its last rows in this task already.
    await pause?.();
    const {comments, dropped} = await readComments(page.items, this.#parse);
    await pause?.();
    const own = await this.#options.own?.();
    return {
      type: 'page',
      append,
      comments: own?.size ? comments.map((comment) => asOwn(comment, own)) : comments,
      next: page.next,
      total: count(page.total),
      dropped: dropped + (page.dropped ?? 0),
    };
  }

  #emit(event: ThreadEvent): void {
    this.setState(reduceThread(this.getState(), event));
  }
}

/** Servers that know a guest by a cookie do not say which comments are theirs. */
function asOwn(comment: Comment, own: ReadonlyMap<string, string>): Comment {
  const source = own.get(comment.id);
  return source === undefined ? comment : {source, ...comment, mine: true};
}
