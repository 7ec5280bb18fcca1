// Artalk's API: its addresses, rows and errors.
import type {CommentData} from '../../model.js';
import type {Io, IoAnswer, IoRequest, ProviderError} from '../../provider.js';
import {number, object, text, type Json} from '../../read.js';
import {failure, splitServer, textAt, withQuery} from '../rows.js';

/** Asks an address of a server, with its site. */
export function ask(
  io: Io,
  server: string,
  path: string,
  query: Parameters<typeof withQuery>[1],
  request: IoRequest = {},
): Promise<IoAnswer> {
  const {base} = splitServer(server);
  const site_name = request.method ? undefined : siteOf(server);
  const url = withQuery(`${base}/api/v2/${path}`, {site_name, ...query});
  return io(url, request, refusal);
}

/** The site's name, which a server's address may carry. */
export function siteOf(server: string): string {
  return splitServer(server).site ?? '';
}

const rules: Parameters<typeof failure>[0] = [
  [/need_captcha/, 'rate', {retryAfter: 60}],
  [/need_(auth_)?login/, 'auth'],
  [/^400.*email/i, 'validation', {field: 'email'}],
  [/^400.*link/i, 'validation', {field: 'website'}],
  [/^400.*n(ick|ame)/i, 'validation', {field: 'name'}],
];

function refusal({data, status, ok}: IoAnswer): ProviderError | undefined {
  if (ok || status >= 500) return undefined;
  const {msg, ...flags} = object(data);
  const message = text(msg);
  const words = `${status} ${Object.keys(flags).join()} ${message}`;
  return failure(rules, words, {status, message});
}

/** A row as a comment; nothing where it is none. */
export function comment(row: Json): CommentData | undefined {
  const id = text(row['id']);
  const body = text(row['content']);
  if (!id || !body) return undefined;
  const parent = text(row['rid']);
  return {
    id,
    body,
    parentId: parent === '0' ? undefined : parent,
    author: {
      name: text(row['nick']),
      url: text(row['link']),
      badge: text(row['badge_name']) ? 'staff' : undefined,
    },
    // In the server's own time, of which it does not say the zone.
    createdAt: textAt(row, 'date')?.replace(' ', 'T'),
    state: row['is_pending'] === true ? 'pending' : 'published',
    likes: number(row['vote_up']),
    pinned: row['is_pinned'] === true,
  };
}
