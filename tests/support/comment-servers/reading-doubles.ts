import {ServerDouble, type Answer, type Received} from './server-double.js';

/** A server on which comments are read only. Anyone may read it from anywhere. */
abstract class ReadingDouble extends ServerDouble {
  protected override readonly allowedHeaders: readonly string[] = [];

  protected override posts(): boolean {
    return false;
  }
}

/** An instance of Mastodon: one status and its context, as a stranger sees them. */
export class MastodonDouble extends ReadingDouble {
  descendants: unknown[] = [];

  status(id: number, more: Readonly<Record<string, unknown>> = {}): object {
    return {
      id: String(id),
      in_reply_to_id: '100',
      created_at: new Date(Date.UTC(2026, 0, 1, 0, id % 60)).toISOString(),
      edited_at: null,
      visibility: 'public',
      sensitive: false,
      spoiler_text: '',
      content: `<p>Reply ${id}</p>`,
      account: {
        id: '1',
        acct: 'sari',
        username: 'sari',
        display_name: 'Sari <b>K.</b>',
        url: 'https://social.example/@sari',
        avatar_static: 'https://social.example/a.png',
      },
      favourites_count: 0,
      url: `https://social.example/@sari/${id}`,
      ...more,
    };
  }

  protected override handle({path}: Received): Answer {
    if (path !== '/api/v1/statuses/100/context')
      return {status: 404, body: {error: 'Record not found'}};
    return {body: {ancestors: [], descendants: this.descendants.slice(0, 60)}};
  }
}

const author = 'did:plc:writer';

/** Bluesky's public API: one thread, cut at the depth that is asked for. */
export class BlueskyDouble extends ReadingDouble {
  replies: unknown[] = [];
  threadgate: unknown;
  readonly uri = `at://${author}/app.bsky.feed.post/abc`;

  node(
    key: string,
    more: Readonly<Record<string, unknown>> = {},
    replies: unknown[] = [],
  ): object {
    return {
      $type: 'app.bsky.feed.defs#threadViewPost',
      post: this.post(key, more),
      replies,
    };
  }

  post(key: string, more: Readonly<Record<string, unknown>> = {}): object {
    return {
      uri: `at://did:plc:sari/app.bsky.feed.post/${key}`,
      author: {did: 'did:plc:sari', handle: 'sari.example', displayName: 'Sari'},
      record: {text: `Reply ${key}`, createdAt: '2999-01-01T00:00:00Z'},
      indexedAt: '2026-01-01T00:00:00.000Z',
      likeCount: 0,
      ...more,
    };
  }

  protected override handle({path, query}: Received): Answer {
    // The server itself looks up whose a handle is.
    const asked = query.get('uri')?.replace('//news.example/', `//${author}/`);
    if (path !== '/xrpc/app.bsky.feed.getPostThread' || asked !== this.uri)
      return {status: 400, body: {error: 'NotFound', message: 'Post not found'}};
    const replies = cut(this.replies, Number(query.get('depth') ?? 6));
    const post = {...this.post('abc'), uri: this.uri, author: {did: author}};
    const thread = {$type: 'app.bsky.feed.defs#threadViewPost', post, replies};
    return {body: {thread, threadgate: this.threadgate}};
  }
}

function cut(replies: unknown[], depth: number): unknown[] {
  if (depth <= 0) return [];
  return replies.map((node) => {
    const row = node as {replies?: unknown[]};
    return row && Array.isArray(row.replies)
      ? {...row, replies: cut(row.replies, depth - 1)}
      : node;
  });
}
