// What a comment says: made once for each, since it hardly ever changes.
import {element} from '../../comments/content/content.js';
import type {Comment} from '../../comments/model.js';
import type {CommentNode} from '../../comments/tree.js';
import {fragmentOf} from '../../page/comment-id.js';
import {fragmentUrl} from '../../page/fragment-url.js';
import {contentBox, fillContent, makeLink} from './content-view.js';
import {make} from './make.js';
import {timeWords, type Words} from './words.js';

const badges = {
  staff: 'badgeStaff',
  author: 'badgeAuthor',
  verified: 'badgeVerified',
} as const;

/** How the words of a thread are shown. */
export interface WordsView {
  readonly words: Words;
  /** The language of the words, and the words themselves: thousands ask for them. */
  readonly lang: string;
  readonly messages: Words['messages'];
  readonly now: number;
  /** Origins from which pictures of writers may come, apart by spaces. */
  readonly avatars: string;
}

/** The name of a comment's writer, or the word for one who gave none. */
export function nameOf({messages}: Pick<Words, 'messages'>, {author}: Comment): string {
  return author.name || messages.anonymous;
}

const items = new Map<boolean, HTMLElement>();

/** An empty comment: to copy a tree of elements is faster by far than to make them. */
export function copyOfItem(isRoot: boolean): HTMLElement {
  let empty = items.get(isRoot);
  if (!empty) {
    const avatar = make('span', {class: 'avatar', part: 'avatar'});
    const tag = isRoot ? 'h3' : 'p';
    const who = make(tag, {class: 'name', part: 'name', dir: 'auto'});
    const time = make('a', {class: 'time', part: 'time'}, make('time', {}));
    const header = make('header', {}, avatar, who, make('p', {class: 'when'}, time));
    // Nearly every comment begins with a paragraph.
    const body = contentBox([element('p', [])]);
    body.setAttribute('part', 'body');
    const attributes = {tabindex: '-1', part: 'comment'};
    empty = make('li', {}, make('article', attributes, header, body));
    items.set(isRoot, empty);
  }
  return empty.cloneNode(true) as HTMLElement;
}

/** The header of an empty comment; its body follows. */
export function headerOf(item: HTMLElement): HTMLElement {
  return item.firstChild?.firstChild as HTMLElement;
}

/**
 * Fills an empty header with who wrote it and when, and the body after it with the
 * words. Gives the two that then stand.
 */
export function fillWords(
  view: WordsView,
  node: CommentNode,
  header: HTMLElement,
): readonly HTMLElement[] {
  const {comment, replyTo} = node;
  const {author, content, state, editedAt} = comment;
  const name = nameOf(view, comment);
  const avatar = header.firstChild as HTMLElement;
  avatar.dataset['initials'] = initials(author.name);
  if (author.badge) avatar.dataset['badge'] = author.badge;
  const who = avatar.nextSibling as Element;
  const when = header.lastChild as Element;
  if (author.url) who.append(makeLink(author.url, name));
  else who.textContent = name;
  fillTime(view, when.firstChild as HTMLElement, comment);
  // What few have is not even looked for at the thousands of others.
  if (author.badge || author.avatar || comment.pinned || comment.featured)
    who.after(...makeMarks(view, comment));
  if (editedAt || replyTo !== undefined || state === 'pending')
    when.append(...makeNotes(view, node));
  const body = header.nextSibling as HTMLElement;
  if (state !== 'removed') {
    fillContent(body, content);
    return [header, body];
  }
  const note = makeNote(view.messages.removed);
  body.replaceWith(note);
  return [header, note];
}

/** A line where words would stand. */
export function makeNote(words: string): HTMLElement {
  return make('p', {class: 'note'}, words);
}

function fillTime(
  {lang, now}: WordsView,
  link: HTMLElement,
  {id, createdAt}: Comment,
): void {
  if (createdAt === undefined) {
    link.remove();
    return;
  }
  link.setAttribute('href', fragmentUrl(fragmentOf(id)));
  const time = link.firstChild as HTMLElement;
  time.textContent = timeWords(lang, createdAt, now);
}

/** What few comments have beside the name; over the initials a picture. */
function makeMarks(
  {words, avatars}: WordsView,
  {author, pinned, featured}: Comment,
): Node[] {
  const {avatar, badge} = author;
  const marks: Node[] = spans(
    [
      badge && words.term(badges[badge]),
      pinned && words.term('pinned'),
      featured && words.term('featured'),
    ],
    {class: 'mark', part: 'badge'},
  );
  if (avatar && avatars.split(/\s+/).includes(new URL(avatar).origin)) {
    const size = {width: '36', height: '36', loading: 'lazy'};
    marks.push(
      make('img', {
        ...size,
        ...{alt: '', referrerpolicy: 'no-referrer', src: avatar, part: 'avatar'},
      }),
    );
  }
  return marks;
}

function makeNotes({words}: WordsView, {comment, replyTo}: CommentNode): Node[] {
  const {editedAt, state} = comment;
  return [
    ...spans([
      editedAt && words.term('edited'),
      replyTo !== undefined &&
        words.term('inReplyTo', replyTo || words.term('anonymous')),
    ]),
    ...spans([state === 'pending' && words.term('pending')], {class: 'strong'}),
  ];
}

function spans(
  words: readonly (string | number | boolean | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement[] {
  return words.flatMap((word) => (word ? make('span', attributes, `${word}`) : []));
}

/** The first letter of a name's first and last word; of one where letters have no capitals. */
function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}])\p{L}\p{M}?/gu) ?? [''];
  const first = letters[0];
  const cased = letters.length > 1 && first.toUpperCase() !== first.toLowerCase();
  return (cased ? first + (letters.at(-1) as string) : first).toUpperCase();
}
