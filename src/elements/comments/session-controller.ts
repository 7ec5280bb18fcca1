import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {fetched} from '../../base/fetched.js';
import {onServer} from '../../base/on-server.js';
import type {Sort, Target} from '../../comments/model.js';
import {
  ProviderError,
  type CommentProvider,
  type ProviderChoice,
} from '../../comments/provider.js';
import {asProviderError} from '../../comments/provider-error.js';
import {CommentSession} from '../../comments/session.js';
import {pageTarget} from '../../page/page-target.js';
import type {WriterHandlers} from './create-writer.js';
import {resolveProvider} from './resolve-provider.js';
import type {LoadCheck} from './verifier.js';

/** Which thread an element shows, and how. */
export interface ThreadSettings {
  readonly provider: ProviderChoice;
  readonly server: string;
  readonly thread: string;
  readonly sort: Sort;
  readonly pageSize: number;
  readonly maxLength: number;
  readonly closed: boolean;
  readonly verify: LoadCheck | undefined;
}

type SessionHost = ReactiveControllerHost & HTMLElement & ThreadSettings;

/** What an element does when something became of its thread. */
export interface SessionHandlers extends WriterHandlers {
  /** The provider is on its way. */
  readonly onAsk: () => void;
  /** The thread was loaded, or could not be; `again` where it was shown before. */
  readonly onOpened: (session: CommentSession, again: boolean) => void;
  /** The thread is another. */
  readonly onEnd: () => void;
}

/** The properties that name a thread: another value is another session. */
const NAMING = [
  'provider',
  'server',
  'thread',
  'pageSize',
  'maxLength',
  'sort',
  'verify',
] as const;

/**
 * Opens the thread that an element's properties name. Each thread is one run with an
 * `AbortController`: what comes of it after it was aborted is dropped.
 */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #handlers: SessionHandlers;
  /** Absent while the provider is on its way. */
  session: CommentSession | undefined;
  /** Why there is none. */
  failure: ProviderError | undefined;
  target: Target | undefined;
  #named: readonly unknown[] | undefined;
  /** Absent where the thread is still to be opened. */
  #run: AbortController | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: SessionHost, handlers: SessionHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  /** Whether comments are taken no more, by the page's word or the server's. */
  get isClosed(): boolean {
    return this.#host.closed || !!this.session?.thread.getState().capabilities?.closed;
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    addEventListener('popstate', this.checkPage);
    this.checkPage();
    if (!this.session) return this.#host.requestUpdate();
    this.#listen();
    this.session.follow();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    removeEventListener('popstate', this.checkPage);
    this.#stopListening?.();
    // What is being loaded is asked for again, should the element come back.
    if (this.session?.thread.getState().status === 'loading' || !this.session)
      this.#end();
    else this.session.unfollow();
  }

  hostUpdate(): void {
    // On a server there is no page to name the thread.
    if (onServer) return;
    const named = NAMING.map((name) => this.#host[name]);
    if (this.#named?.every((value, i) => value === named[i])) return;
    const {server, thread} = this.#host;
    this.#named = named;
    this.#goTo(pageTarget(server, thread));
  }

  /**
   * An application may have gone on to another page and kept the element: its thread is
   * another then. Looked at whenever the reader comes to the comments, so that no word
   * goes to an article that has left the page.
   */
  readonly checkPage = (): void => {
    const {server, thread} = this.#host;
    // Named by its author, it is the same on every page.
    if (!this.target || thread) return;
    const target = pageTarget(server, thread);
    if (target.thread === this.target.thread) return;
    this.#goTo(target);
    this.#host.requestUpdate();
  };

  /** Opens the thread, unless that was begun. */
  async open(): Promise<void> {
    if (this.#run) return;
    const run = (this.#run = new AbortController());
    const {signal} = run;
    try {
      const resolving = resolveProvider(this.#host.provider, this.#host, this.#host);
      this.#handlers.onAsk();
      const provider = await resolving;
      if (signal.aborted) return;
      const session = (this.session = this.#begin(provider));
      if (!this.#host.isConnected) session.unfollow();
      this.#listen();
      await session.open();
      if (!signal.aborted) this.#handlers.onOpened(session, false);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = asProviderError(error);
      this.#host.requestUpdate();
      this.#handlers.onFailure(this.failure);
    }
  }

  /** Loads the thread again. */
  async refresh(): Promise<void> {
    this.checkPage();
    const {session} = this;
    this.failure = undefined;
    this.#host.requestUpdate();
    if (!session) {
      this.#end();
      return this.open();
    }
    const again = session.thread.getState().status === 'ready';
    await session.open();
    if (session === this.session) this.#handlers.onOpened(session, again);
  }

  #goTo(target: Target): void {
    this.target = target;
    this.#end();
    this.#handlers.onEnd();
  }

  #end(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.failure = undefined;
    this.#stopListening?.();
    this.session?.dispose();
    this.session = undefined;
  }

  #begin(provider: CommentProvider): CommentSession {
    const {sort, pageSize, maxLength, server, thread} = this.#host;
    return new CommentSession({
      provider,
      target: this.target ?? pageTarget(server, thread),
      sort: sort === 'oldest' || sort === 'top' ? sort : 'newest',
      pageSize: pageSize > 0 ? Math.floor(pageSize) : 30,
      maxLength: maxLength > 0 ? maxLength : undefined,
      isSeen: () => document.visibilityState !== 'hidden',
      loadWriter: async () => {
        const code = await fetched(() => import('./writing.js'));
        if (!code) throw new ProviderError('network');
        const {createWriter} = code;
        return (session) => createWriter(session, this.#host, this.#handlers);
      },
    });
  }

  #listen(): void {
    this.#stopListening?.();
    const {thread, muted} = this.session ?? {};
    const update = (): void => this.#host.requestUpdate();
    const stops = [thread?.subscribe(update), muted?.subscribe(update)];
    this.#stopListening = () => stops.forEach((stop) => stop?.());
    update();
  }

  readonly #onOnline = (): void => {
    const thread = this.session?.thread.getState();
    if (this.failure || thread?.status === 'failed' || thread?.stale)
      void this.refresh();
    else void this.session?.writer?.resume();
  };
}
