import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {fetched} from '../../base/fetched.js';
import {onServer} from '../../base/on-server.js';
import {draftKey, isKept, outboxKey} from '../../comments/kept.js';
import type {DraftContext, Target} from '../../comments/model.js';
import {ProviderError, type Capabilities} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import {commentStorage, uniqueId} from '../../comments/storage.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {styles} from './comment-composer.styles.js';
import type {ComposerForm} from './composer-form.js';
import {
  renderError,
  renderFields,
  renderRow,
  type ComposerParent,
} from './composer-view.js';
import {commandOf} from './form-keys.js';
import {errorWords} from './words.js';

/** How long a writer waits for what works in the form: what they typed is kept. */
const PATIENCE_MS = 30_000;

// Shown until the server has said what it wants to know: what most of them do.
const USUAL_FIELDS: Capabilities['fields'] = {
  name: 'optional',
  email: 'optional',
  website: 'optional',
};

/**
 * The form in which a comment or a reply is written: one line until somebody enters it.
 * What works in it is fetched then; what is typed meanwhile is kept. Typing renders
 * nothing but the form itself, however long the thread is.
 */
export class KolomCommentComposer extends LitElement {
  static override readonly styles = styles;

  /** Absent while the provider is on its way; the form is there all the same. */
  @property({attribute: false}) session: CommentSession | undefined;
  /** Why there will be no session, for now. */
  @property({attribute: false}) failure: ProviderError | undefined;
  @property({attribute: false}) target: Target | undefined;
  @property() context: DraftContext = 'new';
  @property({attribute: false}) parent: ComposerParent | undefined;
  /** A reply's form that the reader did not open takes no focus. */
  @property({attribute: false}) calm = false;
  /** Called when a reply's form may go, with the new comment's id where there is one. */
  @property({attribute: false}) onClose: ((commentId?: string) => void) | undefined;
  /** Somebody has entered it, or there is something in it. */
  @property({type: Boolean, reflect: true}) open = false;

  @query('textarea') readonly input!: HTMLTextAreaElement | null;
  /** The reader pressed the button before it could be sent. */
  @state() isWanted = false;
  @state() private form: ComposerForm | undefined;
  /** Why what the reader asked for could not be begun. */
  @state() error: ProviderError | undefined;

  readonly localize = new LocalizeController(this, commentMessages);
  /** The name under which this form keeps what is typed into it. */
  readonly writerId = uniqueId();
  /** Somebody has been in it. */
  isEntered = false;
  /** Names what is typed into it; empty until its thread is known. */
  draftKey = '';
  #loading: Promise<void> | undefined;
  #stop: (() => void) | undefined;
  /** The name under which what is typed is kept until the rest is here. */
  #keptAs: string | undefined;

  /** What the server wants to know of a writer. */
  get fields(): Capabilities['fields'] {
    return this.session?.thread.getState().capabilities?.fields ?? USUAL_FIELDS;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!onServer && (changed.has('target') || changed.has('context'))) this.#look();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {parent} = this;
    if (changed.has('session')) this.#follow();
    if (changed.has('parent') && parent && !this.calm) this.input?.focus();
    // The failure is said in the place of what was wanted.
    if (this.failure && this.isWanted && !this.session) {
      this.isWanted = false;
      this.error = this.failure;
    }
  }

  // Long: one template.
  override render(): TemplateResult {
    const {localize, parent, form, isWanted} = this;
    const view = form?.view;
    const fail = view?.problems;
    const onEvent = this.#onEvent;
    return html`
      <form
        novalidate
        method="post"
        part="form"
        @submit=${onEvent}
        @keydown=${onEvent}
        @focusin=${onEvent}
        @focusout=${onEvent}
        @input=${onEvent}
        @change=${onEvent}
        @click=${onEvent}
      >
        <label for="comment"
          >${parent ? localize.term('writeReply', parent.name) : localize.term('write')}</label
        >
        <textarea
          id="comment"
          name="comment"
          part="textarea"
          dir="auto"
          aria-describedby="limit comment-error"
          aria-invalid=${!!fail?.comment || !!view?.isOver}
        ></textarea>
        ${view?.preview}
        <div class="rest">
          <p id="limit" class="limit" ?data-over=${view?.isOver}>${view?.limit}</p>
          ${renderError('comment', fail?.comment)}
          ${renderFields(localize, this.fields, view)}
          ${renderRow(localize, !!parent, Object.keys(this.fields).length > 0, view, isWanted)}
        </div>
        <div class="status" role="status">
          ${isWanted ? localize.term('sending') : view?.status}
        </div>
        <div class="alert" role="alert">
          ${view ? view.alert : this.error && errorWords(localize, this.error)}
        </div>
      </form>
    `;
  }

  /** What the server wants to know of a writer may change. */
  #follow(): void {
    this.#stop?.();
    this.#stop = this.session?.thread.subscribe(() => this.requestUpdate());
  }

  /** Comes to a thread: what is kept of an earlier visit opens the form. */
  #look(): void {
    const {target, context, parent, input, form} = this;
    const key = target && draftKey(target, context);
    if (!key || key === this.draftKey) return;
    // What was typed before the rest was here stays with its thread.
    if (this.draftKey && input && !form) input.value = '';
    this.draftKey = key;
    this.#keptAs = undefined;
    if (parent || isKept(key)) this.open = true;
    // It may be said here what became of a comment.
    if (this.open || isKept(outboxKey(target)) || input?.value) void this.#load();
  }

  /** Fetches what works in the form; where that fails, the next event asks again. */
  #load(): Promise<void> {
    return (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    const code = await fetched(() => import('./writing.js'), PATIENCE_MS);
    await code?.commentWritingMessages.load(this.localize.lang);
    if (code) this.form = new code.ComposerForm(this);
    else {
      this.#loading = undefined;
      if (this.isWanted) this.error = new ProviderError('network');
      this.isWanted = false;
    }
  }

  readonly #onEvent = (event: Event): void => {
    const {type, target} = event;
    if (type === 'submit') event.preventDefault();
    if (type === 'focusin' || type === 'input') this.isEntered = this.open = true;
    const command = commandOf(event);
    if (this.form) return this.form.handle(event, command);
    if (type === 'focusout') return;
    if (type === 'input' && target === this.input) this.#keep();
    if (command === 'send') this.isWanted = true;
    void this.#load().then(() => {
      // What is wanted is sent by the form itself, as soon as it can be.
      if (command !== 'send') this.form?.act(command);
    });
  };

  /** Keeps what is typed until the rest is here, and beside what other tabs keep. */
  #keep(): void {
    const storage = commentStorage();
    const {input, writerId: writer} = this;
    if (!this.draftKey || !input) return;
    const isTaken = storage.get(this.draftKey) !== null;
    this.#keptAs ??= isTaken ? `${this.draftKey}#${writer}` : this.draftKey;
    const entry = {text: input.value, at: Date.now(), writer};
    storage.set(this.#keptAs, JSON.stringify(entry));
  }
}
