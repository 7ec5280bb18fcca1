import {DEV} from '../../base/dev.js';
import {createIo} from '../../comments/io.js';
import type {CommentProvider, Io, ProviderChoice} from '../../comments/provider.js';
import {loadProvider, warnOfProvider} from '../../comments/providers/registry.js';
import {pageTarget} from '../../page/page-target.js';

type Numbers = Promise<readonly (number | undefined)[]>;

interface Batch {
  readonly threads: string[];
  readonly answer: Numbers;
}

const batches = new Map<ProviderChoice, Map<string, Batch>>();

/**
 * The number of comments of a thread; undefined where it cannot be had.
 *
 * @param element - What shows the number, for a warning to the page's author.
 */
export async function countOf(
  provider: ProviderChoice,
  server: string,
  thread: string,
  element?: Element,
): Promise<number | undefined> {
  if (DEV && typeof provider === 'string') warnOfProvider(provider, element);
  const {server: address, thread: name} = pageTarget(server, thread);
  const servers = batches.get(provider) ?? new Map<string, Batch>();
  batches.set(provider, servers);
  let batch = servers.get(address);
  if (!batch) {
    const threads: string[] = [];
    // Everything that asks before the page has been rendered goes together.
    const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
      servers.delete(address);
      return ask(provider, address, threads);
    });
    batch = {threads, answer};
    servers.set(address, batch);
  }
  const index = batch.threads.push(name) - 1;
  return (await batch.answer)[index];
}

async function ask(
  provider: ProviderChoice,
  server: string,
  threads: readonly string[],
): Numbers {
  try {
    const loaded =
      typeof provider === 'string' ? await loadProvider(provider) : provider;
    const io = createIo();
    return loaded.count
      ? await loaded.count(server, threads, io)
      : await Promise.all(threads.map((thread) => total(loaded, server, thread, io)));
  } catch {
    return []; // What stands in the page already says as much as we know.
  }
}

/** For a service that has no counts of its own. */
async function total(
  provider: CommentProvider,
  server: string,
  thread: string,
  io: Io,
): Promise<number | undefined> {
  const target = pageTarget(server, thread);
  const page = await provider.load({target, sort: 'newest', pageSize: 1}, io);
  return page.total;
}
