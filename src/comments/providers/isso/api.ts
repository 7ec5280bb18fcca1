// Isso's API: its addresses, rows and errors.
import type {CommentData} from '../../model.js';
import {ProviderError, type Io, type IoAnswer, type IoRequest} from '../../provider.js';
import {number, text, type Json} from '../../read.js';
import {textAt, unescape, withQuery} from '../rows.js';

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

/** Isso's guards all answer 403, and say which in words. */
function refusal({data, status}: IoAnswer): ProviderError | undefined {
  if (status !== 403) return undefined;
  const said = textAt(data, 'message') ?? text(data) ?? '';
  // These words name the reader's address: they are not shown.
  if (/ratelimit/.test(said))
    return new ProviderError('rate', {status, retryAfter: 60});
  const message = said.replace(/^403 Forbidden: /, '');
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
