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

// By status and flags, and then by words: those are in the server's language.
const rules: Parameters<typeof failure>[0] = [
  [/need_captcha/, 'rate', {retryAfter: 60}],
  [/need_(auth_)?login/, 'auth'],
  [/^500.*anonymous user/, 'auth'],
  [/err_no_site|^400.*site_name/i, 'setup'],
  [/^404/, 'gone'],
  [/^400.*email/i, 'validation', {field: 'email'}],
  [/^400.*link/i, 'validation', {field: 'website'}],
  [/^400 (nick)?name /i, 'validation', {field: 'name'}],
  [/^400 content /i, 'validation', {field: 'comment'}],
  [/^400.*reply/i, 'forbidden'],
  [/^400/, 'validation'],
];

function refusal({data, status, ok}: IoAnswer): ProviderError | undefined {
  if (ok) return undefined;
  const {msg, ...flags} = object(data);
  const message = text(msg);
  const words = `${[status, ...Object.keys(flags), message].join(' ')} `;
  return failure(rules, words, {status, message});
}

/** A row as a comment of a server's; nothing where it is none. */
export function commentOf(server: string): (row: Json) => CommentData | undefined {
  const [, zone = ''] = /[?&]zone=(?:\+|%2B)?(-?\d\d:\d\d)/i.exec(server) ?? [];
  return (row) => comment(row, zone.replace(/^\d/, '+$&'));
}

function comment(row: Json, zone: string): CommentData | undefined {
  const id = text(row['id']);
  const body = text(row['content']);
  if (!id || !body) return undefined;
  const parent = text(row['rid']);
  // In the server's own time, of which no release up to 2.10 says the zone.
  const date = textAt(row, 'date')?.replace(' ', 'T');
  const seconds = number(row['date_unix']);
  return {
    id,
    body,
    parentId: parent === '0' ? undefined : parent,
    author: {
      name: text(row['nick']),
      url: text(row['link']),
      badge: text(row['badge_name']) ? 'staff' : undefined,
    },
    createdAt: seconds === undefined ? date && date + zone : seconds * 1000,
    state: row['is_pending'] === true ? 'pending' : 'published',
    likes: number(row['vote_up']),
    pinned: row['is_pinned'] === true,
    collapsed: row['is_collapsed'] === true,
    closed: row['is_allow_reply'] === false,
  };
}
