import {html, LitElement, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {Comment} from '../../comments/model.js';
import {personOf} from '../../comments/muted.js';
import {ProviderError} from '../../comments/provider.js';
import type {CommentSession} from '../../comments/session.js';
import type {CommentNode} from '../../comments/tree.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {fragmentOf, idOf} from '../../page/comment-id.js';
import {everyMinute} from './clock.js';
import {styles} from './comment-block.styles.js';
import {CommentItem} from './comment-item.js';
import type {CommentView, Mark, MarkName} from './comment-view.js';
import {nameOf} from './comment-words.js';
import {arrange, make} from './make.js';
import {FORM_PARTS} from './parts.js';
import {errorWords} from './words.js';

/**
 * Some fifty comments of a thread. The browser leaves blocks out of view
 * unpainted, and each renders by itself, so that a thread of ten thousand costs
 * the reader no more than the blocks they see.
 */
export class KolomCommentBlock extends LitElement {
  static override readonly styles = styles;

  @property({attribute: false}) nodes: readonly CommentNode[] = [];
  @property({attribute: false}) session: CommentSession | undefined;
  /** No replies are taken. */
  @property({type: Boolean}) closed = false;
  /** Tells the thread's element of a failure that it then puts into words. */
  @property({attribute: false}) onFailure: ((error: ProviderError) => void) | undefined;

  /** Says something that stays true after what the reader used is gone. */
  @property({attribute: false}) onNotice: ((words: string) => void) | undefined;
  /** The people whose comments this reader leaves out. */
  @property({attribute: false}) muted: ReadonlySet<string> | undefined;
  /** Origins from which pictures of writers may come, apart by spaces. */
  @property() avatars = '';

  /** What the reader opened or closed, comment by comment. */
  @state() private marks: ReadonlySet<Mark> = new Set();
  /** Why a comment could not be liked, by its id. */
  @state() private problem: {readonly id: string; readonly words: string} | undefined;

  /** Controls are rendered once the reader comes near; until then their place is kept. */
  @state() private near = false;

  readonly #words = new LocalizeController(this, commentMessages);
  // A list without marks is none for VoiceOver, unless it says so.
  readonly #list = make('ol', {class: 'roots', role: 'list'});
  #items = new Map<string, CommentItem>();
  #skipped = false;
  #stopClock: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('contentvisibilityautostatechange', (event) => {
      this.#skipped = (event as ContentVisibilityAutoStateChangeEvent).skipped;
      if (this.#skipped) return;
      this.near = true;
      // The minutes have gone on meanwhile.
      this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first block is where the reader comes to; and not every browser tells.
    this.near ||=
      !this.previousElementSibling || !('oncontentvisibilityautostatechange' in this);
    this.#stopClock = everyMinute(() => {
      if (!this.#skipped) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
  }

  /** The article of a comment, if it is in this block, out of whatever hides it. */
  async reveal(id: string): Promise<HTMLElement | null> {
    const path = pathTo(this.nodes, id);
    if (!path) return null;
    this.near = true;
    for (const above of path) this.#mark('folded', above, false);
    this.#mark('shown', id, true);
    await this.updateComplete;
    return this.#articleOf(id);
  }

  /** Opens the form for a reply, for what went wrong with it to be said there. */
  reopen(id: string): void {
    if (this.#has('replying', id)) return;
    this.#mark('calm', id, true);
    this.#mark('replying', id, true);
  }

  /** By hand: a template for each of thousands takes as long again as its elements. */
  override render(): HTMLElement {
    const provider = this.session?.provider;
    const items = this.#items;
    this.#items = new Map();
    const words = this.#words;
    const {lang, messages} = words;
    const view: CommentView = {
      words,
      lang,
      messages,
      now: Date.now(),
      near: this.near,
      canReply: !!provider?.post && !this.closed,
      canLike: !!provider?.react,
      avatars: this.avatars,
      isMuted: ({author}) => !!this.muted?.size && this.muted.has(personOf(author)),
      problem: this.problem,
      has: this.#has,
      item: (node, root) => {
        const {id} = node.comment;
        const item = items.get(id) ?? new CommentItem(id, node === root);
        this.#items.set(id, item);
        return item.show(view, node, root);
      },
      form: (node, root) => this.#renderForm(node, root),
      tools: ({comment}) => this.#renderTools(comment),
    };
    this.#list.classList.toggle('far', !this.near);
    arrange(
      this.#list,
      this.nodes.map((node) => view.item(node, node)),
    );
    return this.#list;
  }

  #renderForm({comment}: CommentNode, root: CommentNode): unknown {
    const {id} = comment;
    if (!this.#has('replying', id) || this.closed) return nothing;
    return html`<kolom-comment-composer
      exportparts=${FORM_PARTS}
      .session=${this.session}
      .target=${this.session?.target}
      .context=${`reply:${id}`}
      .calm=${this.#has('calm', id)}
      .parent=${{id, rootId: root.comment.id, name: nameOf(this.#words, comment)}}
      .onClose=${(commentId?: string) => this.#closeForm(id, commentId)}
    ></kolom-comment-composer>`;
  }

  #renderTools(comment: Comment): unknown {
    const {id} = comment;
    if (!this.#has('tools', id)) return nothing;
    return html`<kolom-comment-tools
      .session=${this.session}
      .comment=${comment}
      .onNotice=${this.onNotice}
      .onClose=${() => this.#mark('tools', id, false)}
    ></kolom-comment-tools>`;
  }

  // Most blocks have no marks at all, and each of thousands of comments is asked for.
  readonly #has = (mark: MarkName, id: string): boolean =>
    this.marks.size > 0 && this.marks.has(`${mark} ${id}`);

  #mark(mark: MarkName, id: string, on: boolean): void {
    const marks = new Set(this.marks);
    if (on) marks.add(`${mark} ${id}`);
    else marks.delete(`${mark} ${id}`);
    this.marks = marks;
  }

  #articleOf(id: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(fragmentOf(id)) ?? null;
  }

  readonly #onClick = (event: Event): void => {
    const button = event
      .composedPath()
      .find((node): node is HTMLButtonElement => node instanceof HTMLButtonElement);
    const article = button?.closest('article');
    const action = button?.dataset['action'];
    if (!action || !article) return;
    const id = idOf(article);
    this.problem = undefined;
    if (action === 'like') void this.#like(id);
    else if (action === 'reply') {
      this.#mark('calm', id, false);
      this.#mark('replying', id, true);
    } else if (action === 'fold') this.#mark('folded', id, !this.#has('folded', id));
    else if (action === 'tools') void this.#toggleTools(id);
    else if (action === 'show')
      void this.reveal(id).then((article) => article?.focus());
    else if (action === 'unmute') this.#unmute(id);
  };

  async #toggleTools(id: string): Promise<void> {
    const open = this.#has('tools', id);
    this.#mark('tools', id, !open);
    if (open) return;
    try {
      // Few readers use them, so they come to the first who does.
      await import('./tools/define.js');
    } catch {
      this.#mark('tools', id, false);
      this.#fail(id, new ProviderError('network'));
    }
  }

  #unmute(id: string): void {
    const comment = this.session?.thread.getState().comments.get(id);
    if (comment) this.session?.muted.mute(personOf(comment.author), false);
    void this.reveal(id).then((article) => article?.focus());
  }

  async #like(id: string): Promise<void> {
    const error = await import('../../comments/changes.js').then(
      ({likeComment}) => this.session && likeComment(this.session, id),
      () => new ProviderError('network'),
    );
    if (error) this.#fail(id, error);
  }

  #fail(id: string, error: ProviderError): void {
    this.problem = {id, words: errorWords(this.#words, error)};
    this.onFailure?.(error);
  }

  /** Focus goes to the new reply, or back to the button that opened the form. */
  #closeForm(id: string, commentId?: string): void {
    this.#mark('replying', id, false);
    void this.updateComplete.then(() => {
      const article = this.#articleOf(commentId ?? id);
      const opener = article?.querySelector<HTMLElement>('[data-action="reply"]');
      (commentId ? article : opener)?.focus();
    });
  }
}

/** The ids from the first level down to a comment, where it is in these trees. */
function pathTo(
  nodes: readonly CommentNode[],
  id: string,
): readonly string[] | undefined {
  for (const {comment, replies} of nodes) {
    if (comment.id === id) return [id];
    const below = replies.length ? pathTo(replies, id) : undefined;
    if (below) return [comment.id, ...below];
  }
  return undefined;
}
