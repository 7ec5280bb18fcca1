import {createIo} from '../../comments/io.js';
import type {CommentProvider, Io} from '../../comments/provider.js';
import {loadProvider} from '../../comments/providers/registry.js';
import {pageTarget} from '../comments/page-target.js';

type Numbers = Promise<readonly (number | undefined)[]>;

interface Batch {
  readonly threads: string[];
  readonly answer: Numbers;
}

const batches = new Map<string | CommentProvider, Map<string, Batch>>();

/** The number of comments of a thread; undefined where it cannot be had. */
export async function countOf(
  provider: string | CommentProvider,
  server: string,
  thread: string,
): Promise<number | undefined> {
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
  provider: string | CommentProvider,
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
