// What a comment says: made once for each, since it hardly ever changes.
import type {Comment} from '../../comments/model.js';
import type {CommentNode} from '../../comments/tree.js';
import {appendContent, contentBox, makeLink} from './content-view.js';
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
  readonly now: number;
  /** Origins from which pictures of writers may come, apart by spaces. */
  readonly avatars: string;
}

/** The name of a comment's writer, or the word for one who gave none. */
export function nameOf(words: Words, {author}: Comment): string {
  return author.name || words.term('anonymous');
}

/** Fragment of a comment's own address. */
export function fragmentOf(id: string): string {
  return `comment-${encodeURIComponent(id)}`;
}

/** What says who wrote a comment and when, and what stands below it. */
export type Parts = readonly [header: HTMLElement, body: HTMLElement];

const items = new Map<boolean, HTMLElement>();

/** An empty comment: to copy a tree of elements is faster by far than to make them. */
export function copyOfItem(isRoot: boolean): HTMLElement {
  let empty = items.get(isRoot);
  if (!empty) {
    const who = make(isRoot ? 'h3' : 'p', {class: 'name', dir: 'auto'});
    const time = make('a', {class: 'time'}, make('time', {}));
    const header = make('header', {}, who, make('p', {class: 'when'}, time));
    const parts = [header, contentBox([]), make('div', {class: 'actions'})];
    empty = make('li', {}, make('article', {tabindex: '-1'}, ...parts));
    items.set(isRoot, empty);
  }
  return empty.cloneNode(true) as HTMLElement;
}

/** The parts of an empty comment that are to be filled. */
export function partsOf(item: HTMLElement): Parts {
  const header = item.firstChild?.firstChild as HTMLElement;
  return [header, header.nextSibling as HTMLElement];
}

/** Fills empty parts with who wrote it and when, and the words. Gives what then stands. */
export function fillWords(view: WordsView, node: CommentNode, parts: Parts): Parts {
  const [header, body] = parts;
  const {comment} = node;
  const {author, content, state} = comment;
  const name = nameOf(view.words, comment);
  header.setAttribute('data-initials', initials(author.name));
  if (author.badge) header.dataset['badge'] = author.badge;
  const who = header.firstChild as Element;
  const when = header.lastChild as Element;
  who.append(author.url ? makeLink(author.url, name) : name);
  fillTime(view, when.firstChild as HTMLElement, comment);
  // An empty list too takes its time, and there are thousands.
  const [marks, notes] = [makeMarks(view, comment), makeNotes(view, node)];
  if (marks.length) who.after(...marks);
  if (notes.length) when.append(...notes);
  if (state !== 'removed') {
    appendContent(body, content);
    return parts;
  }
  const note = makeNote(view.words.term('removed'));
  body.replaceWith(note);
  return [header, note];
}

/** A line where words would stand. */
export function makeNote(words: string): HTMLElement {
  return make('p', {class: 'note'}, words);
}

function fillTime(
  {words, now}: WordsView,
  link: HTMLElement,
  {id, createdAt}: Comment,
): void {
  if (createdAt === undefined) {
    link.remove();
    return;
  }
  link.setAttribute('href', `#${fragmentOf(id)}`);
  const time = link.firstChild as HTMLElement;
  time.setAttribute('datetime', new Date(createdAt).toISOString());
  time.append(timeWords(words.lang, createdAt, now));
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
    'mark',
  );
  if (avatar && avatars.split(/\s+/).includes(new URL(avatar).origin)) {
    const size = {width: '36', height: '36', loading: 'lazy'};
    marks.push(
      make('img', {...size, alt: '', referrerpolicy: 'no-referrer', src: avatar}),
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
    ...spans([state === 'pending' && words.term('pending')], 'strong'),
  ];
}

function spans(
  words: readonly (string | number | boolean | undefined)[],
  name?: string,
): HTMLElement[] {
  return words.flatMap((word) => (word ? make('span', {class: name}, `${word}`) : []));
}

/** The first letter of a name's first and last word; of one where letters have no capitals. */
function initials(name: string): string {
  const [first = '', ...rest] = name.match(/(?<![\p{L}\p{M}])\p{L}\p{M}?/gu) ?? [];
  const cased = first.toUpperCase() !== first.toLowerCase();
  return (cased ? first + (rest.at(-1) ?? '') : first).toUpperCase();
}
