import {html, LitElement, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {keepKeys} from '../../base/keep-keys.js';
import type {Sort} from '../../comments/model.js';
import {nextTask, whenIdle} from '../../comments/next-task.js';
import type {ProviderChoice, ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {AttentionController} from './attention-controller.js';
import {BlocksController} from './blocks-controller.js';
import {styles} from './comments.styles.js';
import {CommentErrorEvent, CommentsLoadedEvent} from './events.js';
import {LateController} from './late-controller.js';
import {NearController} from './near-controller.js';
import {NoticeController} from './notice-controller.js';
import {PermalinkController} from './permalink-controller.js';
import {SessionController, type ThreadSettings} from './session-controller.js';
import {renderForm, renderTools, renderWays} from './thread-view.js';
import type {LoadCheck} from './verifier.js';
import {prepareTimes} from './words.js';

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
 * @csspart form - A form, of a new comment or of a reply.
 * @csspart textarea - The text that is written.
 * @csspart field - An input about the writer, with its label.
 * @csspart submit - The button that sends.
 * @csspart sort - The choice of an order, with its label.
 * @csspart comment - One comment without its replies.
 * @csspart avatar - A writer's initials, or their picture.
 * @csspart name - A writer's name.
 * @csspart badge - What a comment or its writer is marked as.
 * @csspart time - When a comment was written.
 * @csspart body - The words of a comment.
 * @csspart actions - What can be done at a comment.
 * @csspart replies - The list of a comment's replies.
 */
export class KolomComments extends LitElement implements ThreadSettings {
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

  readonly #localize = new LocalizeController(this, commentMessages);
  readonly #blocks = new BlocksController(this);
  readonly #near = new NearController(this);
  readonly #late = new LateController(this);
  readonly #notice = new NoticeController(this);
  readonly #onFailure = (error: ProviderError): void => {
    this.dispatchEvent(new CommentErrorEvent(error));
  };

  readonly #sessions = new SessionController(this, {
    // While its file is on the way, or already the answer.
    onAsk: () => void nextTask().then(() => prepareTimes(this.#localize.lang)),
    onOpened: (session, again) => this.#onOpened(session, again),
    onFailure: this.#onFailure,
    onUnsent: (context) => void this.#permalinks.bringUnsent(context),
    onEnd: () => this.#blocks.reset(),
  });
  readonly #attention = new AttentionController(this, this.#sessions.checkPage);
  readonly #permalinks = new PermalinkController(
    this,
    {
      sessions: this.#sessions,
      blocks: this.#blocks,
      localize: this.#localize,
      onFailure: this.#onFailure,
      onNotice: this.#notice.say,
      onSeek: () => {
        this.#late.end();
        this.#notice.hide();
      },
    },
    () => {
      this.#late.end();
      this.#near.arrive();
    },
  );

  constructor() {
    super();
    keepKeys(this);
  }

  /** @internal */
  get session(): CommentSession | undefined {
    return this.#sessions.session;
  }

  /** Loads the thread again. */
  async refresh(): Promise<void> {
    await this.#sessions.refresh();
  }

  protected override willUpdate(): void {
    const {session} = this;
    const thread = session?.thread.getState();
    this.#blocks.show(thread, {
      session,
      closed: this.#sessions.isClosed,
      muted: session?.muted.getState(),
      avatars: this.avatars,
      onFailure: this.#onFailure,
      onNotice: this.#notice.say,
    });
  }

  protected override updated(): void {
    if (this.#near.isNear && !this.#late.waits) void this.#sessions.open();
    // The thread has taken the place of what the reader was at. jsdom does not know.
    if (this.querySelector(':focus')?.checkVisibility?.() === false)
      this.renderRoot.querySelector('section')?.focus({preventScroll: true});
  }

  override render(): TemplateResult {
    const words = this.#localize;
    const thread = this.session?.thread.getState();
    const total = thread?.total;
    const ready = thread?.status === 'ready' && !this.#blocks.isEmpty;
    if (this.#late.waits) return this.#late.render(words.term('show'));
    const {failure} = this.#sessions;
    const {isAttended} = this.#attention;
    const view = {words, thread, failure, isAttended};
    return html`
      <section
        aria-labelledby="heading"
        tabindex="-1"
        @input=${this.#sessions.checkPage}
      >
        <h2 id="heading" part="heading">
          ${words.term('heading', total, total === undefined ? '' : words.number(total))}
        </h2>
        ${this.#notice.render()}
        <slot name="guidelines"></slot>
        <slot name="sign-in"></slot>
        ${renderForm(words, this.#sessions)} ${renderTools(view, this.#permalinks)}
        <slot ?hidden=${ready}></slot>
        <div class="thread" ?data-waiting=${!ready}></div>
        ${renderWays(view, this.#permalinks)}
      </section>
    `;
  }

  #onOpened(session: CommentSession, again: boolean): void {
    const {error, total, status} = session.thread.getState();
    if (error) this.#onFailure(error);
    if (again || status === 'failed') return;
    // Without it there is no button to sign in; the next visit may have one.
    if (session.provider.session)
      whenIdle(() => {
        import('./account/show.js').then(
          ({show}) => show(this),
          () => undefined,
        );
      });
    if (status !== 'ready') return;
    void this.#blocks.whenShown().then(() => {
      if (session !== this.session) return;
      this.dispatchEvent(new CommentsLoadedEvent(total));
      this.#permalinks.follow();
    });
  }
}
