import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';

import {isAccepted, isBusy, type ComposerState} from '../../comments/composer-state.js';
import {Draft} from '../../comments/drafts.js';
import {readerIdentity} from '../../comments/identity.js';
import type {DraftContext, Identity, Target} from '../../comments/model.js';
import type {Capabilities, ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import type {Submission} from '../../comments/submission.js';
import {commentWritingMessages} from '../../i18n/comment-writing-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import type {ComposerParent, FormView} from './composer-view.js';
import {DraftController} from './draft-controller.js';
import type {FormCommand} from './form-keys.js';
import {fieldProblem, renderAlert, renderStatus, type FormWords} from './form-view.js';
import {LengthMeter} from './length-meter.js';
import {PreviewController} from './preview-controller.js';
import type {Words} from './words.js';

/** The element that a form works in. */
export interface ComposerHost extends ReactiveControllerHost, HTMLElement {
  readonly session: CommentSession | undefined;
  readonly target: Target | undefined;
  readonly context: DraftContext;
  readonly parent: ComposerParent | undefined;
  readonly onClose: ((commentId?: string) => void) | undefined;
  readonly input: HTMLTextAreaElement | null;
  readonly renderRoot: DocumentFragment | HTMLElement;
  readonly localize: Words;
  readonly writerId: string;
  readonly draftKey: string;
  readonly fields: Capabilities['fields'];
  /** Somebody has been in it. */
  readonly isEntered: boolean;
  open: boolean;
  isWanted: boolean;
  error: ProviderError | undefined;
}

/** What works in a form: text, draft, sending and what is said of them. */
export class ComposerForm implements ReactiveController {
  readonly #host: ComposerHost;
  readonly #words: FormWords;
  readonly #drafts: DraftController;
  readonly #preview: PreviewController;
  readonly #length: LengthMeter;
  #attached: CommentSession | undefined;
  #context: DraftContext | undefined;
  #submission: Submission | undefined;
  #stopIdentity: (() => void) | undefined;
  #stopSubmission: (() => void) | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #draftKey = '';

  constructor(host: ComposerHost) {
    this.#host = host;
    const writing = new LocalizeController(host, commentWritingMessages);
    this.#words = {words: host.localize, writing};
    this.#length = new LengthMeter(this.#words);
    this.#drafts = new DraftController(host);
    this.#preview = new PreviewController(host);
    this.#takeIdentity();
    host.addController(this);
    host.requestUpdate();
  }

  get view(): FormView {
    const {session, error} = this.#host;
    const form = this.#submission?.getState();
    const {content} = this.#preview;
    const words = this.#words;
    const problems = this.#problems(form?.error);
    return {
      identity: readerIdentity().getState(),
      problems,
      isBusy: !!form && isBusy(form),
      isOver: this.#length.isOver,
      // Once it is an error, it is said there.
      limit: problems.comment ? '' : this.#length.said,
      preview: content
        ? html`<div
            class="preview"
            role="region"
            aria-label=${words.words.term('preview')}
          >
            ${content}
          </div>`
        : undefined,
      isPreviewOpen: !!content,
      status: content
        ? html`<span class="visually-hidden">${words.writing.term('previewed')}</span>`
        : renderStatus(words, form, this.#drafts, this.#choose),
      alert: renderAlert(
        words,
        form,
        this.#preview.error ?? (session ? undefined : error),
        this.#check,
      ),
    };
  }

  hostConnected(): void {
    this.#stopIdentity = readerIdentity().subscribe(() => this.#host.requestUpdate());
    this.#attached = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopIdentity?.();
    this.#detach();
    this.#count(false);
  }

  hostUpdate(): void {
    const {session, context} = this.#host;
    if (session === this.#attached && context === this.#context) return;
    this.#attached = session;
    this.#context = context;
    void this.#attach();
  }

  hostUpdated(): void {
    this.#openDraft();
    if (this.#host.isWanted && this.#submission) this.#send();
    this.#count(this.#submission?.getState().phase === 'limited');
  }

  /** Anything that happens in the form, and what it asks for. */
  handle({type, target}: Event, command: FormCommand | undefined): void {
    const {input, session} = this.#host;
    this.act(command);
    if (type === 'focusin') session?.writer?.enter();
    else if (type === 'focusout' && target === input) this.#drafts.flush();
    else if (type === 'input' && target === input) this.#onInput();
    else if (type === 'input' && target instanceof HTMLInputElement)
      this.#onIdentity(target);
  }

  /** Does what the form is asked to do. */
  act(command: FormCommand | undefined): void {
    switch (command) {
      case undefined:
        return;
      case 'send':
        return this.#send();
      case 'cancel':
        return this.#cancel();
      case 'preview': {
        const {input, session} = this.#host;
        const {input: format = 'text'} = session?.thread.getState().capabilities ?? {};
        void this.#preview.toggle(input?.value ?? '', format);
      }
    }
  }

  /** What was typed about the reader before this was here. */
  #takeIdentity(): void {
    const typed = (name: string): string =>
      this.#host.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value ?? '';
    for (const name of ['name', 'email', 'website'] as const)
      if (typed(name)) readerIdentity().set({[name]: typed(name)});
  }

  #problems(error: ProviderError | undefined): FormView['problems'] {
    const {kind, field} = error ?? {};
    if (!error || kind !== 'validation' || !field) return {};
    const identity = readerIdentity().getState();
    const value =
      field === 'comment' ? (this.#host.input?.value ?? '') : identity[field];
    if (field === 'comment' && this.#length.isOver) return {comment: this.#length.said};
    return {[field]: fieldProblem(this.#words, error, field, value)};
  }

  async #attach(): Promise<void> {
    this.#detach();
    const {session, context} = this.#host;
    if (!session) return;
    const writer = await session.loadWriter().catch(() => undefined);
    if (!writer || session !== this.#attached || context !== this.#context) return;
    const submission = (this.#submission = writer.submission(context));
    submission.forms++;
    this.#stopSubmission = submission.subscribe((form) => this.#onForm(form));
    if (this.#host.isEntered) writer.enter();
    this.#measure();
    // What became of it while this form was out of the page.
    const state = submission.getState();
    if (isAccepted(state)) this.#drafts.clear(state.sent);
    if (state.phase !== 'open') this.#host.open = true;
    this.#host.requestUpdate();
  }

  #detach(): void {
    this.#stopSubmission?.();
    if (this.#submission) this.#submission.forms--;
    this.#submission = undefined;
  }

  #openDraft(): void {
    const {target, context, writerId, input, draftKey} = this.#host;
    if (!target || draftKey === this.#draftKey) return;
    if (this.#draftKey) this.#preview.hide();
    this.#draftKey = draftKey;
    this.#drafts.use(new Draft(target, context, undefined, writerId));
    if (input?.value) this.#host.open = true;
    this.#measure();
  }

  /** Shows the seconds of the server's wait, until there are none. */
  #count(on: boolean): void {
    if (on === !!this.#countdown) return;
    clearInterval(this.#countdown);
    this.#countdown = on ? setInterval(this.#onSecond, 1000) : undefined;
  }

  readonly #onSecond = (): void => {
    const {until = 0} = this.#submission?.getState() ?? {};
    if (Date.now() < until) this.#host.requestUpdate();
    else this.#submission?.waited();
  };

  #onForm(state: ComposerState): void {
    const {phase, error, sent, commentId} = state;
    const {input, parent, onClose, renderRoot} = this.#host;
    this.#host.open ||= phase !== 'open';
    this.#host.requestUpdate();
    if (isAccepted(state)) {
      this.#drafts.clear(sent);
      this.#preview.hide();
      if (parent && !input?.value) onClose?.(commentId);
    } else if (phase === 'refused' && error?.field) {
      renderRoot.querySelector<HTMLElement>(`[name="${error.field}"]`)?.focus();
    }
  }

  #send(): void {
    const host = this.#host;
    this.#drafts.flush();
    host.error = undefined;
    host.isWanted = !this.#submission;
    if (!this.#submission) return;
    const identity = readerIdentity().getState();
    // A server that does not ask for something is not told.
    const asked = (name: keyof Identity): string =>
      host.fields[name] ? identity[name].trim() : '';
    const trap = host.renderRoot.querySelector<HTMLInputElement>('.trap');
    const trapped = !!trap?.value;
    // A browser may have filled it by itself: the next attempt is the reader's.
    if (trap) trap.value = '';
    void this.#submission.submit({
      text: host.input?.value ?? '',
      author: {name: asked('name'), email: asked('email'), website: asked('website')},
      parentId: host.parent?.id,
      rootId: host.parent?.rootId,
      replyTo: host.parent?.name,
      trapped,
    });
  }

  #onInput(): void {
    this.#drafts.typed();
    this.#preview.hide();
    this.#submission?.typed();
    this.#measure();
  }

  #measure(): void {
    const {session, input} = this.#host;
    const {maxLength} = session?.thread.getState().capabilities ?? {};
    if (this.#length.measure(input?.value ?? '', maxLength)) this.#host.requestUpdate();
  }

  #onIdentity({name, value, checked}: HTMLInputElement): void {
    if (name === 'remember') readerIdentity().set({remember: checked});
    else if (name in readerIdentity().getState()) readerIdentity().set({[name]: value});
    else return;
    this.#submission?.typed();
  }

  /** Looks again whether a comment arrived. */
  readonly #check = (): void => {
    // The button goes; what is known is said.
    this.#host.input?.focus();
    void this.#submission?.check();
  };

  /** Takes one of two texts. */
  readonly #choose = (other: boolean): void => {
    this.#drafts.choose(other);
    this.#host.input?.focus();
  };

  // The text is kept as the form goes: opening it again brings it back. What waits for
  // the network does not go out behind its back.
  #cancel(): void {
    const {onClose} = this.#host;
    if (!onClose) return;
    this.#submission?.typed();
    onClose();
  }
}
