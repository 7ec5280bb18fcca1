import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import {ProviderError, type CommentProvider} from '../../comments/provider.js';
import {loadProvider} from '../../comments/providers/registry.js';

/**
 * The provider that a page named or handed over.
 * @throws {ProviderError} Of kind `setup` where the page's author forgot something.
 */
export async function resolveProvider(
  provider: string | CommentProvider,
  server: string,
  element: Element,
): Promise<CommentProvider> {
  if (typeof provider !== 'string') return provider;
  if (DEV && !provider) {
    const advice = 'Name a provider, for example provider="waline".';
    warnOnce('comments-provider', advice, element);
  }
  if (provider !== 'memory' && !server) throw new ProviderError('setup');
  return loadProvider(provider);
}
