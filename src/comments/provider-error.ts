import {ProviderError, type ErrorDetails, type ErrorKind} from './provider.js';
import {object} from './read.js';

/**
 * Any failure as one of a provider's: a page's own code may throw what it likes. An
 * object with the same fields will do, since a page without a build has no class.
 */
export function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const {kind} = object(error);
  return typeof kind === 'string'
    ? new ProviderError(kind as ErrorKind, error as ErrorDetails)
    : new ProviderError('protocol', {ambiguous: true, message: String(error)});
}
