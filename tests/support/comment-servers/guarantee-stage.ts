import assert from 'node:assert/strict';

import type {CommentState, Target} from '../../../src/comments/model.js';
import {postingOf, targetOf, type PostingSetup} from './posting-suite.js';
import type {Fault, ServerDouble} from './server-double.js';
import {newBrowser, Visit, type Place} from './visit.js';

/** What the suite needs to know of a provider and its double. */
export interface GuaranteeSetup<Double extends ServerDouble> extends Omit<
  PostingSetup<Double>,
  'target'
> {
  readonly target?: Partial<Target> | ((double: Double) => Partial<Target>);
  /** The server refuses words that the same name said before. */
  readonly refusesTwins?: boolean;
  /** Absent where the server holds nothing for a moderator. */
  readonly moderation?: {
    readonly hold: (double: Double) => void;
    readonly approve: (double: Double) => void;
    /** The server shows a comment that is held to whoever wrote it. */
    readonly shows?: boolean;
  };
  /** What a reader is told of a comment that is nowhere to be seen. */
  readonly unseen: {
    /** On the page from which it was sent. */
    readonly here: 'lost' | 'unknown';
    /** On a later visit, which no longer knows what was in the other fields. */
    readonly later: 'lost' | 'unknown';
  };
}

/** How a comment goes wrong, if it does. */
export type Trouble = Fault | 'no fault';

export type Kind = 'comment' | 'reply';

/** Long enough for an answer that comes, and short for one that does not. */
const patience = 300;

/** One server and one reader's browser, both new for each test. */
export class Stage<Double extends ServerDouble> {
  readonly setup: GuaranteeSetup<Double>;
  #double: Double | undefined;
  /** Comments that were there before the reader wrote. */
  #before = 0;

  constructor(setup: GuaranteeSetup<Double>) {
    this.setup = setup;
  }

  async start(): Promise<void> {
    newBrowser();
    this.#before = 0;
    this.#double = this.setup.create();
    await this.#double.start();
  }

  async stop(): Promise<void> {
    newBrowser();
    await this.double.stop();
    assert.deepEqual(this.double.blocked, [], 'no header that CORS would stop');
  }

  get double(): Double {
    assert.ok(this.#double, 'the server is there');
    return this.#double;
  }

  get target(): Target {
    const {target} = this.setup;
    return targetOf(
      this.double,
      typeof target === 'function' ? target(this.double) : target,
    );
  }

  /** Comments of the reader's that the server took. */
  get taken(): number {
    return this.setup.taken(this.double) - this.#before;
  }

  /** A comment that was there before. Returns its id. */
  stands(row: {readonly text: string; readonly name?: string}): string {
    this.#before++;
    return this.setup.add(this.double, row);
  }

  /** A place under the article, or under a comment. */
  place(kind: Kind): Place {
    const {target} = this;
    if (kind === 'comment') return {target};
    return {target, parentId: this.stands({text: 'Siapa yang tahu?'})};
  }

  /** Opens the page. */
  visit(place: Place, trouble?: Trouble): Promise<Visit> {
    const hangs = trouble === 'hang-after';
    const options = hangs ? {writeTimeout: patience} : {};
    return new Visit(this.setup.provider, place, options).open();
  }

  /** Opens the page and types; what is sent next goes wrong. */
  async typing(place: Place, trouble: Trouble): Promise<Visit> {
    const visit = await this.visit(place, trouble);
    if (trouble !== 'no fault') this.double.faults = [trouble];
    return visit.type();
  }

  /** Does as a reader does who was told no: waits, and presses again. */
  async persist(visit: Visit): Promise<void> {
    for (let press = 0; press < 3 && !visit.done; press++) {
      visit.wait();
      await visit.send();
      this.assertTold(visit);
    }
  }

  /** The box says how the comment fared, and has the words unless the server has. */
  assertTold(visit: Visit, expected = visit.phase): void {
    const {phase, done, failures, kept, submission} = visit;
    assert.equal(phase, expected);
    assert.equal(kept, !done, `the words of a form that is ${phase}`);
    if (done) return;
    assert.match(phase, /^(lost|unknown|limited|refused|ready)$/);
    assert.ok(
      /unknown|ready/.test(phase) || submission.getState().error,
      'there is a reason',
    );
    assert.ok(failures.length > 0, 'the page is told');
  }

  /** Nothing goes by itself, and the words stay, however often the reader looks. */
  async assertStays(visit: Visit, place: Place): Promise<void> {
    const {phase} = visit;
    const {taken} = this;
    await visit.session.resume();
    await visit.submission.check();
    this.assertTold(visit, phase);
    this.assertTold(await this.visit(place), this.setup.unseen.later);
    assert.equal(this.taken, taken, 'comments that the server took');
  }

  /** The server took the comment once; so the thread shows it, on the next visit too. */
  async assertOnce(visit: Visit, place: Place, state: CommentState): Promise<void> {
    assert.equal(this.taken, 1, 'comments that the server took');
    this.assertTold(visit, state === 'pending' ? 'held' : 'posted');
    assert.deepEqual(visit.shown, [state]);
    assert.deepEqual((await this.visit(place)).shown, [state]);
  }

  /** The same words by the same name, as they stood there before. */
  addTwin(): void {
    const {text, author} = postingOf(this.target);
    this.stands({text, name: author.name});
  }
}
