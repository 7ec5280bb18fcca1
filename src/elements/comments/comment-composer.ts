import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {isBusy, type ComposerState} from '../../comments/composer-state.js';
import {Draft, type DraftContext} from '../../comments/drafts.js';
import {readerIdentity, type RememberedIdentity} from '../../comments/identity.js';
import {excess} from '../../comments/limits.js';
import type {Identity, Target} from '../../comments/model.js';
import type {Capabilities, ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import type {Submission} from '../../comments/submission.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {styles} from './comment-composer.styles.js';
import {
  renderAlert,
  renderField,
  renderPreview,
  renderStatus,
} from './composer-view.js';
import {DraftController} from './draft-controller.js';
import {PreviewController} from './preview-controller.js';

/** The comment that a form answers. */
export interface ComposerParent {
  readonly id: string;
  readonly rootId: string;
  readonly name: string;
}

const nobody: RememberedIdentity = {name: '', email: '', website: '', remember: false};

// Shown until the server has said what it wants to know: what most of them do.
const usual: Capabilities['fields'] = {
  name: 'optional',
  email: 'optional',
  website: 'optional',
};

/**
 * The form in which a comment or a reply is written. Typing renders nothing but
 * the form itself, however long the thread is.
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

  @query('textarea') readonly input!: HTMLTextAreaElement | null;
  @query('.trap') private readonly trap!: HTMLInputElement | null;
  @state() private over = 0;
  /** The reader pressed the button before the provider was there. */
  @state() private wanted = false;

  readonly #words = new LocalizeController(this, commentMessages);
  readonly #drafts = new DraftController(this);
  readonly #preview = new PreviewController(this);
  #submission: Submission | undefined;
  #stop: (() => void)[] = [];
  #unwatch: (() => void) | undefined;
  #wait: ReturnType<typeof setInterval> | undefined;
  #draftKey = '';

  get #capabilities(): Capabilities | undefined {
    return this.session?.thread.getState().capabilities;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#subscribe();
    this.#watchIdentity();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
    this.#unwatch?.();
    this.#count(false);
    this.#submission = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') || changed.has('context')) this.#subscribe();
    // The failure is shown in the place of what was wanted.
    if (this.failure) this.wanted = false;
  }

  protected override firstUpdated(): void {
    this.#watchIdentity();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('target') || changed.has('context')) this.#openDraft();
    if (this.wanted && this.#submission) this.#send();
    if (changed.has('parent') && this.parent && !this.calm) this.input?.focus();
    this.#count(this.#submission?.getState().phase === 'limited');
  }

  override render(): TemplateResult {
    const words = this.#words;
    const {parent} = this;
    const form = this.#submission?.getState();
    const field = form?.error?.kind === 'validation' ? form.error.field : undefined;
    const busy = this.wanted || (!!form && isBusy(form));
    // What is remembered comes after the first render, which the server can repeat.
    const identity = this.hasUpdated ? readerIdentity().getState() : nobody;
    const fields = Object.entries(this.#capabilities?.fields ?? usual) as [
      keyof Identity,
      'required' | 'optional',
    ][];
    return html`
      <form
        novalidate
        method="post"
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin}
      >
        <label for="comment"
          >${parent ? words.term('writeReply', parent.name) : words.term('write')}</label
        >
        <textarea
          id="comment"
          name="comment"
          dir="auto"
          aria-describedby="limit alert"
          aria-invalid=${field === 'comment' || this.over > 0}
          @input=${this.#onInput}
          @blur=${this.#onBlur}
        ></textarea>
        ${renderPreview(words, this.#preview.content)}
        <p id="limit" class="limit" ?data-over=${this.over > 0}>
          ${this.#limitWords()}
        </p>
        <div class="fields" @input=${this.#onIdentity}>
          ${fields.map(([name, need]) =>
            renderField(words, name, need, identity[name], field === name),
          )}
        </div>
        <!-- Programs that fill every input fill this one; nobody else finds it. -->
        <input
          class="trap"
          name="subject"
          tabindex="-1"
          autocomplete="off"
          aria-hidden="true"
        />
        <div class="row">
          <button class="button submit" type="submit" aria-disabled=${busy}>
            ${words.term(parent ? 'submitReply' : 'submit')}
          </button>
          ${
            parent
              ? html`<button class="button" type="button" @click=${this.#onCancel}>
                  ${words.term('cancel')}
                </button>`
              : nothing
          }
          <button
            class="link"
            type="button"
            aria-expanded=${!!this.#preview.content}
            @click=${this.#onPreview}
          >
            ${words.term('preview')}
          </button>
          ${
            fields.length
              ? html`<label class="remember"
                  ><input
                    type="checkbox"
                    .checked=${identity.remember}
                    @change=${this.#onRemember}
                  />${words.term('remember')}</label
                >`
              : nothing
          }
        </div>
        <div class="status" role="status">
          ${renderStatus(words, form, this.wanted, this.#drafts, this)}
        </div>
        <div class="alert" id="alert" role="alert">
          ${renderAlert(words, form, this.#preview.error ?? this.failure, this)}
        </div>
      </form>
    `;
  }

  /** Looks again whether a comment arrived. */
  readonly check = (): void => {
    // The button goes; what is known is said.
    this.input?.focus();
    void this.#submission?.check();
  };

  /** Takes one of two texts. */
  readonly choose = (other: boolean): void => {
    this.#drafts.choose(other);
    this.input?.focus();
  };

  #limitWords(): string {
    const {maxLength} = this.#capabilities ?? {};
    const {over} = this;
    if (over > 0) return this.#words.term('tooLong', over, this.#words.number(over));
    const near = maxLength && over < 0 && -over <= Math.max(20, maxLength.value / 10);
    return near ? this.#words.term('left', -over, this.#words.number(-over)) : '';
  }

  #openDraft(): void {
    const {target, context} = this;
    const key = JSON.stringify([target?.server, target?.thread, context]);
    if (!target || key === this.#draftKey) return;
    const moves = this.#draftKey !== '';
    this.#draftKey = key;
    this.#drafts.use(new Draft([target.server, target.thread, context]));
    if (!moves) return;
    this.#preview.hide();
    this.#measure();
  }

  #subscribe(): void {
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
    const {session} = this;
    if (!session) return;
    this.#submission = session.submission(this.context);
    this.#stop = [
      this.#submission.subscribe((form) => this.#onForm(form)),
      session.thread.subscribe(() => this.requestUpdate()),
    ];
    // What became of it while this form was out of the page.
    const {phase, sent} = this.#submission.getState();
    if (phase === 'posted' || phase === 'held') this.#drafts.clear(sent);
  }

  /** Shows the seconds of the server's wait, until there are none. */
  #count(on: boolean): void {
    if (on === !!this.#wait) return;
    clearInterval(this.#wait);
    this.#wait = on ? setInterval(this.#onSecond, 1000) : undefined;
  }

  readonly #onSecond = (): void => {
    const {until = 0} = this.#submission?.getState() ?? {};
    if (Date.now() < until) this.requestUpdate();
    else this.#submission?.waited();
  };

  #watchIdentity(): void {
    this.#unwatch = readerIdentity().subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  #onForm(form: ComposerState): void {
    this.requestUpdate();
    const {phase, error, sent, commentId} = form;
    if (phase === 'posted' || phase === 'held') {
      this.#drafts.clear(sent);
      this.#preview.hide();
      if (this.parent && !this.input?.value) this.onClose?.(commentId);
    } else if (phase === 'refused' && error?.field) {
      this.renderRoot.querySelector<HTMLElement>(`[name="${error.field}"]`)?.focus();
    }
  }

  #send(): void {
    this.#drafts.flush();
    this.wanted = !this.#submission;
    if (!this.#submission) return;
    const {name, email, website} = readerIdentity().getState();
    const asked = this.#capabilities?.fields ?? usual;
    const {trap} = this;
    const trapped = !!trap?.value;
    // A browser may have filled it by itself: the next attempt is the reader's.
    if (trap) trap.value = '';
    void this.#submission.submit({
      text: this.input?.value ?? '',
      // A server that does not ask for something is not told.
      author: {
        name: asked.name ? name.trim() : '',
        email: asked.email ? email.trim() : '',
        website: asked.website ? website.trim() : '',
      },
      parentId: this.parent?.id,
      rootId: this.parent?.rootId,
      replyTo: this.parent?.name,
      trapped,
    });
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  readonly #onFocusin = (): void => this.session?.enter();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) this.#onCancel();
    if (event.key !== 'Enter') return;
    const isField = event.target instanceof HTMLInputElement;
    const quick = event.ctrlKey || event.metaKey;
    // Enter also confirms a candidate of an input method (229 in Safari), and a
    // key held down repeats.
    if (event.isComposing || event.keyCode === 229 || event.repeat) {
      if (isField || quick) event.preventDefault();
    } else if (quick && !isField) {
      event.preventDefault();
      this.#send();
    }
  };

  readonly #onInput = (): void => {
    this.#drafts.typed();
    this.#preview.hide();
    this.#submission?.typed();
    this.#measure();
  };

  #measure(): void {
    const {maxLength} = this.#capabilities ?? {};
    this.over = maxLength ? excess(this.input?.value.trim() ?? '', maxLength) : 0;
  }

  readonly #onPreview = (): void => {
    const text = this.input?.value ?? '';
    void this.#preview.toggle(text, this.#capabilities?.input ?? 'text');
  };

  readonly #onBlur = (): void => this.#drafts.flush();

  readonly #onIdentity = (event: Event): void => {
    const {name, value} = event.target as HTMLInputElement;
    readerIdentity().set({[name]: value});
    this.#submission?.typed();
  };

  readonly #onRemember = (event: Event): void => {
    readerIdentity().set({remember: (event.target as HTMLInputElement).checked});
  };

  // The text is kept as the form goes: opening it again brings it back. What waits for
  // the network does not go out behind its back.
  readonly #onCancel = (): void => {
    if (!this.onClose) return;
    this.#submission?.typed();
    this.onClose();
  };
}
