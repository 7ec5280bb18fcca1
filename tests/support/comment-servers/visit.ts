import assert from 'node:assert/strict';
import {mock} from 'node:test';

import type {ComposerPhase} from '../../../src/comments/composer-state.js';
import {textOf} from '../../../src/comments/content/content.js';
import {createIo} from '../../../src/comments/io.js';
import {alikeTo} from '../../../src/comments/matching.js';
import type {CommentState, DraftContext, Target} from '../../../src/comments/model.js';
import type {CommentProvider, ErrorKind} from '../../../src/comments/provider.js';
import {WritingSession} from '../../comments/support/writing-session.js';
import type {Submission} from '../../../src/comments/submission.js';
import {postingOf} from './posting-suite.js';

/** The storage of a browser, which every visit of a test shares. */
class BrowserStorage {
  #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  copy(): ReadonlyMap<string, string> {
    return new Map(this.#items);
  }

  restore(items: ReadonlyMap<string, string>): void {
    this.#items = new Map(items);
  }
}

// Node.js has none. It is there before the comments open it.
const storage = new BrowserStorage();
Object.defineProperty(globalThis, 'localStorage', {value: storage, configurable: true});

const locked = new Map<string, Promise<unknown>>();

/** Web Locks as far as they are used: one holds a name, others are told or wait. */
const locks = {
  async request(
    name: string,
    {ifAvailable}: {readonly ifAvailable?: true; readonly mode?: 'shared'},
    task: (lock: object | null) => unknown,
  ): Promise<unknown> {
    if (locked.has(name) && ifAvailable) return task(null);
    while (locked.has(name)) await locked.get(name);
    const done = Promise.resolve(task({})).finally(() => locked.delete(name));
    locked.set(name, done);
    return done;
  },
};
const navigator = {value: {locks, onLine: true}, configurable: true};
Object.defineProperty(globalThis, 'navigator', navigator);

/** A browser that was never here, at the hour that it is. */
export function newBrowser(): void {
  storage.restore(new Map());
  mock.timers.reset();
}

/** Where a comment is written: under the article, or under another comment. */
export interface Place {
  readonly target: Target;
  readonly parentId?: string | undefined;
}

/** One page with a comment box, from its opening until it is left. */
export class Visit {
  readonly session: WritingSession;
  /** What the page was told of. */
  readonly failures: ErrorKind[] = [];
  /** Whether the thread can be read; it may go dark with the next comment sent. */
  reading: 'works' | 'fails-after-writing' | 'fails' = 'works';
  readonly #place: Place;
  readonly #context: DraftContext;
  #stored: ReadonlyMap<string, string> = new Map();

  constructor(
    provider: CommentProvider,
    place: Place,
    {writeTimeout = 20_000}: {readonly writeTimeout?: number} = {},
  ) {
    this.#place = place;
    this.#context = place.parentId ? `reply:${place.parentId}` : 'new';
    this.session = new WritingSession({
      provider,
      target: place.target,
      sort: 'newest',
      pageSize: 20,
      io: createIo({fetch: this.#fetch, writeTimeout, online: () => true}),
      waits: {check: [0, 1], slow: 10_000},
      failed: ({kind}) => this.failures.push(kind),
    });
  }

  async open(): Promise<this> {
    await this.session.open();
    assert.equal(this.session.thread.getState().status, 'ready');
    return this;
  }

  get #words(): string {
    return postingOf(this.#place.target).text;
  }

  get submission(): Submission {
    return this.session.submission(this.#context);
  }

  get phase(): string {
    return this.submission.getState().phase;
  }

  /** The reader was told that the server has it. */
  get done(): boolean {
    return /^(posted|held)$/.test(this.phase);
  }

  /** The words as the box would show them when the page is opened anew. */
  get kept(): boolean {
    return this.session.draft(this.#context).restore() === this.#words;
  }

  /** How the comment stands in the thread, as often as it does. */
  get shown(): readonly CommentState[] {
    const {author, text} = postingOf(this.#place.target);
    const isAlike = alikeTo(text);
    return [...this.session.thread.getState().comments.values()]
      .filter(({parentId}) => parentId === this.#place.parentId)
      .filter((comment) => comment.author.name === author.name)
      .filter(({content}) => isAlike(textOf(content)))
      .map(({state}) => state);
  }

  type(): this {
    this.session.draft(this.#context).save(this.#words);
    return this;
  }

  /** Presses the button, and waits until the box has said how the comment fared. */
  async send(): Promise<this> {
    const {parentId, target} = this.#place;
    const {text, author} = postingOf(target);
    await this.submission.submit({text, author, parentId, rootId: parentId});
    return this;
  }

  /** Presses the button as soon as the box is in a phase, should it ever be. */
  sendWhile(phase: ComposerPhase): void {
    const stop = this.submission.subscribe((state) => {
      if (state.phase !== phase) return;
      stop();
      void this.send();
    });
  }

  /** Waits as long as the server asked for, if it did. */
  wait(): void {
    const {phase, until} = this.submission.getState();
    if (phase !== 'limited') return;
    mock.timers.reset();
    mock.timers.enable({apis: ['Date'], now: until ?? 0});
    this.submission.waited();
    assert.equal(this.phase, 'ready');
  }

  /** Undoes what came after the last request that wrote: the page was gone by then. */
  crash(): void {
    storage.restore(this.#stored);
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    if (init?.method === 'POST') {
      this.#stored = storage.copy();
      if (this.reading === 'fails-after-writing') this.reading = 'fails';
    } else if (this.reading === 'fails') throw new TypeError('Failed to fetch');
    return fetch(input, init);
  };
}
