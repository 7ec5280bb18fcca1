import {ProviderError, type Posting, type PostResult} from './provider.js';
import {object} from './read.js';
import type {SubmissionDeps} from './submission-deps.js';

/**
 * Hands a comment to the page's own way of sending, or to the provider.
 *
 * @param onSlow - Called once where that takes long.
 * @returns Undefined where the page keeps the comment from being sent.
 * @throws {ProviderError} Ambiguous where the answer is none that says what became of it.
 */
export async function post(
  {provider, io, intercept, waits}: SubmissionDeps,
  posting: Posting,
  onSlow: () => void,
): Promise<PostResult | undefined> {
  const timer = setTimeout(onSlow, waits.slow);
  try {
    const own = intercept?.(posting);
    if (own !== undefined) {
      const result: unknown = await own;
      return result === false ? undefined : checked(result);
    }
    if (!provider?.post) throw new ProviderError('setup');
    return checked(await provider.post(posting, io));
  } finally {
    clearTimeout(timer);
  }
}

function checked(result: unknown): PostResult {
  const {state} = object(result);
  if (state === 'published' || state === 'pending') return result as PostResult;
  throw new ProviderError('protocol', {ambiguous: true});
}
