// Waline's API: its addresses, rows and errors.
import {openStorage, type SafeStorage} from '../../../base/storage.js';
import {decode} from '../../content/html.js';
import type {CommentData} from '../../model.js';
import {ProviderError, type Io, type IoAnswer, type IoRequest} from '../../provider.js';
import {number, object, text, type Json} from '../../read.js';
import {failure, textAt, withQuery} from '../rows.js';

interface Ask extends Pick<IoRequest, 'method' | 'body' | 'signal'> {
  readonly query?: Readonly<Record<string, string | number>>;
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
  [/^401/, 'auth'],
  [/^403/, 'forbidden'],
  [/^/, 'validation'],
];

function refusal({data, status}: IoAnswer): ProviderError | undefined {
  const {errno, errmsg} = object(data);
  if (!errno || status >= 500) return undefined;
  const message = text(errmsg) ?? Object.values(object(errmsg)).map(text).join(' ');
  return failure(rules, `${status} ${message}`, {status, message});
}

/** Reads a row as a comment; nothing where it is none. */
export function comment(server: string): (row: Json) => CommentData | undefined {
  const {id: me} = accountOf(server);
  return (row) => {
    const id = text(row['objectId']) ?? text(row['id']);
    const body = text(row['comment']);
    if (!id || !body) return undefined;
    return {
      id,
      body,
      parentId: text(row['pid']),
      author: {
        name: decode(text(row['nick']) ?? ''),
        url: text(row['link']),
        avatar: text(row['avatar']),
        badge: row['type'] === 'administrator' ? 'staff' : undefined,
      },
      createdAt: number(row['time']) ?? text(row['insertedAt']),
      state: /^(waiting|spam)$/.test(text(row['status']) ?? '')
        ? 'pending'
        : 'published',
      likes: number(row['like']) ?? 0,
      pinned: !!number(row['sticky']) || row['sticky'] === true,
      source: text(row['orig']),
      mine: !!me && text(row['user_id']) === me,
    };
  };
}

let tab: SafeStorage | undefined;
let device: SafeStorage | undefined;

/** Where a sign-in is kept: until the tab is closed, or for longer. */
export function accounts(lasting: boolean): SafeStorage {
  return lasting
    ? (device ??= openStorage('localStorage'))
    : (tab ??= openStorage('sessionStorage'));
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
