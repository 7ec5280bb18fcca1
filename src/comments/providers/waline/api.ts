// Waline's API: its addresses, rows and errors.
import {DEV} from '../../../base/dev.js';
import type {SafeStorage} from '../../../base/storage.js';
import {decode} from '../../content/html.js';
import type {CommentData, Sort} from '../../model.js';
import {
  ProviderError,
  type Io,
  type IoAnswer,
  type IoRequest,
  type LoadQuery,
  type Page,
} from '../../provider.js';
import {number, object, text, type Json} from '../../read.js';
import {commentStorage, tabStorage} from '../../storage.js';
import {failure, list, readRows, textAt, withQuery} from '../rows.js';
import {warnOfQuery} from '../warn-of-query.js';

interface Ask extends Pick<IoRequest, 'method' | 'body' | 'signal'> {
  readonly query?: Parameters<typeof withQuery>[1];
}

/**
 * The server's name for a thread: as its own client has it, which asks for a path
 * decoded. `%25` stands for a percent sign that belongs to the name.
 */
export function nameOf(thread: string): string {
  try {
    return decodeURI(thread);
  } catch {
    return thread;
  }
}

/** Asks one address, as whoever signed in. */
export async function ask(
  io: Io,
  server: string,
  path: string,
  {query, ...request}: Ask,
): Promise<unknown> {
  const url = withQuery(`${server}/api/${path}`, {lang: 'en', ...query});
  const {token} = accountOf(server);
  const headers = {authorization: `Bearer ${token}`};
  const answer = await io(url, {...request, ...(token && {headers})}, refusal);
  const body = object(answer.data);
  // An answer without `errno` is another server's.
  if (!('errno' in body))
    throw new ProviderError('protocol', {ambiguous: !!request.method});
  return body['data'];
}

const rules: Parameters<typeof failure>[0] = [
  [/duplicate/i, 'duplicate'],
  [/too fast/i, 'rate', {retryAfter: 60}],
  [/^/, 'validation'],
];

function refusal({data, status}: IoAnswer): ProviderError | undefined {
  const {errno, errmsg} = object(data);
  // Of an answer with another status, the words are only HTTP's.
  if (!errno || status > 400) return undefined;
  const message = text(errmsg) ?? Object.values(object(errmsg)).map(text).join(' ');
  return failure(rules, message, {status, message});
}

/** Reads a row as a comment; nothing where it is none. */
export function comment(server: string): (row: Json) => CommentData | undefined {
  const {id: me} = accountOf(server);
  const liked = likesOf(server);
  return (row) => {
    const id = text(row['objectId']) ?? text(row['id']);
    const body = text(row['comment']);
    const source = text(row['orig']);
    if (!id || !body) return undefined;
    return {
      id,
      body: body.includes('<svg') && source ? plain(source) : body,
      parentId: text(row['pid']),
      author: {
        name: decode(text(row['nick']) ?? ''),
        url: text(row['link']),
        avatar: text(row['avatar']),
        badge: row['type'] === 'administrator' ? 'staff' : undefined,
      },
      // An answer to a change says it in another way.
      createdAt: number(row['time']) ?? text(row['insertedat']),
      state: /^(waiting|spam)$/.test(text(row['status']) ?? '')
        ? 'pending'
        : 'published',
      likes: number(row['like']) ?? 0,
      liked: liked.includes(id),
      pinned: !!number(row['sticky']) || row['sticky'] === true,
      source,
      mine: !!me && text(row['user_id']) === me,
    };
  };
}

/** As it was typed: a formula is drawn, and has no words. */
function plain(source: string): string {
  return source.replace(/[&<\n]/g, (sign) =>
    sign < ' ' ? '<br>' : `&#${sign.charCodeAt(0)};`,
  );
}

/** Where a sign-in is kept: until the tab is closed, or for longer. */
export function accounts(lasting: boolean): SafeStorage {
  return lasting ? commentStorage() : tabStorage();
}

/** What was liked here. Waline counts every like that it is sent, its client remembers. */
export function likesOf(server: string): readonly string[] {
  return (
    accounts(true)
      .get(`${keyOf(server)}:likes`)
      ?.split(' ') ?? []
  );
}

/** Under which key. */
export function keyOf(server: string): string {
  return `kolom.waline:${server}`;
}

/** Who signed in on a server: their token and number; empty where nobody did. */
export function accountOf(server: string): {
  readonly token?: string | undefined;
  readonly id?: string | undefined;
} {
  const kept = accounts(false).get(keyOf(server)) ?? accounts(true).get(keyOf(server));
  try {
    const row: unknown = JSON.parse(kept ?? '{}');
    return {token: textAt(row, 'token'), id: textAt(row, 'id')};
  } catch {
    return {};
  }
}

const orders: Readonly<Record<Sort, string>> = {
  newest: 'insertedAt_desc',
  oldest: 'insertedAt_asc',
  top: 'like_desc',
};

/** A page of a thread, in whatever order the server really has. */
export async function loadPage(
  {target, sort, pageSize, cursor = '1', signal}: LoadQuery,
  io: Io,
): Promise<Page> {
  if (DEV) warnOfQuery(target);
  const page = Number(cursor);
  const query = {
    path: nameOf(target.thread),
    pageSize: Math.min(pageSize, 100),
    page,
    sortBy: orders[sort],
  };
  const data = object(await ask(io, target.server, 'comment', {query, signal}));
  // Roots, each with all its replies.
  const rows = list(data['data']).flatMap((root) => [
    root,
    ...list(object(root)['children']),
  ]);
  const more = page < (number(data['totalPages']) ?? 0);
  return {
    ...(await readRows(rows, comment(target.server))),
    // Replies to what was deleted are counted, and shown to nobody.
    total: more || page > 1 ? number(data['count']) : rows.length,
    next: more ? String(page + 1) : undefined,
  };
}
