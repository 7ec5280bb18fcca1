import {Store} from '../base/store.js';
import {
  emptyComposer,
  reduceComposer,
  type ComposerEvent,
  type ComposerState,
} from './composer-state.js';
import {uniqueId, type DraftContext} from './drafts.js';
import {excess} from './limits.js';
import type {Identity, Target} from './model.js';
import {lifetimes, type Outbox, type OutboxRecord} from './outbox.js';
import {
  ProviderError,
  type Capabilities,
  type CommentProvider,
  type ErrorKind,
  type Io,
  type Posting,
  type PostResult,
} from './provider.js';
import {outgoing} from './read.js';
import {asProviderError} from './thread-store.js';

/** What sending needs of its surroundings. */
export interface Desk {
  readonly provider: CommentProvider | undefined;
  readonly target: Target;
  readonly io: Io;
  readonly outbox: Outbox;
  readonly capabilities: () => Capabilities | undefined;
  /** The page's own way of sending; `false` keeps the comment from being sent. */
  readonly intercept?:
    ((posting: Posting) => Promise<PostResult> | false | undefined) | undefined;
  /** The page's check against robots. */
  readonly verify?: (() => Promise<string>) | undefined;
  /** Runs a task unless one under the same name runs already, in any tab. */
  readonly exclusive: (name: string, task: () => Promise<void>) => Promise<boolean>;
  /** The ids of comments by that name that said the same before this one was sent. */
  readonly twins: (text: string, name: string) => readonly string[];
  /** The server has a comment. Returns the id under which it now stands. */
  readonly settled: (record: OutboxRecord, result: PostResult) => string | undefined;
  /** Milliseconds before each look whether a comment arrived, and until `slow`. */
  readonly waits?:
    {readonly check: readonly number[]; readonly slow: number} | undefined;
}

/** What is in a form when it is sent. */
export interface Entry {
  readonly text: string;
  readonly author: Identity;
  readonly parentId?: string | undefined;
  readonly rootId?: string | undefined;
  readonly replyTo?: string | undefined;
  /** An input was filled that no reader sees. */
  readonly trapped?: boolean;
  /** The same words, of which the writer was asked to think again. */
  readonly insists?: boolean;
}

/** What a form becomes by a failure that is not simply a no. */
const phases: {
  readonly [Kind in ErrorKind]?: 'queued' | 'expired' | 'nudge';
} = {offline: 'queued', auth: 'expired', nudge: 'nudge'};

const defaultWaits = {check: [800, 3000], slow: 6000};
const stillSending = 65_000;
/** Seconds for which a form waits; of a longer wait the reader is only told. */
const longestWait = 3600;

/** Brings the comment of one form to the server once, or says why not. */
export class Submission extends Store<ComposerState> {
  readonly context: DraftContext;
  readonly #desk: Desk;
  // Set before anything is awaited: a second click, Enter or key repeat in the
  // same task finds it.
  #inFlight = false;
  #waiting: Entry | undefined;
  #queued: Entry | undefined;
  /** What this form has told of. */
  readonly #keys = new Set<string>();
  // The writer's when the comment was sent: by it some servers show them what they
  // hold. It is stored nowhere.
  #email: string | undefined;
  // An attempt that did not arrive is made again under its own name.
  #retryKey = '';

  constructor(context: DraftContext, desk: Desk) {
    super(emptyComposer);
    this.context = context;
    this.#desk = desk;
  }

  /** The reader changed the text. */
  typed(): void {
    this.#desk.provider?.prepare?.();
    this.#emit({type: 'typed'});
  }

  /** Sends the comment, after looking whether an earlier attempt arrived. */
  submit(entry: Entry): Promise<void> {
    const text = outgoing(entry.text);
    this.#queued = entry;
    const {phase, sent, until = 0} = this.getState();
    const insists = phase === 'nudge' && sent === text;
    if (phase === 'limited' && Date.now() < until) return Promise.resolve();
    const error = entry.trapped
      ? new ProviderError('robot')
      : this.#invalid(text, entry.author);
    if (error) {
      if (!this.#inFlight) this.#refuse(error);
      return Promise.resolve();
    }
    if (this.#inFlight) {
      // Sent while an earlier attempt is being looked for: as soon as that is known.
      if (phase === 'checking') this.#waiting = entry;
      return Promise.resolve();
    }
    return this.#alone(async () => {
      if (await this.#earlier(text)) return;
      let token: string | undefined;
      if (this.#desk.verify) {
        this.#emit({type: 'verify'});
        token = await this.#desk.verify().catch(() => {
          throw new ProviderError('robot');
        });
      }
      await this.#send({...entry, text, insists}, token);
    });
  }

  /** The server's wait is over by the reader's clock, or the reader has signed in. */
  waited(): void {
    this.#emit({type: 'waited'});
  }

  /** There is a network again: what waited for it is sent. */
  async resume(): Promise<void> {
    if (this.getState().phase === 'queued' && this.#queued)
      await this.submit(this.#queued);
  }

  /** Looks whether a comment arrived of which that is not known. */
  check(): Promise<void> {
    if (this.#inFlight) return Promise.resolve();
    return this.#alone(async () => {
      const open = this.#open();
      if (open && (await this.#find(open)) === 'absent')
        this.#emit({type: 'lost', error: new ProviderError('network')});
    });
  }

  async #alone(task: () => Promise<void>): Promise<void> {
    this.#inFlight = true;
    const {target, exclusive} = this.#desk;
    const name = `kolom:${JSON.stringify([target.server, target.thread, this.context])}`;
    try {
      const ran = await exclusive(name, task);
      if (!ran) this.#refuse(new ProviderError('elsewhere'));
    } catch (error) {
      this.#refuse(asProviderError(error));
    } finally {
      this.#inFlight = false;
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    const {phase, sent} = this.getState();
    // Other words than those that were found are still to be sent.
    const isOther =
      !!waiting && /posted|held/.test(phase) && sent !== outgoing(waiting.text);
    if (waiting && (phase === 'lost' || isOther)) await this.submit(waiting);
  }

  /** The record of this form that is not settled. */
  #open(): OutboxRecord | undefined {
    return this.#desk.outbox
      .records()
      .find(
        ({context, state}) => context === this.context && /sending|unknown/.test(state),
      );
  }

  /** Settles what was sent before. True when there is nothing left to send now. */
  async #earlier(text: string): Promise<boolean> {
    const records = this.#desk.outbox.records();
    const done = records.find(
      (record) =>
        /posted|held/.test(record.state) &&
        Date.now() - record.at < lifetimes.posted &&
        record.context === this.context &&
        record.text === text,
    );
    // The same words twice out of one form are meant; out of two tabs they are not.
    if (done && !this.#keys.has(done.key)) {
      const type = done.state === 'held' ? 'held' : 'posted';
      this.#emit({type, commentId: undefined, text});
      return true;
    }
    const open = this.#open();
    if (!open) return false;
    // Where that cannot be known, the reader who was told so decides.
    const unseen = this.getState().phase === 'unknown' ? 'absent' : 'unknown';
    const found = await this.#find(open, unseen);
    if (found === 'unknown') return true;
    // The earlier one arrived: what is in the form now may be another.
    if (found === 'found') return open.text === text;
    this.#desk.outbox.remove(open.key);
    if (open.text === text) this.#retryKey = open.key;
    return false;
  }

  async #send(entry: Entry, token: string | undefined): Promise<void> {
    const {outbox, target} = this.#desk;
    const {text, author, parentId, rootId, replyTo, insists} = entry;
    const key = this.#retryKey || uniqueId();
    this.#retryKey = '';
    this.#email = author.email;
    const record: OutboxRecord = {
      key,
      context: this.context,
      text,
      name: author.name,
      state: 'sending',
      at: Date.now(),
      parentId,
      rootId,
      twins: this.#desk.twins(text, author.name),
    };
    outbox.put(record);
    this.#emit({type: 'send', text});
    const words = {text, author, parentId, rootId, replyTo, insists};
    try {
      const result = await this.#post({...words, target, key, token});
      if (result) this.#done(record, result);
      else {
        outbox.remove(key);
        this.#emit({type: 'reset'});
      }
    } catch (error) {
      await this.#failed(record, asProviderError(error));
    }
  }

  async #post(posting: Posting): Promise<PostResult | undefined> {
    const {provider, io, intercept, waits = defaultWaits} = this.#desk;
    const slow = setTimeout(() => this.#emit({type: 'late'}), waits.slow);
    try {
      const own = intercept?.(posting);
      if (own === false) return undefined;
      if (own) return await own;
      if (!provider?.post) throw new ProviderError('setup');
      return await provider.post(posting, io);
    } finally {
      clearTimeout(slow);
    }
  }

  async #failed(record: OutboxRecord, error: ProviderError): Promise<void> {
    const {outbox} = this.#desk;
    if (error.kind === 'duplicate') {
      // The server has these words already: from an attempt whose answer was
      // lost, and where they cannot be seen they are held.
      await this.#find(record, 'unknown', {state: 'pending'});
    } else if (error.ambiguous) {
      const open: OutboxRecord = {...record, state: 'unknown'};
      outbox.put(open);
      if ((await this.#find(open)) === 'absent') this.#emit({type: 'lost', error});
    } else {
      outbox.remove(record.key);
      this.#refuse(error);
    }
  }

  #refuse(error: ProviderError): void {
    const {kind, retryAfter = 0} = error;
    const type = phases[kind];
    if (type) this.#emit({type, error});
    else if (retryAfter > 0 && retryAfter <= longestWait)
      this.#emit({type: 'limited', error, until: Date.now() + retryAfter * 1000});
    else this.#emit({type: 'refused', error});
  }

  /**
   * Reads the thread until the comment is found, or is known not to be there.
   * @param unseen - What it means where the server would not show it in any case.
   */
  async #find(
    record: OutboxRecord,
    unseen: 'absent' | 'unknown' = 'unknown',
    otherwise?: PostResult,
  ): Promise<'found' | 'absent' | 'unknown'> {
    const {provider, target, io, waits = defaultWaits} = this.#desk;
    const {key, text, name, parentId, rootId, twins, state, at} = record;
    const email = this.#email ?? this.#queued?.author.email ?? '';
    const author = {name, email, website: ''};
    this.#emit({type: 'check'});
    let outcome = unseen;
    for (const wait of provider?.reconcile ? waits.check : []) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        // A duplicate is one of those that said the same before.
        const others = otherwise ? undefined : twins;
        const posting = {target, key, text, author, parentId, rootId, twins: others};
        const result = await provider?.reconcile?.(posting, io);
        if (result) return this.#done(record, result);
        outcome = result === null ? 'absent' : unseen;
      } catch {
        outcome = 'unknown'; // The server does not answer.
      }
    }
    if (otherwise) return this.#done(record, otherwise);
    // Without Web Locks another tab shows only by its fresh record.
    const locks = globalThis.navigator?.locks;
    if (state === 'sending' && !locks && Date.now() - at < stillSending) {
      this.#refuse(new ProviderError('elsewhere'));
      return 'unknown';
    }
    if (outcome === 'unknown') this.#emit({type: 'unknown'});
    return outcome;
  }

  #done(record: OutboxRecord, result: PostResult): 'found' {
    const state = result.state === 'pending' ? 'held' : 'posted';
    const commentId = this.#desk.settled(record, result);
    this.#desk.outbox.put({...record, state, id: commentId});
    this.#keys.add(record.key);
    this.#emit({type: state, commentId, text: record.text});
    return 'found';
  }

  #invalid(text: string, author: Identity): ProviderError | undefined {
    const {fields = {}, maxLength} = this.#desk.capabilities() ?? {};
    const refuse = (field: 'comment' | keyof Identity): ProviderError =>
      new ProviderError('validation', {field});
    if (!text || (maxLength && excess(text, maxLength) > 0)) return refuse('comment');
    for (const field of ['name', 'email', 'website'] as const)
      if (fields[field] === 'required' && !author[field].trim()) return refuse(field);
    if (author.email && !/^\S+@\S+$/.test(author.email.trim())) return refuse('email');
    return undefined;
  }

  #emit(event: ComposerEvent): void {
    this.setState(reduceComposer(this.getState(), event));
  }
}
