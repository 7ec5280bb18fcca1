import {
  css,
  html,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';

import type {DraftContext} from '../../comments/model.js';
import type {CommentSession} from '../../comments/session.js';
import {
  commentWritingMessages,
  type CommentWritingMessages,
} from '../../i18n/comment-writing-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {space2} from '../../theme/tokens.js';
import type {KolomCommentComposer} from './comment-composer.js';

/** The element above whose thread they stand. */
type UnsentHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly session: CommentSession | undefined;
  };

const styles = css`
  .unsent p {
    margin: 0;
  }

  .unsent blockquote {
    margin: 0 0 ${space2};
    font-weight: 600;
    white-space: pre-wrap;
  }
`;

/**
 * Words that were written here and not sent, and have no form any more: the comment that
 * they answer is gone or on another page, or the thread has been closed. They stand above
 * the thread until their writer uses or deletes them.
 */
export class UnsentList implements ReactiveController {
  readonly #host: UnsentHost;
  readonly #words: LocalizeController<CommentWritingMessages>;
  readonly #place = document.createElement('div');
  readonly #contexts = new Set<DraftContext>();
  #session: CommentSession | undefined;

  constructor(host: UnsentHost) {
    this.#host = host;
    this.#words = new LocalizeController(host, commentWritingMessages);
    host.addController(this);
    // They come with the list, for the few who see it.
    const {styleSheet} = styles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets?.push(styleSheet);
  }

  /** Shows what is kept for a form. */
  show(context: DraftContext): void {
    this.#follow();
    this.#contexts.add(context);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const {renderRoot} = this.#host;
    this.#follow();
    const texts = this.#texts();
    if (texts.length && !this.#place.isConnected)
      renderRoot.querySelector('[role="status"]')?.after(this.#place);
    const form = renderRoot.querySelector('kolom-comment-composer');
    render(
      texts.map(([context, text]) => this.#item(context, text, form)),
      this.#place,
    );
  }

  /** Another thread has other words. */
  #follow(): void {
    const {session} = this.#host;
    if (session !== this.#session) this.#contexts.clear();
    this.#session = session;
  }

  #texts(): [DraftContext, string][] {
    const {writer} = this.#session ?? {};
    if (!writer) return [];
    return [...this.#contexts].flatMap((context) => {
      const draft = writer.draft(context);
      const text = draft.restore();
      const texts = new Set([text, ...draft.others()].filter(Boolean));
      return [...texts].map((one): [DraftContext, string] => [context, one]);
    });
  }

  #item(
    context: DraftContext,
    text: string,
    form: KolomCommentComposer | null,
  ): unknown {
    const words = this.#words;
    return html`<div class="told unsent">
      <p>${words.term('unsent')}</p>
      <blockquote dir="auto">${text}</blockquote>
      ${
        form &&
        html`<button
          class="button"
          type="button"
          @click=${() => this.#use(context, text, form)}
        >
          ${words.term('useAsComment')}
        </button>`
      }
      <button class="button" type="button" @click=${() => this.#drop(context, text)}>
        ${words.term('discard')}
      </button>
    </div>`;
  }

  /** Adds the words to those of the form above the thread. */
  #use(context: DraftContext, text: string, {input}: KolomCommentComposer): void {
    if (!input) return;
    input.value = [input.value, text].filter(Boolean).join('\n\n');
    input.focus();
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    this.#drop(context, text);
  }

  #drop(context: DraftContext, text: string): void {
    this.#session?.writer?.draft(context).clear(text);
    this.#host.requestUpdate();
    if (!this.#place.contains(this.#host.shadowRoot?.activeElement ?? null)) return;
    // The button goes; its reader stays in the comments.
    this.#host.renderRoot.querySelector<HTMLElement>('section')?.focus();
  }
}
