// Remark42's API: its addresses, rows and errors.
import type {CommentData, Target} from '../../model.js';
import type {Io, IoAnswer, IoRequest, ProviderError} from '../../provider.js';
import {number, object, text, type Json} from '../../read.js';
import {failure, splitServer, textAt, withQuery} from '../rows.js';
import {unescape} from '../unescape.js';

/** Asks an address of a server, with its site and the reader's cookies. */
export type Ask = (
  path: string,
  query?: Parameters<typeof withQuery>[1],
  request?: IoRequest,
) => Promise<IoAnswer>;

/** A way to ask one server. */
export function asking(server: string, io: Io): Ask {
  const {base} = splitServer(server);
  return (path, query, request = {}) => {
    const prefix = path.startsWith('auth/') ? '' : 'api/v1/';
    const url = withQuery(`${base}/${prefix}${path}`, {site: siteOf(server), ...query});
    // Asked for with every method: without it a reader with cookies is a stranger.
    const token = xsrfToken();
    const headers: Record<string, string> = token ? {'x-xsrf-token': token} : {};
    return io(url, {...request, headers, credentials: 'include'}, refusal);
  };
}

/** The token that the server left for scripts of its own origin to repeat; `''` without. */
export function xsrfToken(): string {
  try {
    const {cookie} = (globalThis as unknown as {document: {cookie: string}}).document;
    return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(cookie)?.[1] ?? '';
  } catch {
    return ''; // There is no page, or in a sandboxed frame.
  }
}

/** Whether somebody has an account, and did not sign in by a name alone. */
export function isMember(user: unknown): boolean {
  return /^(?!anonymous_)./.test(textAt(user, 'id') ?? '');
}

/** The site's name, which a server's address may carry. */
export function siteOf(server: string): string {
  return splitServer(server).site ?? 'remark';
}

/** The page's whole address, by which a thread is known. */
export function pageOf({thread, pageUrl}: Pick<Target, 'thread' | 'pageUrl'>): string {
  return new URL(thread, pageUrl || undefined).href;
}

// By status and the codes of the server's `rest/httperrors.go`.
const rules: Parameters<typeof failure>[0] = [
  [/^400 (4|19|20)$/, 'validation', {field: 'comment'}],
  [/^400 (1|12)$/, 'gone'],
  // Too late to change it, answered already; a vote for one's own, or another one.
  [/^400 1\d$/, 'forbidden'],
  [/^403 8$/, 'closed'],
];

function refusal({data, status, ok}: IoAnswer): ProviderError | undefined {
  if (ok || status >= 500) return undefined;
  // `details` says what was tried, `error` why it was refused.
  const message = textAt(data, 'error');
  return failure(rules, `${status} ${textAt(data, 'code')}`, {status, message});
}

/** Reads rows of an answer as comments; nothing where one is none. */
export function reading({header}: IoAnswer): (row: Json) => CommentData | undefined {
  // They kept what was typed escaped for HTML.
  const old = /^v1\.(9|10)\./.test(header('app-version') ?? '');
  return (row) => comment(row, old);
}

function comment(row: Json, old: boolean): CommentData | undefined {
  const id = text(row['id']);
  // What was brought from elsewhere has no source, and versions before 1.11 keep it
  // escaped; changed to nothing, it has no words either way.
  const body = text(row['text']) ?? '';
  const removed = row['delete'] === true || !body.trim();
  if (!id) return undefined;
  const user = object(row['user']);
  const source = text(row['orig']);
  const vote = number(row['vote']);
  return {
    id,
    body: removed ? '' : body,
    parentId: text(row['pid']),
    author: {
      id: text(user['id']),
      name: text(user['name']),
      avatar: text(user['picture']),
      badge: user['admin'] ? 'staff' : user['verified'] ? 'verified' : undefined,
    },
    createdAt: text(row['time']),
    editedAt: textAt(row['edit'], 'time'),
    state: removed ? 'removed' : 'published',
    likes: number(row['score']),
    liked: vote === 1,
    pinned: row['pin'] === true,
    source: old ? unescape(source ?? '') : source,
  };
}
