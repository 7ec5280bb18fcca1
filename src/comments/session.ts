import {element, lines, type Parser} from './content/content.js';
import {Draft, type DraftContext} from './drafts.js';
import {exclusively, released} from './exclusively.js';
import {createIo} from './io.js';
import type {Comment, CommentData, Sort, Target} from './model.js';
import {MutedPeople} from './muted.js';
import {whenIdle} from './next-task.js';
import {Outbox, type OutboxRecord} from './outbox.js';
import {
  ProviderError,
  type CommentProvider,
  type Io,
  type PostResult,
} from './provider.js';
import {readComment} from './read.js';
import {loadSending, Submission} from './submission.js';
import {DEFAULT_WAITS, type SubmissionDeps, type Waits} from './submission-deps.js';
import {ThreadStore} from './thread-store.js';

/** What a comment box is made for. */
export interface SessionOptions {
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly sort: Sort;
  readonly pageSize: number;
  /** The page's own limit in characters, where it is lower than the server's. */
  readonly maxLength?: number | undefined;
  readonly io?: Io;
  readonly intercept?: SubmissionDeps['intercept'];
  readonly verify?: SubmissionDeps['verify'];
  readonly waits?: Waits;
  /** Called when the server has a comment. */
  readonly posted?: (comment: Comment) => void;
  /** Called when one could not be sent, for another reason than what is in the form. */
  readonly failed?: (error: ProviderError, context: DraftContext) => void;
}

/** One comment box: its thread, its forms, and what they share. */
export class CommentSession {
  readonly thread: ThreadStore;
  readonly provider: CommentProvider;
  readonly target: Target;
  readonly io: Io;
  readonly muted: MutedPeople;
  readonly #deps: SubmissionDeps;
  readonly #outbox: Outbox;
  readonly #options: SessionOptions;
  #following: AbortController | undefined;
  #isEntered = false;
  /** Records that took the place of a draft. */
  readonly #displaced = new Set<string>();
  readonly #submissions = new Map<DraftContext, Submission>();

  constructor(options: SessionOptions) {
    const {provider, target, io = createIo()} = options;
    this.provider = provider;
    this.target = target;
    this.io = io;
    this.#options = options;
    this.muted = new MutedPeople(target.server);
    this.#outbox = new Outbox(target);
    this.thread = new ThreadStore({...options, io, own: () => this.#own()});
    this.#deps = {
      provider,
      target,
      io,
      outbox: this.#outbox,
      capabilities: () => this.thread.getState().capabilities,
      exclusive: exclusively,
      released,
      comments: () => this.thread.getState().comments.values(),
      record: (record) => this.#record(record),
      discard: (record) => this.#discard(record),
      onAccepted: (record, result) => this.#accept(record, result),
      openedAt: Date.now(),
      intercept: options.intercept,
      verify: options.verify,
      waits: options.waits ?? DEFAULT_WAITS,
    };
  }

  /** The sending of one form. It outlives the form, so that no answer is lost with it. */
  submission(context: DraftContext): Submission {
    let submission = this.#submissions.get(context);
    if (!submission) {
      submission = new Submission(context, this.#deps);
      submission.subscribe(({phase, error}) => {
        const failure = phase === 'unknown' ? new ProviderError('network') : error;
        if (failure && !failure.field) this.#options.failed?.(failure, context);
      });
      this.#submissions.set(context, submission);
    }
    return submission;
  }

  /** A reader has entered a form. */
  enter(): void {
    const {provider, target, io, thread} = this;
    if (this.#isEntered) return;
    this.#isEntered = true;
    provider.probe?.(target, io).then(
      (said) => thread.refine(said),
      // It is told when a comment is sent.
      () => undefined,
    );
  }

  /** What is typed into one form. */
  draft(context: DraftContext): Draft {
    return new Draft([this.target.server, this.target.thread, context]);
  }

  /**
   * Loads the thread, then settles what earlier visits left open: comments
   * that may or may not have arrived, and those that wait for a moderator.
   */
  async open(sort?: Sort): Promise<void> {
    await this.thread.load(sort);
    if (this.thread.getState().status !== 'ready') return;
    await this.#showHeld();
    this.follow();
    await this.resume();
  }

  /** Looks again for what may or may not have arrived, and sends what waited. */
  async resume(): Promise<void> {
    const open = this.#outbox.open();
    await Promise.all(open.map((record) => this.#check(record)));
    for (const submission of this.#submissions.values()) await submission.resume();
  }

  async #check(record: OutboxRecord): Promise<void> {
    const {context} = record;
    const submission = this.submission(context);
    await submission.check();
    // Whoever has given the words up is told once, and not on every visit.
    const given = !this.draft(context).restore();
    if (given && /lost|unknown/.test(submission.getState().phase))
      this.#discard(record);
  }

  /** A comment is gone: the same words are no earlier ones when they are sent again. */
  forget(id: string): void {
    for (const record of this.#outbox.records())
      if (record.id === id) this.#outbox.remove(record.key);
    this.thread.drop(id);
  }

  /** Somebody has signed in: forms that were sent back for that can be sent. */
  signedIn(): void {
    for (const submission of this.#submissions.values())
      if (submission.getState().phase === 'expired') submission.waited();
  }

  /** Listens for new comments, where the server tells of them. */
  follow(): void {
    if (this.#following || this.thread.getState().status !== 'ready') return;
    this.#following = new AbortController();
    const {signal} = this.#following;
    const {provider, target, io} = this;
    const arrive = (items: readonly CommentData[]): void =>
      void this.thread.arrive(items);
    if (provider.subscribe) provider.subscribe(target, arrive, signal, io);
    if (provider.post && globalThis.document)
      // Without it, new comments are there on the next visit.
      whenIdle(() => {
        import('./upkeep.js').then(({keep}) => keep(this, signal)).catch(() => {});
      });
  }

  unfollow(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Stops what is under way. Comments that are being sent go on. */
  dispose(): void {
    this.thread.dispose();
    this.unfollow();
  }

  /** A guest's comment that waits for a moderator: the server shows it to nobody. */
  async #showHeld(): Promise<void> {
    const held = this.#outbox.records().filter(({state}) => state === 'held');
    if (!held.length) return;
    const sending = await loadSending();
    const {comments} = this.thread.getState();
    for (const record of held) {
      const isPublished =
        comments.has(record.id ?? '') ||
        sending?.alikeAmong(comments.values(), record).length;
      if (isPublished) this.#outbox.remove(record.key);
      else this.thread.add(localComment(record, 'pending'));
    }
  }

  /** What was posted from here lately, by its id, as it was typed. */
  #own(): ReadonlyMap<string, string> {
    const posted = this.#outbox.records().filter(({state}) => state === 'posted');
    // Where there are accounts, the server says itself which are the reader's.
    if (this.provider.session) return new Map();
    return new Map(posted.flatMap(({id, text}) => (id ? [[id, text]] : [])));
  }

  /** Where the storage is full, the words are kept once: in what is about to be sent. */
  #record(record: OutboxRecord): void {
    if (this.#outbox.put(record)) return;
    this.draft(record.context).clear(record.text);
    this.#outbox.put(record);
    this.#displaced.add(record.key);
  }

  #discard({key, context, text}: OutboxRecord): void {
    this.#outbox.remove(key);
    if (this.#displaced.delete(key)) this.draft(context).save(text);
  }

  #accept(record: OutboxRecord, result: PostResult): string {
    const read = result.comment && this.thread.read(result.comment);
    const comment = read
      ? {...read, state: result.state}
      : localComment(record, result.state);
    this.draft(record.context).clear(record.text);
    this.thread.add(comment);
    this.#options.posted?.(comment);
    return comment.id;
  }
}

/**
 * A comment as this browser knows it, where the server does not give it back. It is
 * checked like a server's: storage may hold anything.
 */
function localComment(record: OutboxRecord, state: Comment['state']): Comment {
  const {key, text, name, at, parentId, id = `local-${key}`} = record;
  // There is no name by which the server could be asked to change it: it is not `mine`.
  const data = {
    id,
    parentId,
    author: {name},
    body: text,
    createdAt: at,
    state,
  };
  // Never null: it has an id and a paragraph.
  return readComment(data, asParagraph) as Comment;
}

const asParagraph: Parser = (text) => [element('p', lines(text))];
