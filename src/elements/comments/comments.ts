import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {keepKeys} from '../../base/keep-keys.js';
import {onServer} from '../../base/on-server.js';
import type {Sort, Target} from '../../comments/model.js';
import type {
  CommentProvider,
  Posting,
  PostResult,
  ProviderChoice,
  ProviderError,
} from '../../comments/provider.js';
import {nextFrame, nextTask, whenIdle} from '../../comments/next-task.js';
import {CommentSession} from '../../comments/session.js';
import type {ThreadState} from '../../comments/thread-state.js';
import {asProviderError} from '../../comments/provider-error.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {pageTarget} from '../../page/page-target.js';
import {BlocksController} from './blocks-controller.js';
import {rehearse} from './comment-item.js';
import {styles} from './comments.styles.js';
import {
  CommentErrorEvent,
  CommentPostedEvent,
  CommentsLoadedEvent,
  CommentSubmitEvent,
} from './events.js';
import {LateController} from './late-controller.js';
import {NearController} from './near-controller.js';
import {resolveProvider} from './resolve-provider.js';
import {verifierOf, type LoadCheck, type Verifier} from './verifier.js';
import {renderTools, renderWays, type ThreadActions} from './thread-view.js';

/**
 * A thread of readers' comments with the form to write one. It speaks to the
 * comment server that the page names, and to nobody else.
 *
 * @tagname kolom-comments
 * @summary Comments of readers, from the server that the publisher connects.
 * @slot - What stands here until the thread is loaded: a list that the host rendered, or a link.
 * @slot guidelines - The publisher's rules, above the form.
 * @slot sign-in - How to sign in, in place of the button that comes where the server has accounts.
 * @fires {CommentSubmitEvent} kolom-comment-submit - A comment is about to be sent; cancelable, with `respondWith`.
 * @fires {CommentPostedEvent} kolom-comment-posted - The server has the reader's comment.
 * @fires {CommentErrorEvent} kolom-comment-error - Something could not be read or sent; the reader has been told.
 * @fires {CommentsLoadedEvent} kolom-comments-loaded - The thread is on the screen.
 * @csspart heading - The heading over the thread.
 */
export class KolomComments extends LitElement implements ThreadActions {
  static override readonly styles = styles;

  /** Name of a built-in provider, or an object with the same methods. */
  @property() provider: ProviderChoice = '';
  /** Address of the comment server. */
  @property() server = '';
  /** The server's name for this thread; by default the path of the canonical address. */
  @property() thread = '';
  /** Order of the first level: `newest`, `oldest` or `top`. */
  @property() sort: Sort = 'newest';
  /** Comments of the first level in one answer. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 30;
  /** Characters that a comment may have, where the server would take more. */
  @property({type: Number, attribute: 'max-length'}) maxLength = 0;
  /** Shows the thread, and takes no more comments. */
  @property({type: Boolean}) closed = false;
  /** Origins from which pictures of writers may come, apart by spaces; initials stand for all others. */
  @property() avatars = '';
  /**
   * Loads the page's check against robots, when a reader first enters a form, and
   * resolves with a function that makes a token for one comment.
   */
  @property({attribute: false}) verify: LoadCheck | undefined;

  /** @internal */
  @state() session: CommentSession | undefined;
  @state() private failure: ProviderError | undefined;
  @state() private target: Target | undefined;
  @state() private notice = '';
  /** The notice is no echo of what can be seen anyhow. */
  @state() private told = false;

  readonly #words = new LocalizeController(this, commentMessages);
  readonly #blocks = new BlocksController(this);
  #stop: (() => void) | undefined;
  // Which thread is meant: an answer to an older question is dropped.
  #asked = 0;
  #due = false;
  // The address whose comment was being looked for when a page did not come.
  #cut: string | undefined;
  readonly #near = new NearController(this);
  readonly #late = new LateController(this);
  #verifier: Verifier | undefined;

  constructor() {
    super();
    keepKeys(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
    addEventListener('hashchange', this.#onHash);
    if (!this.hasUpdated) return;
    this.#listen();
    this.session?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    removeEventListener('hashchange', this.#onHash);
    this.#stop?.();
    this.#stop = undefined;
    this.session?.unfollow();
  }

  /** Loads the thread again. */
  async refresh(): Promise<void> {
    this.failure = undefined;
    const {session} = this;
    if (!session) return this.#open();
    const shown = session.thread.getState().status === 'ready';
    await session.open();
    if (session === this.session) this.#opened(shown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const keys = [
      'provider',
      'server',
      'thread',
      'pageSize',
      'maxLength',
      'sort',
      'verify',
    ] as const;
    if (changed.has('verify')) this.#verifier = this.verify && verifierOf(this.verify);
    // Another thread than before, or the first: on a server there is no page to name it.
    if (!onServer && keys.some((key) => changed.has(key))) {
      this.target = pageTarget(this.server, this.thread);
      this.#end();
    }
    const {session} = this;
    const thread = session?.thread.getState();
    const closed = this.#isClosed(thread);
    this.#blocks.show(thread, {
      session,
      closed,
      muted: session?.muted.getState(),
      avatars: this.avatars,
      onFailure: this.#onFailure,
      onNotice: this.#onNotice,
    });
  }

  protected override updated(): void {
    if (this.#due && this.#near.isNear && !this.#late.waits) void this.#open();
    // The thread has taken the place of what the reader was at. jsdom does not know.
    if (this.querySelector(':focus')?.checkVisibility?.() === false)
      this.renderRoot.querySelector('section')?.focus({preventScroll: true});
  }

  override render(): TemplateResult {
    const words = this.#words;
    const thread = this.session?.thread.getState();
    const total = thread?.total;
    const ready = thread?.status === 'ready' && !this.#blocks.isEmpty;
    if (this.#late.waits) return this.#late.render(words.term('show'));
    return html`
      <section
        aria-labelledby="heading"
        tabindex="-1"
        @focusin=${this.#verifier?.onFocus}
      >
        <h2 id="heading" part="heading">
          ${words.term('heading', total, total === undefined ? '' : words.number(total))}
        </h2>
        <p class=${this.told ? 'told' : 'visually-hidden'} role="status" tabindex="-1">
          ${this.notice}
        </p>
        <slot name="guidelines"></slot>
        <slot name="sign-in"></slot>
        ${this.#renderForm(thread)} ${renderTools(words, thread, this)}
        <slot ?hidden=${ready}></slot>
        <div class="thread" ?data-waiting=${!ready}></div>
        ${renderWays(words, thread, this.failure, this)}
      </section>
    `;
  }

  /** Loads the next page and takes the reader to its first comment. */
  readonly more = async (): Promise<void> => {
    const {session} = this;
    if (!session) return;
    const {hash} = location;
    const before = new Set(session.thread.getState().comments.keys());
    await session.thread.more();
    const {comments, error} = session.thread.getState();
    const first = [...comments.values()].find(
      ({id, parentId}) => !parentId && !before.has(id),
    );
    if (error) this.#onFailure(error);
    // Whoever has followed a link meanwhile goes there.
    if (hash !== location.hash) return;
    if (first && !error) await this.#goTo(first.id);
    await this.#keepFocus();
  };

  readonly retry = async (): Promise<void> => {
    const {stale, next} = this.session?.thread.getState() ?? {};
    if (!stale && next !== undefined) {
      if (this.#cut !== location.hash) return this.more();
      await this.session?.thread.more();
      return this.#followAddress();
    }
    await this.refresh();
    await this.#keepFocus();
  };

  readonly order = async (sort: Sort): Promise<void> => {
    this.#blocks.reset();
    await this.session?.open(sort);
  };

  readonly showArrivals = (): void => {
    const first = this.session?.thread.getState().arrivals.at(-1);
    this.session?.thread.showArrivals();
    if (first) void this.#goTo(first.id);
  };

  #isClosed(thread: ThreadState | undefined): boolean {
    return this.closed || !!thread?.capabilities?.closed;
  }

  #renderForm(thread: ThreadState | undefined): unknown {
    const {provider} = this.session ?? {};
    if (this.#isClosed(thread)) return html`<p>${this.#words.term('closed')}</p>`;
    if (provider && !provider.post && this.target) {
      const url = provider.writeUrl?.(this.target);
      return url
        ? html`<p class="tools">
            <a href=${url} rel="noopener">${this.#words.term('submit')}</a>
          </p>`
        : nothing;
    }
    return html`<kolom-comment-composer
      .session=${this.session}
      .target=${this.target}
      .failure=${this.failure}
    ></kolom-comment-composer>`;
  }

  async #open(): Promise<void> {
    this.#due = false;
    const asked = this.#asked;
    try {
      const resolving = resolveProvider(this.provider, this, this);
      // While its file is on the way, or already the answer.
      void nextTask().then(() => rehearse(this.#words));
      const provider = await resolving;
      if (asked !== this.#asked) return;
      this.session = this.#begin(provider);
      this.#listen();
      await this.session.open();
    } catch (error) {
      if (asked === this.#asked)
        this.#onFailure((this.failure = asProviderError(error)));
      return;
    }
    if (asked === this.#asked) this.#opened();
  }

  #begin(provider: CommentProvider): CommentSession {
    const {sort, pageSize, maxLength} = this;
    return new CommentSession({
      provider,
      target: this.target ?? pageTarget(this.server, this.thread),
      sort: /^(oldest|top)$/.test(sort) ? sort : 'newest',
      pageSize: pageSize > 0 ? Math.floor(pageSize) : 30,
      maxLength: maxLength > 0 ? maxLength : undefined,
      verify: this.#verifier?.token,
      intercept: (posting) => this.#intercept(posting),
      posted: (comment) => this.dispatchEvent(new CommentPostedEvent(comment)),
      failed: (error, context) => {
        this.#onFailure(error);
        // Its form may have been closed since, or the page been loaded again.
        const [, id] = /^reply:(.+)/.exec(context) ?? [];
        if (id) void this.#reopen(id);
      },
    });
  }

  /** Brings the form of a reply that failed, or what was in it where that cannot be. */
  async #reopen(id: string): Promise<void> {
    const {session} = this;
    const found = await session?.thread.seek(id, () => session === this.session);
    if (found) return this.#blocks.reopen(id);
    const text = session?.draft(`reply:${id}`).restore();
    if (session === this.session && text)
      this.#onNotice(this.#words.term('replyLost', text), true);
  }

  #intercept(posting: Posting): Promise<PostResult> | false | undefined {
    const event = new CommentSubmitEvent(posting);
    const goesOn = this.dispatchEvent(event);
    return event.response ?? (goesOn ? undefined : false);
  }

  #opened(shown = false): void {
    const {session} = this;
    const {error, total, status} = session?.thread.getState() ?? {};
    if (error) this.#onFailure(error);
    if (shown || status === 'failed') return;
    // Without it there is no button to sign in; the next visit may have one.
    if (session?.provider.session)
      whenIdle(() => {
        import('./account/show.js').then(
          ({show}) => show(this),
          () => undefined,
        );
      });
    if (status !== 'ready') return;
    void this.#shown().then(() => {
      if (session !== this.session) return;
      this.dispatchEvent(new CommentsLoadedEvent(total));
      void this.#followAddress();
    });
  }

  async #shown(): Promise<void> {
    await this.updateComplete;
    while (this.#blocks.isEmpty) await nextTask();
  }

  #listen(): void {
    this.#stop?.();
    const {thread, muted} = this.session ?? {};
    const update = (): void => this.requestUpdate();
    const stops = [thread?.subscribe(update), muted?.subscribe(update)];
    this.#stop = () => stops.forEach((stop) => stop?.());
    this.requestUpdate();
  }

  #end(): void {
    this.#due = true;
    this.#asked++;
    this.failure = undefined;
    this.#stop?.();
    this.session?.dispose();
    this.session = undefined;
    this.#blocks.reset();
  }

  /** What the reader used may be gone: they come to what stands in its place. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (document.activeElement !== document.body) return;
    const {error} = this.session?.thread.getState() ?? {};
    const failed = this.failure ?? error;
    this.renderRoot
      .querySelector<HTMLElement>(failed ? '.ways button' : 'section')
      ?.focus({preventScroll: true});
  }

  /** Takes the reader to a comment. What it gives is what `seek` gives. */
  async #goTo(id: string, wanted?: () => boolean): Promise<boolean | undefined> {
    const before = document.activeElement;
    const found = await this.session?.thread.seek(id, wanted);
    if (found) bring(await this.#blocks.find(id), before);
    return found;
  }

  async #followAddress(): Promise<void> {
    const {session} = this;
    const {hash} = location;
    const id = namedBy(hash);
    if (!id) return;
    this.#late.end();
    if (!session) return this.#near.arrive();
    if (this.told) this.#onNotice('');
    const before = document.activeElement;
    const wanted = (): boolean => session === this.session && hash === location.hash;
    const found = await this.#goTo(id, wanted);
    this.#cut = found === undefined ? hash : undefined;
    if (found || !wanted()) return;
    const error = session?.thread.getState().error;
    if (error) this.#onFailure(error);
    else this.#onNotice(this.#words.term('missing'), true);
    await this.updateComplete;
    bring(this.renderRoot.querySelector(error ? '.ways button' : '.told'), before);
  }

  readonly #onHash = (): void => void this.#followAddress();

  readonly #onOnline = (): void => {
    const thread = this.session?.thread.getState();
    if (this.failure || thread?.status === 'failed' || thread?.stale)
      void this.refresh();
    else void this.session?.resume();
  };

  readonly #onNotice = (words: string, told = false): void => {
    this.notice = words;
    this.told = told;
  };

  readonly #onFailure = (error: ProviderError): void => {
    this.dispatchEvent(new CommentErrorEvent(error));
  };
}

/** The comment that a fragment of an address names. */
function namedBy(hash: string): string | undefined {
  const [, name] = /^#comment-(.+)$/.exec(hash) ?? [];
  try {
    return name && decodeURIComponent(name);
  } catch {
    return undefined; // A broken escape names no comment.
  }
}

/** Takes the reader to a place, unless they have begun something else meanwhile. */
function bring(to: HTMLElement | null, before: Element | null): void {
  const {activeElement, body} = document;
  if (!to || (activeElement !== before && activeElement !== body)) return;
  // In jsdom nothing scrolls.
  const scroll = (): void => to.scrollIntoView?.({block: 'start'});
  scroll();
  to.focus({preventScroll: true});
  // What comes into view with it is higher or lower than the place kept for it.
  void nextFrame().then(scroll);
}
