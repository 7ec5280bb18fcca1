/** What one service answers to whatever it is asked, with a word in every field. */
export interface HostileService {
  /** The name of the provider. */
  readonly name: string;
  readonly thread: string;
  readonly answer: (words: readonly string[]) => unknown;
}

const flat = (
  words: readonly string[],
  row: (word: string, id: string, parent: string | undefined) => object,
): object[] =>
  words.flatMap((word, index) => [
    row(word, `${index}`, undefined),
    row(`x ${word}`, `r${index}`, `${index}`),
    row(word, `x ${word}`, word),
  ]);

/** Every built-in service, in its own shape. */
export const services: readonly HostileService[] = [
  {
    name: 'waline',
    thread: '/a',
    answer: (words) => ({
      errno: 0,
      data: {
        page: 1,
        totalPages: 1,
        count: words.length,
        data: flat(words, (word, objectId, pid) => ({
          objectId,
          pid,
          rid: pid,
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
        })),
      },
    }),
  },
  {
    name: 'wordpress',
    thread: '7',
    answer: (words) =>
      flat(words, (word, id, parent) => ({
        id,
        parent: parent ?? 0,
        author: word,
        author_name: word,
        author_url: word,
        author_avatar_urls: {96: word},
        date_gmt: word,
        content: {rendered: `x ${word}`},
        link: word,
        status: 'approved',
        meta: word,
      })),
  },
  {
    name: 'isso',
    thread: '/a',
    answer: (words) => ({
      id: null,
      total_replies: words.length,
      hidden_replies: 0,
      config: {'require-author': true},
      replies: flat(words, (word, id, parent) => ({
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
      })),
    }),
  },
  {
    name: 'remark42',
    thread: '/a',
    answer: (words) => ({
      info: {count: words.length, count_left: 0, read_only: false, url: words[0]},
      auth_providers: words,
      max_comment_size: words[0],
      id: words[0],
      name: words[1],
      comments: flat(words, (word, id, pid) => ({
        comment: {
          id,
          pid,
          text: word,
          orig: `x ${word}`,
          user: {id: word, name: word, picture: word, admin: word, verified: word},
          time: word,
          edit: {time: word, summary: word},
          score: word,
          vote: word,
          title: word,
        },
        replies: [],
      })),
    }),
  },
  {
    name: 'artalk',
    thread: '/a',
    answer: (words) => ({
      count: words.length,
      roots_count: words.length,
      comments: flat(words, (word, id, rid) => ({
        id,
        rid: rid ?? 0,
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
      })),
    }),
  },
  {
    name: 'mastodon',
    thread: 'https://social.example/@daily/1',
    answer: (words) => ({
      ancestors: [],
      descendants: flat(words, (word, id, parent) => ({
        id,
        in_reply_to_id: parent ?? '1',
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
      })),
    }),
  },
  {
    name: 'bluesky',
    thread: 'at://did:plc:daily/app.bsky.feed.post/3k',
    answer: (words) => ({
      did: words[0],
      thread: {
        $type: 'app.bsky.feed.defs#threadViewPost',
        post: {uri: 'at://did:plc:daily/app.bsky.feed.post/3k', author: {did: 'x'}},
        replies: flat(words, (word, uri) => ({
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
        })),
      },
    }),
  },
];
