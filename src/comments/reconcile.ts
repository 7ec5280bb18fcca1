// Whether a comment whose answer was lost arrived: only what is proven counts.
import {
  ProviderError,
  type CommentProvider,
  type Io,
  type Posting,
  type PostResult,
} from './provider.js';
import {asProviderError} from './provider-error.js';

/** A comment is looked for among so many of the same words; beyond, nothing is proven. */
const MOST_ALIKE = 3;

/**
 * Reads the thread just before a comment is sent.
 *
 * @returns The ids of comments that say the same already; undefined where that cannot be
 *   told, so that no comment found later is proven to be the one that was sent.
 * @throws {ProviderError} Where the server is not reached: then nothing is sent.
 */
export async function alikeBefore(
  {reconcile}: CommentProvider,
  posting: Posting,
  io: Io,
): Promise<readonly string[] | undefined> {
  if (!reconcile) return [];
  const ids: string[] = [];
  try {
    while (ids.length < MOST_ALIKE) {
      const found = await reconcile({...posting, twins: ids}, unstored(io));
      if (!found?.comment) return ids;
      ids.push(String(found.comment.id));
    }
  } catch (error) {
    const {kind} = asProviderError(error);
    if (kind === 'offline' || kind === 'network' || kind === 'timeout')
      throw new ProviderError(kind);
  }
  return undefined;
}

/** When a comment is looked for. */
export interface Search {
  /** The last look is taken no earlier: milliseconds since 1970. */
  readonly until: number;
  /** Milliseconds before each look. */
  readonly looks: readonly number[];
}

/**
 * Reads the thread until a comment is found, or as often as `looks` says.
 *
 * @returns What became of it; null where it is not there, undefined where it may be and
 *   is not shown or nobody looked, `unreadable` where the server did not answer.
 */
export async function lookFor(
  {provider, io}: {readonly provider: CommentProvider | undefined; readonly io: Io},
  posting: Posting,
  {until, looks}: Search,
): Promise<PostResult | null | undefined | 'unreadable'> {
  let outcome: PostResult | null | undefined | 'unreadable';
  for (const [index, wait] of (provider?.reconcile ? looks : []).entries()) {
    const rest = index === looks.length - 1 ? until - Date.now() : 0;
    await new Promise((resolve) => setTimeout(resolve, Math.max(wait, rest)));
    try {
      outcome = await provider?.reconcile?.(posting, unstored(io));
      if (outcome) return outcome;
    } catch {
      outcome = 'unreadable';
    }
  }
  return outcome;
}

/** The network without what a browser or a cache on the way has kept. */
function unstored(io: Io): Io {
  return (url, request = {}, refused) => {
    if (request.method && request.method !== 'GET') return io(url, request, refused);
    const stamp = `${url.includes('?') ? '&' : '?'}_=${Date.now().toString(36)}`;
    return io(url + stamp, {...request, cache: 'no-store'}, refused);
  };
}
