import {Store} from '../base/store.js';
import {
  emptyComposer,
  isAccepted,
  reduceComposer,
  refusalOf,
  type ComposerEvent,
  type ComposerState,
} from './composer-state.js';
import {draftKey} from './kept.js';
import type {DraftContext} from './model.js';
import type {OutboxRecord} from './outbox.js';
import {ProviderError, type Posting, type PostResult} from './provider.js';
import {asProviderError} from './provider-error.js';
import {outgoing} from './read.js';
import {post} from './post.js';
import {alikeBefore, lookFor} from './reconcile.js';
import {uniqueId} from './storage.js';
import type {FormValues, SubmissionDeps} from './submission-deps.js';
import {invalidField} from './validate.js';

const STILL_SENDING_MS = 65_000;

/** Brings the comment of one form to the server once, or says why not. */
export class Submission extends Store<ComposerState> {
  readonly context: DraftContext;
  /** Forms that show what becomes of it. */
  forms = 0;
  readonly #deps: SubmissionDeps;
  /** Of the form, in every tab. */
  readonly #name: string;
  // Set before anything is awaited: a second click, Enter or key repeat in the
  // same task finds it.
  #inFlight = false;
  #waiting: FormValues | undefined;
  #queued: FormValues | undefined;
  /** What this form has told of. */
  readonly #keys = new Set<string>();
  // The writer's when the comment was sent: by it some servers show them what they
  // hold. It is stored nowhere.
  #email: string | undefined;
  // What did not arrive is sent again under its own name, and looked for since the first.
  #retry: OutboxRecord | undefined;
  // When the reader last decided on the words here: sent after that, by whatever form,
  // they are not to be sent again.
  #decidedAt: number;

  constructor(context: DraftContext, deps: SubmissionDeps) {
    super(emptyComposer);
    this.context = context;
    this.#deps = deps;
    this.#name = draftKey(deps.target, context);
    this.#decidedAt = deps.decisions.get(this.#name) ?? deps.openedAt;
    this.#decide(this.#decidedAt);
  }

  /** The reader changed the text. */
  typed(): void {
    this.#decide(Date.now());
    this.#deps.provider?.prepare?.();
    this.#emit({type: 'typed'});
  }

  /** Sends the comment, after looking whether an earlier attempt arrived. */
  submit(values: FormValues): Promise<void> {
    const text = outgoing(values.text);
    this.#queued = values;
    const {phase, sent, until = 0} = this.getState();
    const insists = phase === 'nudge' && sent === text;
    if (phase === 'limited' && Date.now() < until) return Promise.resolve();
    const field = invalidField(text, values.author, this.#deps.capabilities());
    const error = values.trapped
      ? new ProviderError('robot')
      : field && new ProviderError('validation', {field});
    if (this.#inFlight) {
      // Sent while an earlier attempt is being looked for: as soon as that is known.
      if (phase === 'checking' && !error) this.#waiting = values;
      return Promise.resolve();
    }
    if (error) return Promise.resolve(this.#refuse(error));
    return this.#alone(async () => {
      if (await this.#earlier(text)) return;
      this.#emit({type: 'verify'});
      const verifying = this.#deps.verify?.().catch(() => {
        throw new ProviderError('robot');
      });
      await this.#send({...values, text, insists}, await verifying);
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
    let ran = true;
    try {
      ran = await this.#deps.exclusive(this.#name, task);
    } catch (error) {
      this.#refuse(asProviderError(error));
    } finally {
      this.#inFlight = false;
    }
    if (!ran) await this.#awaitOther();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (!waiting) return;
    const state = this.getState();
    // Other words than those that were found are still to be sent.
    const isOther = isAccepted(state) && state.sent !== outgoing(waiting.text);
    if (state.phase === 'lost' || isOther) await this.submit(waiting);
  }

  /** Another form is sending from here: what becomes of that is told in this one too. */
  async #awaitOther(): Promise<void> {
    const {outbox, released} = this.#deps;
    const key = this.#open()?.key;
    const error = new ProviderError('elsewhere');
    this.#refuse(error);
    await released(this.#name);
    if (this.getState().error !== error) return;
    const done =
      outbox.settled().find((record) => record.key === key) ??
      this.#sentElsewhere(outgoing(this.#queued?.text ?? ''));
    if (done) this.#tell(done);
    else if (this.#open()) await this.check();
    else this.#emit({type: 'waited'});
  }

  /** The record of this form that is not settled. */
  #open(): OutboxRecord | undefined {
    return this.#deps.outbox.open().find(({context}) => context === this.context);
  }

  /**
   * What another form has sent of these words. The same twice out of one form are meant;
   * out of two tabs they are not.
   */
  #sentElsewhere(text: string): OutboxRecord | undefined {
    return this.#deps.outbox
      .settledOf(this.context, text)
      .find(({at, key}) => at >= this.#decidedAt && !this.#keys.has(key));
  }

  /** Settles what was sent before. True when there is nothing left to send now. */
  async #earlier(text: string): Promise<boolean> {
    const done = this.#sentElsewhere(text);
    if (done) {
      this.#tell(done);
      return true;
    }
    const open = this.#open();
    if (!open) return false;
    // Where that cannot be known, the reader who was told so decides.
    const unseen = this.getState().phase === 'unknown' ? 'absent' : 'unknown';
    const {settle = 0} = this.#deps.waits;
    const found = await this.#find(open, unseen, open.at + settle);
    if (found === 'unknown') return true;
    // The earlier one arrived: what is in the form now may be another.
    if (found === 'found') return open.text === text;
    this.#deps.discard(open);
    if (open.text === text) this.#retry = open;
    return false;
  }

  async #send(values: FormValues, token: string | undefined): Promise<void> {
    const {target} = this.#deps;
    const {text, author, parentId, rootId, replyTo, insists} = values;
    const earlier = this.#retry?.text === text ? this.#retry : undefined;
    const key = earlier?.key ?? uniqueId();
    this.#email = author.email;
    const posting: Posting = {
      ...{text, author, parentId, rootId, replyTo, insists},
      ...{target, key, token},
    };
    const twins = earlier ? earlier.twins : await alikeBefore(this.#deps, posting);
    const record: OutboxRecord = {
      ...{key, text, parentId, rootId, twins},
      context: this.context,
      name: author.name,
      state: 'sending',
      at: Date.now(),
    };
    this.#retry = undefined;
    this.#deps.record(record);
    this.#emit({type: 'send', text});
    try {
      const onSlow = (): void => this.#emit({type: 'late'});
      const result = await post(this.#deps, posting, onSlow);
      if (result) this.#done(record, result);
      else {
        this.#deps.discard(record);
        this.#emit({type: 'reset'});
      }
    } catch (error) {
      await this.#failed(record, asProviderError(error), !!earlier);
    }
  }

  async #failed(
    record: OutboxRecord,
    error: ProviderError,
    isRetry: boolean,
  ): Promise<void> {
    if (error.kind === 'duplicate') {
      // The server has these words already. They are this writer's where they can be
      // seen to be new, or where only an attempt from here may have brought them before.
      if ((await this.#find(record, 'absent')) === 'found') return;
      if (isRetry && record.twins?.length === 0) this.#done(record, {state: 'pending'});
      else {
        this.#deps.discard(record);
        this.#refuse(error);
      }
    } else if (error.ambiguous) {
      const open: OutboxRecord = {...record, state: 'unknown'};
      this.#deps.record(open);
      if ((await this.#find(open)) === 'absent') this.#emit({type: 'lost', error});
    } else {
      this.#deps.discard(record);
      this.#refuse(error);
    }
  }

  #decide(at: number): void {
    this.#decidedAt = at;
    this.#deps.decisions.set(this.#name, at);
  }

  #refuse(error: ProviderError): void {
    this.#emit(refusalOf(error));
  }

  /**
   * Reads the thread until the comment is found, or is known not to be there.
   * @param unseen - What it means where the server would not show it in any case.
   * @param until - When the last look is taken at the earliest: milliseconds since 1970.
   */
  async #find(
    record: OutboxRecord,
    unseen: 'absent' | 'unknown' = 'unknown',
    until = 0,
  ): Promise<'found' | 'absent' | 'unknown'> {
    const {target, waits} = this.#deps;
    const {key, text, name, parentId, rootId, twins, state, at} = record;
    const email = this.#email ?? this.#queued?.author.email ?? '';
    const author = {name, email, website: ''};
    const posting = {target, key, text, author, parentId, rootId, twins};
    this.#emit({type: 'check'});
    // Where it is not known what was there before, nothing that is found is proven.
    const looks = twins ? waits.check : [];
    const result = await lookFor(this.#deps, posting, {until, looks});
    if (result && result !== 'unreadable') return this.#done(record, result);
    const outcome = result === null ? 'absent' : result ? 'unknown' : unseen;
    // Without Web Locks another tab shows only by its fresh record.
    const isFresh = state === 'sending' && Date.now() - at < STILL_SENDING_MS;
    if (isFresh && !this.#deps.knowsTabs()) {
      this.#refuse(new ProviderError('elsewhere'));
      return 'unknown';
    }
    if (outcome === 'unknown') this.#emit({type: 'unknown'});
    return outcome;
  }

  #done(record: OutboxRecord, result: PostResult): 'found' {
    const state = result.state === 'pending' ? 'held' : 'posted';
    const id = this.#deps.onAccepted(record, result);
    const done: OutboxRecord = {...record, state, id};
    this.#deps.record(done);
    this.#keys.add(record.key);
    this.#tell(done);
    return 'found';
  }

  #tell({state, id, text}: OutboxRecord): void {
    const type = state === 'held' ? 'held' : 'posted';
    this.#emit({type, commentId: id, text});
  }

  #emit(event: ComposerEvent): void {
    this.setState(reduceComposer(this.getState(), event));
  }
}
