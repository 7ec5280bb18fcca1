// WordPress's REST API: its addresses, rows and errors.
import {decode} from '../../content/html.js';
import type {CommentData, Target} from '../../model.js';
import {ProviderError, type IoAnswer, type IoRequest} from '../../provider.js';
import {object, text, type Json} from '../../read.js';
import {failure, textAt, withQuery} from '../rows.js';

/** The server's own upper limit. Pages count replies too: most threads fit in one. */
export const perPage = 100;

/** What of a thread its addresses say. */
export type Place = Pick<Target, 'server' | 'thread'>;

/** Asks an address as whoever is signed in. */
export type Ask = (url: string, request?: IoRequest) => Promise<IoAnswer>;

/** Sites with plain permalinks: REST has another address there, which all have. */
const plain = new Set<string>();

/** Where a post's comments are. */
export function api({server}: Place): string {
  const base = plain.has(server) ? '/?rest_route=' : '/wp-json';
  return `${server}${base}/wp/v2/comments`;
}

/** Reads an address; where a site has nothing there, at that for plain permalinks. */
export async function read(url: string, ask: Ask): Promise<IoAnswer> {
  try {
    return await ask(url);
  } catch (error) {
    const [server = '', path] = url.split('/wp-json');
    const {kind, message} = error as ProviderError;
    // WordPress itself gives a reason. From another origin, a page is no answer at all.
    if (!path || message || !/gone|protocol|network/.test(kind)) throw error;
    const other = `${server}/?rest_route=${path.replace('?', '&')}`;
    const answer = await ask(other).catch(() => {
      throw error;
    });
    plain.add(server);
    return answer;
  }
}

/**
 * Under which key it is kept, as long as the tab is open, what a site does not take: a
 * capability's name, `''` where it takes all.
 */
export function keyOf({server, thread}: Place): string {
  return `kolom.wordpress:${server}:${thread}`;
}

/** The address of a list of a post's comments, the newest first. */
export function listUrl(
  target: Place,
  query: Readonly<Record<string, string | number>>,
): string {
  return withQuery(api(target), {
    post: postOf(target),
    per_page: perPage,
    _fields:
      'id,parent,author_name,author_url,author_avatar_urls,date_gmt,content,status',
    ...query,
  });
}

/**
 * The number of the post.
 * @throws {ProviderError} of kind `setup` where the thread is no number.
 */
export function postOf({thread}: Place): string {
  if (/^\d+$/.test(thread)) return thread;
  throw new ProviderError('setup');
}

const rules: Parameters<typeof failure>[0] = [
  [/login_required|nonce/, 'auth'],
  [/closed/, 'closed'],
  [/flood|^429/, 'rate', {retryAfter: 15}],
  [/duplicate|^409/, 'duplicate'],
  [/post_id|read_post/, 'gone'],
  [/^403/, 'forbidden'],
  [/^[24]/, 'validation'],
];

const inputs = {
  author_column: 'name',
  email: 'email',
  content: 'comment',
  url: 'website',
} as const;

/** What WordPress's errors mean. Those of its form come with any status, also 200. */
export function refusal({data, status}: IoAnswer): ProviderError | undefined {
  const code = textAt(data, 'code');
  if (!code) return undefined;
  const named = /author_column|email|content|url/.exec(JSON.stringify(data))?.[0];
  const [reason] = Object.values(object(object(object(data)['data'])['params']));
  const message = text(reason) ?? textAt(data, 'message') ?? '';
  return failure(rules, `${status} ${code}`, {
    status,
    message: decode(message.replace(/<[^>]*>/g, '')),
    field: inputs[named as keyof typeof inputs],
  });
}

/** A row as a comment; nothing where it is none. */
export function comment(row: Json): CommentData | undefined {
  const id = text(row['id']);
  const body = textAt(row['content'], 'rendered');
  if (!id || !body) return undefined;
  const parent = text(row['parent']);
  return {
    id,
    body,
    parentId: parent === '0' ? undefined : parent,
    author: {
      name: decode(text(row['author_name']) ?? ''),
      url: text(row['author_url']),
      avatar: textAt(row['author_avatar_urls'], '96'),
    },
    // Universal time, without saying so.
    createdAt: text(row['date_gmt'])?.replace(/Z?$/, 'Z'),
    state: (row['status'] ?? 'approved') === 'approved' ? 'published' : 'pending',
  };
}
