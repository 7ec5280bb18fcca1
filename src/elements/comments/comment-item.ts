import {nothing, render} from 'lit';

import type {CommentNode} from '../../comments/tree.js';
import {fragmentOf} from '../../page/comment-id.js';
import {renderUse, type CommentView} from './comment-view.js';
import {copyOfItem, fillWords, headerOf, makeNote, nameOf} from './comment-words.js';
import {arrange, make} from './make.js';
import {fullTime, timeWords} from './words.js';

/** Not its likes: a selection in the words survives them. */
const told = [
  'author',
  'content',
  'state',
  'createdAt',
  'editedAt',
  'pinned',
  'featured',
] as const;

/** What an item was told last. */
interface Told {
  readonly view: CommentView;
  readonly node: CommentNode;
  /** What stands in the place of the words; empty where they do. */
  readonly veil: string;
}

/**
 * One comment with its replies, an item of a list. What it says is made anew only
 * where that changed; what can be done there is rendered once the reader comes near.
 */
export class CommentItem {
  readonly element: HTMLElement;
  readonly #article: HTMLElement;
  #words: readonly HTMLElement[] = [];
  #told: Told | undefined;
  #form: HTMLElement | undefined;
  #replies: HTMLElement | undefined;

  constructor(id: string, isRoot: boolean) {
    this.element = copyOfItem(isRoot);
    this.#article = this.element.firstChild as HTMLElement;
    this.#article.id = fragmentOf(id);
  }

  /** Brings the item up to date. */
  show(view: CommentView, node: CommentNode, root: CommentNode): HTMLElement {
    const {comment} = node;
    const name = nameOf(view, comment);
    const {messages} = view;
    const isMuted = view.isMuted(comment);
    const reason = isMuted
      ? messages.mutedPerson(name)
      : comment.collapsed && messages.collapsed;
    const veil = (!view.has('shown', comment.id) && reason) || '';
    this.#say({view, node, veil}, name, node === root);
    if (view.near) {
      this.#tell(view, comment.createdAt);
      render(renderUse(view, node, name, !!veil), this.#article);
    }
    this.#answer(view, node, root);
    return this.element;
  }

  #say(now: Told, name: string, isRoot: boolean): void {
    const before = this.#told;
    this.#told = now;
    if (before && sameWords(before, now)) return;
    const {view, node, veil} = now;
    const {messages} = view;
    this.#article.setAttribute('aria-label', messages.commentBy(name));
    const header = headerOf(before ? copyOfItem(isRoot) : this.element);
    if (!before && !veil) {
      this.#words = fillWords(view, node, header);
      return;
    }
    const old = before ? this.#words : [header, header.nextSibling as HTMLElement];
    old.forEach((element) => element.remove());
    this.#words = veil ? [makeNote(veil)] : fillWords(view, node, header);
    this.#article.prepend(...this.#words);
  }

  /** How long ago it was, and when exactly. */
  #tell({lang, now}: CommentView, createdAt: number | undefined): void {
    const time = this.#article.querySelector('time');
    if (!time || createdAt === undefined) return;
    time.dateTime ||= new Date(createdAt).toISOString();
    time.title ||= fullTime(lang, createdAt);
    const ago = timeWords(lang, createdAt, now);
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
      this.element.append(
        (this.#replies = make('ol', {role: 'list', part: 'replies'})),
      );
    if (!this.#replies) return;
    this.#replies.hidden = !replies.length;
    arrange(
      this.#replies,
      replies.map((reply) => view.item(reply, root)),
    );
  }
}

function sameWords(a: Told, b: Told): boolean {
  return (
    a.veil === b.veil &&
    a.view.lang === b.view.lang &&
    a.view.messages === b.view.messages &&
    a.view.avatars === b.view.avatars &&
    a.node.replyTo === b.node.replyTo &&
    told.every((key) => a.node.comment[key] === b.node.comment[key])
  );
}
