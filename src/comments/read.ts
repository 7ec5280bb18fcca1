import {cleanName, cleanText, safeUrl, type Parser} from './content/content.js';
import {nextTask} from './next-task.js';
import type {Author, Badge, Comment, CommentData, CommentState} from './model.js';

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, or an empty one. */
export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** The value as text where it is text or a number, else nothing. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value ? value : undefined;
}

/** The value as a number, also out of digits, else nothing. */
export function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/**
 * Checks and cleans one comment. Null for one that cannot be shown: without an
 * id or words. Any other field that is not what it should be is left out.
 */
export function readComment(data: unknown, parse: Parser): Comment | null {
  const row = object(data) as Partial<Record<keyof CommentData, unknown>>;
  const id = readId(row.id);
  const state: CommentState =
    row.state === 'pending' || row.state === 'removed' ? row.state : 'published';
  const body = text(row.body) ?? '';
  if (!id) return null;
  // Whether there are words shows at the first letter, and what they are when they
  // are shown: a thread of thousands is not parsed before its first line stands.
  let content = state === 'removed' ? [] : hasWords(body) ? undefined : parse(body);
  if (content?.length === 0 && state !== 'removed') return null;
  const comment: Writable<Comment> = {
    id,
    author: readAuthor(object(row.author)),
    get content() {
      return (content ??= parse(body));
    },
    state,
    liked: row.liked === true,
    pinned: row.pinned === true,
    featured: row.featured === true,
    mine: row.mine === true,
  };
  const parentId = readId(row.parentId);
  if (parentId && parentId !== id) comment.parentId = parentId;
  if (typeof row.source === 'string') comment.source = row.source;
  put(comment, 'createdAt', time(row.createdAt));
  put(comment, 'editedAt', time(row.editedAt));
  put(comment, 'likes', count(row.likes));
  if (row.collapsed === true) comment.collapsed = true;
  if (row.closed === true) comment.closed = true;
  put(comment, 'permalink', safeUrl(text(row.permalink) ?? ''));
  return comment;
}

/** Whether a body, in any format, surely begins with words. */
function hasWords(body: string): boolean {
  return /^(?:<p>)?[\p{L}\p{N}]/u.test(body);
}

/** Milliseconds of reading at a stretch. */
const stretch = 40;

/**
 * Reads rows one by one, so that a bad one takes none of the good with it, and lets
 * the browser paint and answer in between.
 */
export async function readEach<Row, Item>(
  rows: readonly Row[],
  read: (row: Row) => Item | null | undefined,
): Promise<{items: Item[]; dropped: number}> {
  const items: Item[] = [];
  let start = Date.now();
  for (const row of rows) {
    if (Date.now() - start > stretch) {
      await nextTask();
      start = Date.now();
    }
    const item = read(row);
    if (item) items.push(item);
  }
  return {items, dropped: rows.length - items.length};
}

/** Reads what a provider gave, and counts what cannot be shown. */
export async function readComments(
  rows: unknown,
  parse: Parser,
): Promise<{comments: Comment[]; dropped: number}> {
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const {items, dropped} = await readEach(list, (row) => readComment(row, parse));
  return {comments: items, dropped};
}

/** An id that can stand in an address. */
export function readId(value: unknown): string {
  return cleanText(text(value)?.slice(0, 200) ?? '');
}

function readAuthor(row: Json): Author {
  const author: Writable<Author> = {name: cleanName(text(row['name']) ?? '')};
  put(author, 'id', text(row['id']));
  put(author, 'url', safeUrl(text(row['url']) ?? ''));
  put(author, 'avatar', safeUrl(text(row['avatar']) ?? '', /^https:$/));
  const badge = text(row['badge']) as Badge | undefined;
  if (badge && /^(staff|author|verified)$/.test(badge)) author.badge = badge;
  return author;
}

/** Milliseconds since 1970 out of a number or a date, within what `Date` can show. */
function time(value: unknown): number | undefined {
  const read = typeof value === 'string' ? Date.parse(value) : number(value);
  return read !== undefined && Math.abs(read) <= 8.64e15 ? read : undefined;
}

/** A count that may be shown: whole, not below zero, and no longer than a count is. */
export function count(value: unknown): number | undefined {
  const read = Math.floor(number(value) ?? -1);
  return read >= 0 && Number.isSafeInteger(read) ? read : undefined;
}

type Writable<Type> = {-readonly [Key in keyof Type]: Type[Key]};

/** Sets what is known. One by one: to spread objects takes a thread of thousands longer. */
function put<Type, Key extends keyof Type>(
  made: Type,
  key: Key,
  value: Type[Key] | undefined,
): void {
  if (value !== undefined) made[key] = value;
}

/** What the reader typed, as text that is ready to be sent. */
export function outgoing(typed: string): string {
  return cleanText(typed, Infinity).trim();
}
