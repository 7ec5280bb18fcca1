// Whether a comment whose answer was lost arrived: only what is proven counts.
import {cleanName, textOf} from './content/content.js';
import {alikeTo} from './matching.js';
import type {Comment} from './model.js';
import {ProviderError, type Io, type Posting, type PostResult} from './provider.js';
import {asProviderError} from './provider-error.js';
import type {SubmissionDeps} from './submission-deps.js';

/** A comment is looked for among so many of the same words; beyond, nothing is proven. */
const MOST_ALIKE = 3;

/** What looking needs of its surroundings. */
type Deps = Pick<SubmissionDeps, 'provider' | 'io' | 'comments'>;

/** The ids of comments by that name that say the same. */
export function alikeAmong(
  comments: Iterable<Comment>,
  {text, name}: {readonly text: string; readonly name: string},
): readonly string[] {
  const shown = cleanName(name);
  const isAlike = alikeTo(text);
  return [...comments]
    .filter(({author}) => !shown || author.name === shown)
    .filter(({content}) => isAlike(textOf(content)))
    .map(({id}) => id);
}

/**
 * Reads the thread just before a comment is sent.
 *
 * @returns The ids of comments that say the same already; undefined where that cannot be
 *   told, so that no comment found later is proven to be the one that was sent.
 * @throws {ProviderError} Where the server is not reached: then nothing is sent.
 */
export async function alikeBefore(
  {provider, io, comments}: Deps,
  posting: Posting,
): Promise<readonly string[] | undefined> {
  const {text, author} = posting;
  const shown = alikeAmong(comments(), {text, name: author.name});
  const ids: string[] = [];
  try {
    while (ids.length < MOST_ALIKE) {
      const found = await provider?.reconcile?.({...posting, twins: ids}, unstored(io));
      if (!found?.comment) return [...ids, ...shown];
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
  {provider, io}: Deps,
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
