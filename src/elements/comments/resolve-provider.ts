import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import {
  ProviderError,
  type CommentProvider,
  type ProviderChoice,
} from '../../comments/provider.js';
import {loadProvider, warnOfProvider} from '../../comments/providers/registry.js';

/**
 * The provider that a page named or handed over.
 * @throws {ProviderError} Of kind `setup` where the page's author forgot something.
 */
export async function resolveProvider(
  provider: ProviderChoice,
  {server, thread}: {readonly server: string; readonly thread: string},
  element: Element,
): Promise<CommentProvider> {
  if (typeof provider !== 'string') return provider;
  if (DEV) warnOfProvider(provider, element);
  // Bluesky has one for all, and a post's full address names Mastodon's.
  const isNamed = server || (provider === 'mastodon' && /^https?:/.test(thread));
  if (!isNamed && provider !== 'memory' && provider !== 'bluesky') {
    if (DEV) warnOfServer(provider, element);
    throw new ProviderError('setup');
  }
  return loadProvider(provider);
}

function warnOfServer(provider: string, element: Element): void {
  warnOnce(
    'comments-server',
    `provider="${provider}" has no server to ask: write its address, as server="https://comments.example".`,
    element,
  );
}
