// Isso's API: its addresses, rows and errors.
import type {CommentData} from '../../model.js';
import {ProviderError, type Io, type IoAnswer, type IoRequest} from '../../provider.js';
import {number, text, type Json} from '../../read.js';
import {textAt, withQuery} from '../rows.js';
import {unescape} from '../unescape.js';

/** Asks an address, with the cookies by which Isso knows a writer. */
export function ask(io: Io, url: string, request: IoRequest = {}): Promise<IoAnswer> {
  return io(url, {...request, credentials: 'include'}, refusal);
}

/** The address of a list of a thread's comments. */
export function listUrl(
  {server, thread}: {readonly server: string; readonly thread: string},
  query: Parameters<typeof withQuery>[1],
): string {
  return withQuery(`${server}/`, {uri: thread, plain: 1, ...query});
}

/**
 * Whether a server knows pages and orders, as Isso does from 0.14 on. One that does not
 * say is asked for everything: every version gives that.
 */
export async function hasPages(server: string, io: Io): Promise<boolean> {
  try {
    const {data} = await ask(io, `${server}/info`);
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(textAt(data, 'version') ?? '') ?? [];
    return Number(major) > 0 || Number(minor) >= 14;
  } catch {
    return false;
  }
}

/** Isso's guards all answer 403, and say which in words; a page of HTML or JSON. */
function refusal({data, status, raw}: IoAnswer): ProviderError | undefined {
  const [, reason] = /<p>([^<]*)/.exec(raw) ?? [];
  const said = textAt(data, 'message') ?? unescape(reason ?? text(data) ?? '');
  if (status === 400 && said)
    return new ProviderError('validation', {status, message: said});
  if (status !== 403) return undefined;
  // These words name the reader's address: they are not shown.
  if (/ratelimit/.test(said))
    return new ProviderError('rate', {status, retryAfter: 60});
  // Its default says nothing of comments.
  const message = said.replace(
    /^403 Forbidden: (You don't have the permission.*)?/,
    '',
  );
  return new ProviderError('forbidden', {status, message});
}

/** A row as a comment; nothing where it is none. */
export function comment(row: Json): CommentData | undefined {
  const id = text(row['id']);
  const mode = number(row['mode']);
  const body = text(row['text']) ?? '';
  if (!id || (!body && mode !== 4)) return undefined;
  const seconds = (value: unknown): number | undefined => {
    const read = number(value);
    return read === undefined ? undefined : Math.round(read * 1000);
  };
  return {
    id,
    body,
    source: body,
    parentId: text(row['parent']),
    author: {
      name: unescape(text(row['author']) ?? ''),
      url: unescape(text(row['website']) ?? ''),
      avatar: text(row['gravatar_image']),
    },
    createdAt: seconds(row['created']),
    editedAt: seconds(row['modified']),
    state: mode === 4 ? 'removed' : mode === 2 ? 'pending' : 'published',
    likes: number(row['likes']),
  };
}
