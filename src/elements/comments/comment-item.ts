import {nothing, render} from 'lit';

import {personOf} from '../../comments/muted.js';
import type {CommentNode} from '../../comments/tree.js';
import {hasActions, renderUse, type CommentView} from './comment-view.js';
import {
  copyOfItem,
  fillWords,
  fragmentOf,
  headerOf,
  makeNote,
  nameOf,
} from './comment-words.js';
import {arrange, make} from './make.js';
import {fullTime, timeWords} from './words.js';

/**
 * One comment with its replies, an item of a list. What it says is made anew only
 * where that changed; what can be done there is rendered once the reader comes near.
 */
export class CommentItem {
  readonly element: HTMLElement;
  readonly #article: HTMLElement;
  /** Keeps the place of what can be done. */
  readonly #place: HTMLElement;
  #words: readonly HTMLElement[] = [];
  #said: readonly unknown[] | undefined;
  #form: HTMLElement | undefined;
  #replies: HTMLElement | undefined;

  constructor(id: string, isRoot: boolean) {
    this.element = copyOfItem(isRoot);
    const article = this.element.firstChild as HTMLElement;
    this.#article = article;
    this.#place = article.lastChild as HTMLElement;
    article.id = fragmentOf(id);
    article.setAttribute('data-id', id);
  }

  /** Brings the item up to date. */
  show(view: CommentView, node: CommentNode, root: CommentNode): HTMLElement {
    const {comment} = node;
    const name = nameOf(view.words, comment);
    const muted =
      !!view.muted?.size &&
      view.muted.has(personOf(comment.author)) &&
      !view.has('shown', comment.id);
    this.#say(view, node, {name, muted, isRoot: node === root});
    if (view.near) {
      this.#place.remove();
      this.#tell(view, comment.createdAt);
      render(renderUse(view, node, name, muted), this.#article);
    } else this.#place.hidden = !hasActions(node);
    this.#answer(view, node, root);
    return this.element;
  }

  #say(
    view: CommentView,
    node: CommentNode,
    {name, muted, isRoot}: {name: string; muted: boolean; isRoot: boolean},
  ): void {
    const {words, avatars} = view;
    const {messages} = words;
    const {comment, replyTo} = node;
    const {author, content, state, createdAt, editedAt, pinned, featured} = comment;
    // Not its likes: a selection in the words survives them.
    const said = [
      words.lang,
      messages,
      avatars,
      muted,
      isRoot,
      replyTo,
      author,
      content,
      state,
      createdAt,
      editedAt,
      pinned,
      featured,
    ];
    const before = this.#said;
    if (before?.every((value, index) => value === said[index])) return;
    this.#said = said;
    this.#article.setAttribute('aria-label', messages.commentBy(name));
    const header = headerOf(before ? copyOfItem(isRoot) : this.element);
    if (!before && !muted) {
      this.#words = fillWords(view, node, header);
      return;
    }
    const old = before ? this.#words : [header, header.nextSibling as HTMLElement];
    old.forEach((element) => element.remove());
    this.#words = muted
      ? [makeNote(messages.mutedPerson(name))]
      : fillWords(view, node, header);
    this.#article.prepend(...this.#words);
  }

  /** How long ago it was, and when exactly. */
  #tell({words, now}: CommentView, createdAt: number | undefined): void {
    const time = this.#article.querySelector('time');
    if (!time || createdAt === undefined) return;
    time.title ||= fullTime(words.lang, createdAt);
    const ago = timeWords(words.lang, createdAt, now);
    if (time.textContent !== ago) time.textContent = ago;
  }

  /** The form for a reply, and the replies. */
  #answer(view: CommentView, node: CommentNode, root: CommentNode): void {
    const form = view.form(node, root);
    if (form !== nothing && !this.#form)
      this.#article.after((this.#form = make('div', {})));
    if (this.#form) render(form, this.#form);
    const replies = view.has('folded', node.comment.id) ? [] : node.replies;
    if (replies.length && !this.#replies)
      this.element.append((this.#replies = make('ol', {})));
    if (!this.#replies) return;
    this.#replies.hidden = !replies.length;
    arrange(
      this.#replies,
      replies.map((reply) => view.item(reply, root)),
    );
  }
}
