import {render} from 'lit';

import {personOf} from '../../comments/muted.js';
import type {CommentNode} from '../../comments/tree.js';
import {hasActions, renderUse, type CommentView} from './comment-view.js';
import {fragmentOf, makeNote, makeWords, nameOf} from './comment-words.js';
import {make} from './make.js';
import {fullTime, timeWords} from './words.js';

let empty: HTMLElement | undefined;

function copyOfArticle(): HTMLElement {
  empty ??= make('article', {tabindex: '-1'}, make('div', {class: 'actions'}));
  return empty.cloneNode(true) as HTMLElement;
}

/**
 * The article of one comment. What it says is made anew only where that changed;
 * what can be done there is rendered once the reader comes near.
 */
export class CommentCard {
  readonly article = copyOfArticle();
  /** Keeps the place of what can be done. */
  readonly #place = this.article.firstElementChild as HTMLElement;
  #words: readonly HTMLElement[] = [];
  #said: readonly unknown[] = [];

  constructor(id: string) {
    this.article.id = fragmentOf(id);
    this.article.dataset['id'] = id;
  }

  /** Brings the article up to date. */
  show(view: CommentView, node: CommentNode, isRoot: boolean): HTMLElement {
    const {article} = this;
    const {comment} = node;
    const name = nameOf(view.words, comment);
    const muted =
      !!view.muted?.has(personOf(comment.author)) && !view.has('shown', comment.id);
    this.#say(view, node, {name, muted, isRoot});
    if (view.near) {
      this.#place.remove();
      this.#tell(view, comment.createdAt);
      render(renderUse(view, node, name, muted), article);
    } else this.#place.hidden = !hasActions(node);
    return article;
  }

  #say(
    view: CommentView,
    node: CommentNode,
    {name, muted, isRoot}: {name: string; muted: boolean; isRoot: boolean},
  ): void {
    const {words, avatars} = view;
    const {author, content, state, createdAt, editedAt, pinned, featured} =
      node.comment;
    // Not its likes: a selection in the words survives them.
    const said = [
      ...[words.lang, words.messages, avatars.join(), muted, isRoot, node.replyTo],
      ...[author, content, state, createdAt, editedAt, pinned, featured],
    ];
    if (said.every((value, index) => value === this.#said[index])) return;
    this.#said = said;
    this.article.setAttribute('aria-label', words.term('commentBy', name));
    this.#words.forEach((element) => element.remove());
    this.#words = muted
      ? [makeNote(words.term('mutedPerson', name))]
      : makeWords(view, node, isRoot);
    this.article.prepend(...this.#words);
  }

  /** How long ago it was, and when exactly. */
  #tell({words, now}: CommentView, createdAt: number | undefined): void {
    const time = this.article.querySelector('time');
    if (!time || createdAt === undefined) return;
    time.title ||= fullTime(words.lang, createdAt);
    const ago = timeWords(words.lang, createdAt, now);
    if (time.textContent !== ago) time.textContent = ago;
  }
}
