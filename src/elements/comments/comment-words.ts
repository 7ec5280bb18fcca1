// What a comment says: made once for each, since it hardly ever changes.
import type {Comment} from '../../comments/model.js';
import type {CommentNode} from '../../comments/tree.js';
import {contentBox, makeLink} from './content-view.js';
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
  /** Origins from which pictures of writers may come. */
  readonly avatars: readonly string[];
}

/** The name of a comment's writer, or the word for one who gave none. */
export function nameOf(words: Words, {author}: Comment): string {
  return author.name || words.term('anonymous');
}

/** Fragment of a comment's own address. */
export function fragmentOf(id: string): string {
  return `comment-${encodeURIComponent(id)}`;
}

/** Who wrote it and when, and the words. */
export function makeWords(
  view: WordsView,
  node: CommentNode,
  isRoot: boolean,
): HTMLElement[] {
  const {comment} = node;
  const {author, content, state} = comment;
  const name = nameOf(view.words, comment);
  const header = copyOfHeader(isRoot);
  header.dataset['initials'] = initials(author.name);
  if (author.badge) header.dataset['badge'] = author.badge;
  const [who, when] = header.children as unknown as [Element, Element];
  who.append(author.url ? makeLink(author.url, name) : name);
  who.after(...makeMarks(view, comment));
  fillTime(view, when.firstElementChild as HTMLElement, comment);
  when.append(...makeNotes(view, node));
  return [
    header,
    state === 'removed' ? makeNote(view.words.term('removed')) : contentBox(content),
  ];
}

const headers = new Map<boolean, HTMLElement>();

/** To copy elements is faster by far than to make them. */
function copyOfHeader(isRoot: boolean): HTMLElement {
  let header = headers.get(isRoot);
  if (!header) {
    const who = make(isRoot ? 'h3' : 'p', {class: 'name', dir: 'auto'});
    const time = make('a', {class: 'time'}, make('time', {}));
    header = make('header', {}, who, make('p', {class: 'when'}, time));
    headers.set(isRoot, header);
  }
  return header.cloneNode(true) as HTMLElement;
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
  const time = link.firstElementChild as HTMLTimeElement;
  time.dateTime = new Date(createdAt).toISOString();
  time.textContent = timeWords(words.lang, createdAt, now);
}

/** What few comments have beside the name; over the initials a picture. */
function makeMarks(
  {words, avatars}: WordsView,
  {author, pinned, featured}: Comment,
): Node[] {
  const {avatar, badge} = author;
  const marks = [
    badge && words.term(badges[badge]),
    pinned && words.term('pinned'),
    featured && words.term('featured'),
  ];
  const made: Node[] = marks.flatMap((mark) =>
    mark ? make('span', {class: 'mark'}, mark) : [],
  );
  if (avatar && avatars.includes(new URL(avatar).origin)) {
    const size = {width: '36', height: '36', loading: 'lazy'};
    made.push(
      make('img', {...size, alt: '', referrerpolicy: 'no-referrer', src: avatar}),
    );
  }
  return made;
}

function makeNotes({words}: WordsView, {comment, replyTo}: CommentNode): Node[] {
  const {editedAt, state} = comment;
  const notes = [
    editedAt && make('span', {}, words.term('edited')),
    replyTo !== undefined &&
      make('span', {}, words.term('inReplyTo', replyTo || words.term('anonymous'))),
    state === 'pending' && make('span', {class: 'strong'}, words.term('pending')),
  ];
  return notes.flatMap((note) => note || []);
}

/** The first letter of a name's first and last word; of one where letters have no capitals. */
function initials(name: string): string {
  const [first = '', ...rest] = name.match(/(?<![\p{L}\p{M}])\p{L}\p{M}?/gu) ?? [];
  const cased = first.toUpperCase() !== first.toLowerCase();
  return (cased ? first + (rest.at(-1) ?? '') : first).toUpperCase();
}
