import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import {within} from '../../base/within.js';
import {ProviderError, type CommentProvider, type ProviderName} from '../provider.js';
import {nearest} from '../nearest.js';

// Each comes by itself, when a page names it.
const providers: Readonly<Record<ProviderName, () => Promise<CommentProvider>>> = {
  waline: async () => (await import('./waline.js')).waline,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
  isso: async () => (await import('./isso.js')).isso,
  remark42: async () => (await import('./remark42.js')).remark42,
  artalk: async () => (await import('./artalk.js')).artalk,
  mastodon: async () => (await import('./mastodon.js')).mastodon,
  bluesky: async () => (await import('./bluesky.js')).bluesky,
  memory: async () => (await import('./memory.js')).memory,
};

/** As long as a reading request is waited for. */
const PATIENCE_MS = 15_000;

/**
 * Tells the page's author of a name that is no provider's. Call it behind `if (DEV)`.
 *
 * @param element - The element that bears it, shown beside the message.
 */
export function warnOfProvider(name: string, element?: object): void {
  if (!DEV || isProvider(name)) return;
  const names = Object.keys(providers);
  const meant = nearest(name, names);
  const said = name ? `There is no provider "${name}".` : 'No provider is named.';
  const advice = meant ? ` Did you mean "${meant}"?` : '';
  warnOnce(
    'comments-provider',
    `${said}${advice} Built in are ${names.join(', ')}; your own is an object in the property \`provider\`.`,
    element,
  );
}

function isProvider(name: string): name is ProviderName {
  return Object.hasOwn(providers, name);
}

/**
 * Loads a built-in provider.
 * @throws {ProviderError} of kind `setup` for a name that is none, `network`
 * where the provider's file does not come, or takes too long.
 */
export async function loadProvider(name: string): Promise<CommentProvider> {
  if (!isProvider(name)) throw new ProviderError('setup', {message: name});
  try {
    return await within(PATIENCE_MS, providers[name]());
  } catch {
    throw new ProviderError('network');
  }
}
