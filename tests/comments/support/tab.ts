// Tabs of one browser, as far as what is written in them goes: each has a thread, a form
// with the draft controller of the real one, and dies without a word when it is closed.
import {
  isAccepted,
  isBusy,
  type ComposerState,
} from '../../../src/comments/composer-state.js';
import {Draft} from '../../../src/comments/drafts.js';
import {createIo} from '../../../src/comments/io.js';
import type {DraftContext, Target} from '../../../src/comments/model.js';
import {waline} from '../../../src/comments/providers/waline.js';
import {uniqueId} from '../../../src/comments/storage.js';
import {DraftController} from '../../../src/elements/comments/draft-controller.js';
import type {WalineDouble} from './waline-double.js';
import {WritingSession} from './writing-session.js';

const never = new Promise<never>(() => undefined);

/** Names that only one form at a time holds; those of a tab that is closed are free. */
export class TabLocks {
  readonly #held = new Map<
    string,
    {owner: Tab; freed: Promise<void>; free: () => void}
  >();

  async exclusive(
    owner: Tab,
    name: string,
    task: () => Promise<void>,
  ): Promise<boolean> {
    if (!owner.isAlive) return never;
    if (this.#held.has(name)) return false;
    let free = (): void => undefined;
    const freed = new Promise<void>((resolve) => (free = resolve));
    this.#held.set(name, {owner, freed, free});
    try {
      await task();
    } finally {
      if (this.#held.get(name)?.owner === owner) this.#held.delete(name);
      free();
    }
    return true;
  }

  async released(name: string): Promise<void> {
    await this.#held.get(name)?.freed;
  }

  /** Frees what a tab that is closed held. */
  drop(owner: Tab): void {
    for (const [name, held] of this.#held)
      if (held.owner === owner) {
        this.#held.delete(name);
        held.free();
      }
  }
}

/** A form that says it has sent something. */
export interface Claim {
  readonly thread: string;
  readonly text: string;
}

/** One tab: a thread and the form above it. */
export class Tab {
  readonly claims: Claim[] = [];
  readonly context: DraftContext = 'new';
  /** The text in the form. */
  readonly input = {value: ''} as HTMLTextAreaElement;
  readonly #writer = uniqueId();
  readonly #server: WalineDouble;
  readonly #locks: TabLocks;
  #draftKey = '';
  readonly #drafts: DraftController;
  #target: Target;
  #session: WritingSession | undefined;
  #stop: (() => void) | undefined;
  readonly #decisions = new Map<string, number>();
  /** False once its page is gone: what it began goes on nowhere. */
  isAlive = true;
  /** What the tab is waiting for. */
  readonly #under: Promise<unknown>[] = [];

  constructor(server: WalineDouble, locks: TabLocks, target: Target) {
    this.#server = server;
    this.#locks = locks;
    this.#target = target;
    this.#drafts = new DraftController({
      input: this.input,
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    withPage(() => this.#drafts.hostConnected());
    this.open(target);
  }

  get thread(): string {
    return this.#target.thread;
  }

  get phase(): string {
    return this.#session?.submission(this.context).getState().phase ?? 'open';
  }

  /** Why the form says no, if it does. */
  get problem(): string | undefined {
    return this.#session?.submission(this.context).getState().error?.kind;
  }

  /** Another thread comes into the same element. */
  open(target: Target): void {
    this.#stop?.();
    this.#session?.dispose();
    this.#target = target;
    const session = new WritingSession({
      provider: waline,
      target,
      sort: 'newest',
      pageSize: 10,
      io: createIo({
        fetch: this.#fetch,
        ...{writeTimeout: 15, readTimeout: 50},
        online: () => true,
      }),
      waits: {check: [0, 0], slow: 1000},
      page: {
        decisions: this.#decisions,
        knowsTabs: () => true,
        exclusive: (name, task) => this.#locks.exclusive(this, name, task),
        released: (name) => this.#locks.released(name),
      },
    });
    this.#session = session;
    // As the form does: a thread that is opened anew leaves it alone.
    const draft = new Draft(target, this.context, undefined, this.#writer);
    if (draft.key !== this.#draftKey) this.#drafts.use(draft);
    this.#draftKey = draft.key;
    const submission = session.submission(this.context);
    const {thread} = target;
    const listen = (state: ComposerState): void => this.#onForm(thread, state);
    this.#stop = submission.subscribe(listen);
    this.#await(session.open());
  }

  /** The element leaves the page, and comes back: its session is the same. */
  move(): void {
    this.#drafts.flush();
    this.#session?.unfollow();
    this.#session?.follow();
  }

  type(words: string): void {
    this.input.value += words;
    this.#session?.submission(this.context).typed();
    this.#drafts.typed();
    this.#drafts.flush();
  }

  send(): Promise<void> {
    this.#drafts.flush();
    const author = {name: 'Rini', email: '', website: ''};
    const sending = this.#session?.submission(this.context).submit({
      text: this.input.value,
      author,
    });
    return this.#await(sending ?? Promise.resolve());
  }

  check(): Promise<void> {
    return this.#await(
      this.#session?.submission(this.context).check() ?? Promise.resolve(),
    );
  }

  /** There is a network again, or the reader came back. */
  resume(): Promise<void> {
    return this.#await(this.#session?.resume() ?? Promise.resolve());
  }

  /** The browser kills it: nothing of it goes on, and nothing more is stored. */
  crash(): void {
    this.isAlive = false;
    this.#stop?.();
    this.#locks.drop(this);
  }

  /** Lets go of what it listens to, when all is over. */
  dispose(): void {
    this.#drafts.hostDisconnected();
    this.#session?.dispose();
  }

  /** Nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#under.length) await this.#under.shift();
    const state = this.#session?.submission(this.context).getState();
    if (state && isBusy(state) && state.phase !== 'limited')
      throw new Error(`still ${state.phase}`);
  }

  #await(promise: Promise<void>): Promise<void> {
    this.#under.push(promise);
    return promise;
  }

  #onForm(thread: string, state: ComposerState): void {
    if (!isAccepted(state)) return;
    this.claims.push({thread, text: state.sent});
    this.#drafts.clear(state.sent);
  }

  /** Requests of a dead tab may reach the server; their answers reach nobody. */
  readonly #fetch: typeof fetch = async (input, init) => {
    if (!this.isAlive) return never;
    try {
      const response = await this.#server.fetch(input, init);
      return this.isAlive ? response : await never;
    } catch (error) {
      if (!this.isAlive) return never;
      throw error;
    }
  };
}

/** Runs a task that listens to a page, of which nothing comes. */
function withPage(task: () => void): void {
  const page = {document: new EventTarget(), addEventListener: () => undefined};
  const names = Object.keys(page);
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, {value, configurable: true});
  task();
  for (const name of names) Reflect.deleteProperty(globalThis, name);
}
