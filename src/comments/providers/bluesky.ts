import type {CommentData, Target} from '../model.js';
import {ProviderError, type CommentProvider} from '../provider.js';
import {number, object, text, type Json} from '../read.js';
import {escape, inOrder} from './replies.js';
import {list, textAt, walk, withQuery} from './rows.js';

const web = 'https://bsky.app/profile/';
// Labels by which a post, or all posts of an account, ask not to be shown here.
const hidden = /^(!|spam|porn|sexual|graphic-media|nudity)/;

/**
 * The replies to a post on Bluesky. `thread` is the post's address on bsky.app or
 * its `at://` address, `server` an instance of the public API, by default
 * `https://public.api.bsky.app`. Writing is done on bsky.app.
 */
export const bluesky: CommentProvider = {
  capabilities: {
    format: 'html',
    input: 'text',
    sorts: ['oldest', 'newest', 'top'],
    fields: {},
  },

  async load({target, sort, signal}, io) {
    const {author, key} = place(target);
    if (!key) throw new ProviderError('setup');
    const url = withQuery(
      `${target.server || 'https://public.api.bsky.app'}/xrpc/app.bsky.feed.getPostThread`,
      {
        // An author's handle will do: the server looks up whose it is.
        uri: `at://${author}/app.bsky.feed.post/${key}`,
        // The server's own depth of 6 would cut a conversation short.
        depth: 1000,
        parentHeight: 0,
      },
    );
    const answer = await io(url, {signal}, ({status}) =>
      // What cannot be found is answered like a wrong question.
      status === 400 ? new ProviderError('gone', {status}) : undefined,
    );
    const data = object(answer.data);
    const thread = object(data['thread']);
    if (!isPost(thread))
      throw new ProviderError('$type' in thread ? 'gone' : 'protocol');
    const {items, dropped} = repliesOf(thread, data['threadgate']);
    const total = items.filter(({state}) => !state).length;
    return {items: inOrder(items, sort), dropped, total};
  },

  writeUrl(target) {
    const {author, key} = place(target);
    return key ? `${web}${author}/post/${key}` : '';
  },
};

/** Which post is meant; nothing of one where the thread is none. */
function place({thread}: Target): {
  author?: string | undefined;
  key?: string | undefined;
} {
  const [, author, key] =
    /(?:^at:\/\/|\/profile\/)([^/]+)\/(?:app\.bsky\.feed\.)?post\/([^/?#]+)/.exec(
      thread,
    ) ?? [];
  return {author, key};
}

/** A reply, and what it answers beside the post itself. */
interface Place {
  readonly node: Json;
  readonly parentId: string | undefined;
}

function isPost(node: Json): boolean {
  return text(node['$type'])?.endsWith('#threadViewPost') === true;
}

/** Every reply, parents first. */
function repliesOf(
  thread: Json,
  threadgate: unknown,
): {items: CommentData[]; dropped: number} {
  // What the author of the first post hid, with all that answers it.
  const gate = object(object(threadgate ?? thread['threadgate'])['record']);
  const concealed = new Set(list(gate['hiddenReplies']));
  const writer = textAt(object(thread['post'])['author'], 'did');
  const below = (node: Json, parentId?: string): Place[] =>
    list(node['replies']).map((reply) => ({node: object(reply), parentId}));
  const places = walk(below(thread), ({node}) => {
    const uri = textAt(node['post'], 'uri');
    return concealed.has(uri) ? [] : below(node, uri);
  });
  let dropped = 0;
  const items = places.flatMap(({node, parentId}) => {
    const post = object(node['post']);
    const id = text(post['uri']);
    // Deleted posts and those of people who block one another come as stubs.
    if (!isPost(node) || concealed.has(id)) return [];
    const item = comment(post, parentId, writer);
    if (!item) dropped++;
    if (item && !isHidden(post)) return [item];
    const stays = id && list(node['replies']).length;
    return stays ? [{id, parentId, body: '', state: 'removed' as const}] : [];
  });
  return {items, dropped};
}

function isHidden(post: Json): boolean {
  const labels = [...list(post['labels']), ...list(object(post['author'])['labels'])];
  return labels.some((label) => hidden.test(textAt(label, 'val') ?? ''));
}

function comment(
  post: Json,
  parentId: string | undefined,
  writer: string | undefined,
): CommentData | undefined {
  const id = text(post['uri']);
  const record = object(post['record']);
  const words = text(record['text']);
  const author = object(post['author']);
  const did = text(author['did']);
  if (!id || !words || !did) return undefined;
  return {
    id,
    parentId,
    body: withLinks(words, list(record['facets'])),
    author: {
      id: did,
      name: text(author['displayName']) ?? text(author['handle']),
      url: web + did,
      avatar: text(author['avatar']),
      badge: did === writer ? 'author' : undefined,
    },
    // When it was written is the writer's own say; when it came is the server's.
    createdAt: text(post['indexedAt']),
    likes: number(post['likeCount']),
    permalink: `${web}${did}/post/${id.split('/').pop()}`,
  };
}

/**
 * The text with its links, as HTML. Where a link begins and ends is counted in
 * bytes of UTF-8; what overlaps or lies outside of the text is passed over.
 */
function withLinks(words: string, facets: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(words);
  const decoder = new TextDecoder();
  const slice = (start: number, end?: number): string =>
    escape(decoder.decode(bytes.subarray(start, end))).replace(/\r?\n/g, '<br>');
  const links = facets.flatMap(linkOf).sort((a, b) => a.start - b.start);
  let html = '';
  let at = 0;
  for (const {start, end, href} of links) {
    if (!(start >= at && end > start && end <= bytes.length)) continue;
    html += `${slice(at, start)}<a href="${escape(href)}">${slice(start, end)}</a>`;
    at = end;
  }
  return html + slice(at);
}

function linkOf(facet: unknown): {start: number; end: number; href: string}[] {
  const {index, features} = object(facet);
  const {uri, did} = object(list(features)[0]);
  const href = text(uri) ?? (text(did) && `${web}${text(did)}`);
  const at = (key: string): number => number(object(index)[key]) ?? NaN;
  return href ? [{start: at('byteStart'), end: at('byteEnd'), href}] : [];
}
