import {element, lines, type Parser} from './content/content.js';
import {Draft, draftContexts} from './drafts.js';
import {pageOfForms} from './exclusively.js';
import type {Comment, DraftContext} from './model.js';
import {Outbox, type OutboxRecord} from './outbox.js';
import {ProviderError, type PostResult} from './provider.js';
import {readComment} from './read.js';
import {alikeAmong} from './reconcile.js';
import {Submission} from './submission.js';
import type {OpenThread} from './thread-store.js';
import {
  DEFAULT_WAITS,
  type PageOfForms,
  type SubmissionDeps,
  type Waits,
} from './submission-deps.js';

const thisPage = pageOfForms();

/** What a page has to do with what is written on it. */
export interface WriterOptions {
  readonly intercept?: SubmissionDeps['intercept'];
  /** Prepares the page's check against robots when a form is entered. */
  readonly prepareVerify?: (() => void) | undefined;
  readonly verify?: SubmissionDeps['verify'];
  readonly waits?: Waits;
  /** What the forms of one page have in common. */
  readonly page?: PageOfForms;
  /** Called when the server has a comment. */
  readonly posted?: (comment: Comment) => void;
  /** Called when one could not be sent, for another reason than what is in the form. */
  readonly failed?: (error: ProviderError) => void;
  /**
   * Called for each form with words of an earlier visit, once the thread is here, and for
   * one that was closed before its comment failed.
   */
  readonly unsent?: (context: DraftContext) => void;
}

/**
 * What a reader writes on one thread: drafts, comments on their way, and those of
 * earlier visits that are not settled. It comes once somebody writes.
 */
export class CommentWriter {
  readonly #session: OpenThread;
  readonly #options: WriterOptions;
  readonly #deps: SubmissionDeps;
  readonly #outbox: Outbox;
  #isEntered = false;
  /** Records that took the place of a draft. */
  readonly #displaced = new Set<string>();
  readonly #submissions = new Map<DraftContext, Submission>();

  constructor(session: OpenThread, options: WriterOptions = {}) {
    const {provider, target, io, thread} = session;
    this.#session = session;
    this.#options = options;
    this.#outbox = new Outbox(target);
    this.#deps = {
      ...{provider, target, io, outbox: this.#outbox},
      capabilities: () => thread.getState().capabilities,
      ...(options.page ?? thisPage),
      comments: () => thread.getState().comments.values(),
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
        if (!failure || failure.field) return;
        this.#options.failed?.(failure);
        // Nobody sees it where its form has been closed.
        if (!submission?.forms) this.#options.unsent?.(context);
      });
      this.#submissions.set(context, submission);
    }
    return submission;
  }

  /** What is typed into one form. */
  draft(context: DraftContext): Draft {
    return new Draft(this.#session.target, context);
  }

  /** A reader has entered a form: the server is asked what only writers need to know. */
  enter(): void {
    const {provider, target, io, thread} = this.#session;
    if (this.#isEntered) return;
    this.#isEntered = true;
    this.#options.prepareVerify?.();
    provider.probe?.(target, io).then(
      (said) => thread.refine(said),
      // It is told when a comment is sent.
      () => undefined,
    );
  }

  /** Settles what earlier visits left open, once the thread is here. */
  async settle(): Promise<void> {
    this.#showHeld();
    const {target} = this.#session;
    for (const context of draftContexts(target)) this.#options.unsent?.(context);
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
    const {phase} = submission.getState();
    if (given && (phase === 'lost' || phase === 'unknown')) this.#discard(record);
  }

  /** A comment is gone: the same words are no earlier ones when they are sent again. */
  forget(id: string): void {
    for (const record of this.#outbox.records())
      if (record.id === id) this.#outbox.remove(record.key);
  }

  /** Somebody has signed in: forms that were sent back for that can be sent. */
  signedIn(): void {
    for (const submission of this.#submissions.values())
      if (submission.getState().phase === 'expired') submission.waited();
  }

  /** What was posted from here lately, by its id, as it was typed. */
  own(): ReadonlyMap<string, string> {
    const posted = this.#outbox.records().filter(({state}) => state === 'posted');
    return new Map(posted.flatMap(({id, text}) => (id ? [[id, text]] : [])));
  }

  /** A guest's comment that waits for a moderator: the server shows it to nobody. */
  #showHeld(): void {
    const {thread} = this.#session;
    const {comments} = thread.getState();
    for (const record of this.#outbox.records()) {
      if (record.state !== 'held') continue;
      const isPublished =
        comments.has(record.id ?? '') || alikeAmong(comments.values(), record).length;
      if (isPublished) this.#outbox.remove(record.key);
      else thread.add(localComment(record, 'pending'));
    }
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
    const {thread} = this.#session;
    const read = result.comment && thread.read(result.comment);
    const comment = read
      ? {...read, state: result.state}
      : localComment(record, result.state);
    this.draft(record.context).clear(record.text);
    thread.add(comment);
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
  const data = {id, parentId, author: {name}, body: text, createdAt: at, state};
  // Never null: it has an id and a paragraph.
  return readComment(data, asParagraph) as Comment;
}

const asParagraph: Parser = (text) => [element('p', lines(text))];
