/** One service, with a word in every field of what it answers. */
export interface HostileService {
  /** The name of the provider. */
  readonly name: string;
  readonly thread: string;
  /** A comment; without `parent` of the first level. */
  readonly row: (word: string, id: string, parent?: string) => object;
  /** An answer with comments in it. */
  readonly list: (rows: readonly object[], words: readonly string[]) => unknown;
}

/** What a service answers to whatever it is asked. */
export function answerOf(
  {row, list}: HostileService,
  words: readonly string[],
): unknown {
  const rows = words.flatMap((word, index) => [
    row(word, `${index}`),
    row(`x ${word}`, `r${index}`, `${index}`),
    row(word, `x ${word}`, word),
  ]);
  return list(rows, words);
}

/** Every built-in service, in its own shape. */
export const services: readonly HostileService[] = [
  {
    name: 'waline',
    thread: '/a',
    row: (word, objectId, pid) => ({
      objectId,
      pid,
      rid: pid,
      user_id: '7',
      comment: `x ${word}`,
      orig: word,
      nick: word,
      link: word,
      avatar: word,
      type: word,
      label: word,
      level: word,
      addr: word,
      browser: word,
      time: word,
      like: word,
      sticky: word,
      status: word,
      reply_user: {nick: word, link: word, avatar: word},
      children: [],
    }),
    list: (data) => ({
      errno: 0,
      data: {page: 1, totalPages: 1, count: data.length, data},
    }),
  },
  {
    name: 'wordpress',
    thread: '7',
    row: (word, id, parent = '0') => ({
      id,
      parent,
      author: word,
      author_name: word,
      author_url: word,
      author_avatar_urls: {96: word},
      date_gmt: word,
      content: {rendered: `x ${word}`},
      link: word,
      status: 'approved',
      meta: word,
    }),
    list: (rows) => rows,
  },
  {
    name: 'isso',
    thread: '/a',
    row: (word, id, parent) => ({
      id,
      parent,
      text: `x ${word}`,
      author: word,
      website: word,
      gravatar_image: word,
      hash: word,
      mode: 1,
      created: word,
      modified: word,
      likes: word,
    }),
    list: (replies) => ({
      id: null,
      total_replies: replies.length,
      hidden_replies: 0,
      config: {'require-author': true},
      replies,
    }),
  },
  {
    name: 'remark42',
    thread: '/a',
    row: (word, id, pid) => ({
      id,
      pid,
      text: `x ${word}`,
      orig: word,
      user: {id: word, name: word, picture: word, admin: word, verified: word},
      time: word,
      edit: {time: word, summary: word},
      score: word,
      vote: word,
      title: word,
    }),
    list: (rows, words) => ({
      info: {count: rows.length, count_left: 0, read_only: false, url: words[0]},
      auth_providers: [...words, 'anonymous'],
      max_comment_size: words[0],
      id: words[0],
      name: words[1],
      comments: rows.map((comment) => ({comment, replies: []})),
    }),
  },
  {
    name: 'artalk',
    thread: '/a',
    row: (word, id, rid = '0') => ({
      id,
      rid,
      content: `x ${word}`,
      content_marked: word,
      nick: word,
      email_encrypted: word,
      link: word,
      date: word,
      badge_name: word,
      badge_color: word,
      ua: word,
      ip_region: word,
      vote_up: word,
      page_url: word,
    }),
    list: (comments) => ({
      count: comments.length,
      roots_count: comments.length,
      comments,
    }),
  },
  {
    name: 'mastodon',
    thread: 'https://social.example/@daily/1',
    row: (word, id, parent = '1') => ({
      id,
      in_reply_to_id: parent,
      visibility: 'public',
      created_at: word,
      edited_at: word,
      spoiler_text: id.length % 2 ? '' : word,
      content: `x ${word}`,
      url: word,
      language: word,
      favourites_count: word,
      account: {
        id: word,
        acct: word,
        username: word,
        display_name: word,
        url: word,
        avatar_static: word,
        emojis: [{shortcode: word, url: word}],
      },
      media_attachments: [{url: word, description: word}],
    }),
    list: (descendants) => ({ancestors: [], descendants}),
  },
  {
    name: 'bluesky',
    thread: 'at://did:plc:daily/app.bsky.feed.post/3k',
    row: (word, uri) => ({
      $type: 'app.bsky.feed.defs#threadViewPost',
      post: {
        uri,
        cid: word,
        author: {did: word, handle: word, displayName: word, avatar: word},
        record: {
          text: `x ${word}`,
          createdAt: word,
          langs: [word],
          facets: [
            {
              index: {byteStart: 0, byteEnd: 1},
              features: [{$type: 'app.bsky.richtext.facet#link', uri: word}],
            },
            {
              index: {byteStart: word, byteEnd: -1},
              features: [{$type: 'app.bsky.richtext.facet#link', uri: word}],
            },
          ],
        },
        likeCount: word,
        indexedAt: word,
      },
      replies: [],
    }),
    list: (replies, words) => ({
      did: words[0],
      thread: {
        $type: 'app.bsky.feed.defs#threadViewPost',
        post: {uri: 'at://did:plc:daily/app.bsky.feed.post/3k', author: {did: 'x'}},
        replies,
      },
    }),
  },
];
