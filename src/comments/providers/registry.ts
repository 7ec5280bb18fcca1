import {ProviderError, type CommentProvider} from '../provider.js';

// Each comes by itself, when a page names it.
const providers: Readonly<Record<string, () => Promise<CommentProvider>>> = {
  waline: async () => (await import('./waline.js')).waline,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
  isso: async () => (await import('./isso.js')).isso,
  remark42: async () => (await import('./remark42.js')).remark42,
  artalk: async () => (await import('./artalk.js')).artalk,
  mastodon: async () => (await import('./mastodon.js')).mastodon,
  bluesky: async () => (await import('./bluesky.js')).bluesky,
  memory: async () => (await import('./memory.js')).memory,
};

/**
 * Loads a built-in provider.
 * @throws {ProviderError} of kind `setup` for a name that is none, `network`
 * where the provider's file does not come.
 */
export async function loadProvider(name: string): Promise<CommentProvider> {
  const load = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (!load) throw new ProviderError('setup', {message: name});
  try {
    return await load();
  } catch {
    throw new ProviderError('network');
  }
}
