import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {editComment, removeComment, reportComment} from '../../../comments/changes.js';
import {sourceOf} from '../../../comments/content/source.js';
import type {Comment} from '../../../comments/model.js';
import {personOf} from '../../../comments/muted.js';
import {type ProviderError} from '../../../comments/provider.js';
import type {CommentSession} from '../../../comments/session.js';
import {commentMessages} from '../../../i18n/comment-messages.js';
import {commentToolMessages} from '../../../i18n/comment-tool-messages.js';
import {LocalizeController} from '../../../i18n/localize-controller.js';
import {fragmentOf} from '../../../page/comment-id.js';
import {nameOf} from '../comment-words.js';
import {errorWords} from '../words.js';
import {
  commentWritingMessages,
  Draft,
  DraftController,
  excess,
  renderStatus,
} from '../writing.js';
import {styles} from './comment-tools.styles.js';
import {
  isOthers,
  mayChange,
  renderEdit,
  renderMenu,
  renderRemove,
  renderReport,
  type ToolsMode,
} from './views.js';

/** Where the focus goes when the tools have done their work. */
type End = 'opener' | 'comment';

const doing = {edit: 'saving', remove: 'removing', report: 'reporting'} as const;
const done = {edit: 'saved', remove: 'removed', report: 'reported'} as const;

/**
 * What few readers do to a comment: copy its link, change it, take it away,
 * report it, mute its writer. It comes when the first of them asks.
 */
export class KolomCommentTools extends LitElement {
  static override readonly styles = styles;

  @property({attribute: false}) session: CommentSession | undefined;
  @property({attribute: false}) comment: Comment | undefined;
  /** Says something that stays true after the tools are gone. */
  @property({attribute: false}) onNotice: ((words: string) => void) | undefined;
  @property({attribute: false}) onClose: (() => void) | undefined;
  @property({reflect: true}) mode: ToolsMode = 'menu';

  @query('textarea[name="edit"]') readonly input!: HTMLTextAreaElement | null;
  @state() private busy = false;
  @state() private news = '';
  @state() private problem = '';

  readonly #words = new LocalizeController(this, commentMessages);
  readonly #terms = new LocalizeController(this, commentToolMessages);
  readonly #writing = new LocalizeController(this, commentWritingMessages);
  readonly #drafts = new DraftController(this);
  // Set before anything is awaited: a second click in the same task finds it.
  #inFlight = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
  }

  override render(): TemplateResult {
    return html`
      ${this.#renderMode()}
      <p class="status" role="status">
        ${
          this.news || this.mode !== 'edit'
            ? this.news
            : renderStatus(
                {words: this.#words, writing: this.#writing},
                undefined,
                this.#drafts,
                this.#choose,
              )
        }
      </p>
      <p class="alert" id="alert" role="alert">${this.problem}</p>
    `;
  }

  /** Takes one of two texts. */
  readonly #choose = (other: boolean): void => {
    this.#drafts.choose(other);
    this.input?.focus();
  };

  #renderMode(): unknown {
    const {comment, session, mode, busy} = this;
    if (!comment || !session) return nothing;
    const view = {
      words: this.#words,
      terms: this.#terms,
      name: nameOf(this.#words, comment),
      comment,
      busy,
      cancel: () => this.#end('opener'),
    };
    if (mode === 'edit') return renderEdit(view, this.#onEdit, this.#onInput);
    if (mode === 'remove') return renderRemove(view, this.#onRemove);
    if (mode === 'report') return renderReport(view, this.#onReport);
    return renderMenu(view, {
      mayEdit: mayChange(session, comment, 'edit'),
      mayRemove: mayChange(session, comment, 'remove'),
      mayReport: !!session.provider.report && isOthers(comment),
      link: mode === 'link' ? linkTo(comment) : '',
      copy: this.#onCopy,
      open: (next) => void this.#open(next),
      mute: this.#onMute,
    });
  }

  async #open(mode: ToolsMode): Promise<void> {
    this.mode = mode;
    this.news = this.problem = '';
    await this.updateComplete;
    if (mode === 'edit') this.#beginEdit();
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  #beginEdit(): void {
    const {input, session, comment} = this;
    if (!input || !session || !comment) return;
    this.#drafts.use(new Draft(session.target, `edit:${comment.id}`));
    input.value ||= this.#before;
  }

  /** The comment as its writer typed it, as far as that is known. */
  get #before(): string {
    return this.comment?.source ?? sourceOf(this.comment?.content ?? []);
  }

  #end(end: End): void {
    // A change that was begun is kept; a text that was only looked at is not.
    if (this.input?.value === this.#before) this.#drafts.clear(this.#before);
    void focusAround(this)(end);
  }

  async #do(
    what: keyof typeof doing,
    task: () => Promise<ProviderError | undefined> | undefined,
  ): Promise<boolean> {
    if (this.#inFlight) return false;
    this.#inFlight = this.busy = true;
    this.problem = '';
    this.news = this.#terms.term(doing[what]);
    const error = await task();
    this.#inFlight = this.busy = false;
    this.news = '';
    if (error) this.problem = errorWords(this.#words, error);
    else this.onNotice?.(this.#terms.term(done[what]));
    return !error;
  }

  readonly #onEdit = async (): Promise<void> => {
    const {session, comment, input} = this;
    const text = input?.value ?? '';
    if (!session || !comment || this.#inFlight) return;
    if (!text.trim() || this.#over(text) > 0) {
      this.problem =
        this.#over(text) > 0 ? this.problem : this.#writing.term('needComment');
      input?.focus();
      return;
    }
    this.#drafts.flush();
    if (!(await this.#do('edit', () => editComment(session, comment.id, text)))) return;
    this.#drafts.clear(text);
    // What was typed on while the change was on its way stays open.
    if (!this.input?.value) void focusAround(this)('comment');
  };

  readonly #onRemove = async (): Promise<void> => {
    const {session, comment} = this;
    if (!session || !comment) return;
    const close = focusAround(this);
    if (await this.#do('remove', () => removeComment(session, comment.id)))
      await close('comment');
  };

  readonly #onReport = async (form: HTMLFormElement): Promise<void> => {
    const {session, comment} = this;
    const data = new FormData(form);
    const [reason, details] = [data.get('reason'), data.get('details')];
    if (typeof reason !== 'string' || !session || !comment) {
      this.problem = this.#terms.term('needReason');
      form.querySelector('input')?.focus();
      return;
    }
    const words = typeof details === 'string' && details.trim();
    const text = words ? `${reason}\n${words}` : reason;
    if (await this.#do('report', () => reportComment(session, comment.id, text)))
      this.#end('opener');
  };

  readonly #onMute = (): void => {
    const {session, comment} = this;
    if (!session || !comment) return;
    session.muted.mute(personOf(comment.author), true);
    this.onNotice?.(this.#terms.term('muted', nameOf(this.#words, comment)));
    this.#end('comment');
  };

  readonly #onCopy = async (): Promise<void> => {
    if (!this.comment) return;
    try {
      await navigator.clipboard.writeText(linkTo(this.comment));
      this.news = this.#terms.term('copied');
    } catch {
      // Refused in frames, and absent on pages that are not served securely.
      this.mode = 'link';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('input')?.select();
    }
  };

  readonly #onInput = (): void => {
    this.#drafts.typed();
    const over = this.#over(this.input?.value ?? '');
    this.problem =
      over > 0 ? this.#writing.term('tooLong', over, this.#words.number(over)) : '';
  };

  #over(text: string): number {
    const limit = this.session?.thread.getState().capabilities?.maxLength;
    return limit ? excess(text.trim(), limit) : 0;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const composed = event.isComposing || event.keyCode === 229;
    if (composed || event.repeat) return;
    const quick = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#end('opener');
    } else if (quick && this.mode === 'edit') void this.#onEdit();
  };
}

/** The address of a comment on this page. */
function linkTo({id}: Comment): string {
  return new URL(`#${fragmentOf(id)}`, location.href).href;
}

/**
 * Closes the tools and moves the focus: to the button that opened them, or to the
 * comment; to the one beside it where it is gone by then, and its tools with it.
 */
function focusAround(tools: KolomCommentTools): (end: End) => Promise<void> {
  const block = (tools.getRootNode() as ShadowRoot).host as LitElement;
  const thread = block.getRootNode() as ShadowRoot;
  const all = [...block.renderRoot.querySelectorAll('article')];
  const article = tools.closest('article');
  const index = article ? all.indexOf(article) : -1;
  return async (end) => {
    tools.onClose?.();
    await (thread.host as LitElement).updateComplete;
    await block.updateComplete;
    const opener =
      end === 'opener' && article?.querySelector<HTMLElement>('[data-action="tools"]');
    const after = all.slice(index).find((each) => each.isConnected);
    const before = all.slice(0, index).findLast((each) => each.isConnected);
    (opener || after || before || thread.querySelector('section'))?.focus();
  };
}
