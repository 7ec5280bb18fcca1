import type {CommentData, Target} from '../model.js';
import {ProviderError, type CommentProvider, type Io} from '../provider.js';
import {number, object, text, type Json} from '../read.js';
import {escape, inOrder} from './replies.js';
import {list, readRows, textAt} from './rows.js';

/**
 * The public replies to a post on Mastodon, or on a server that speaks its API.
 * `thread` is the post's address, or its number with the instance as `server`; posts of
 * GoToSocial and Pleroma have names in place of numbers.
 * Writing is done on the reader's own instance.
 */
export const mastodon: CommentProvider = {
  capabilities: {
    format: 'html',
    input: 'text',
    sorts: ['oldest', 'newest', 'top'],
    fields: {},
  },

  // An instance gives a stranger 60 replies, all at once.
  async load({target, sort, signal}, io) {
    const {id} = place(target);
    const data = await context(target, io, signal);
    if (!Array.isArray(data['descendants'])) throw new ProviderError('protocol');
    const rows = list(data['descendants']).filter(
      (row) => (textAt(row, 'visibility') ?? 'public') === 'public',
    );
    const {items, dropped} = await readRows(rows, (row) => comment(row, id));
    return {items: inOrder(items, sort), dropped, total: items.length};
  },

  writeUrl(target) {
    const {server, id} = place(target);
    if (!id) return '';
    return /^https?:/.test(target.thread)
      ? target.thread
      : `${server}/web/statuses/${id}`;
  },
};

async function context(
  target: Target,
  io: Io,
  signal: AbortSignal | undefined,
): Promise<Json> {
  const {server, id} = place(target);
  if (!id) throw new ProviderError('setup');
  return object((await io(`${server}/api/v1/statuses/${id}/context`, {signal})).data);
}

function place({server, thread}: Target): {server: string; id: string} {
  // Mastodon's are numbers, GoToSocial's 26 letters and digits, Pleroma's 18.
  const [, id = ''] =
    /(?:^|\/)(\d+|[\dA-Za-z]{16,32})\/?(?:[?#].*)?$/.exec(thread) ?? [];
  const own = /^https?:\/\/[^/]+/.exec(thread)?.[0];
  return {id, server: own ?? server};
}

function comment(row: Json, root: string): CommentData | undefined {
  const id = text(row['id']);
  const url = text(row['url']);
  const spoiler = text(row['spoiler_text']);
  // What its writer put behind a warning stays there: the warning links to it.
  const body = spoiler ? warning(spoiler, url) : text(row['content']);
  if (!id || !body) return undefined;
  const account = object(row['account']);
  const parent = text(row['in_reply_to_id']);
  return {
    id,
    body,
    parentId: parent === root ? undefined : parent,
    author: {
      id: text(account['id']),
      name: text(account['display_name']) ?? text(account['username']),
      url: text(account['url']),
      avatar: text(account['avatar_static']),
    },
    createdAt: text(row['created_at']),
    editedAt: text(row['edited_at']),
    likes: number(row['favourites_count']),
    permalink: url,
  };
}

function warning(spoiler: string, url: string | undefined): string {
  const words = `<p>${escape(spoiler)}</p>`;
  return url ? `${words}<p><a href="${escape(url)}">${escape(url)}</a></p>` : words;
}
