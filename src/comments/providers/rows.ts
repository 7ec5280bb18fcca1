// What several providers do alike.
import type {CommentData} from '../model.js';
import {
  ProviderError,
  type ErrorDetails,
  type ErrorKind,
  type Page,
} from '../provider.js';
import {object, readEach, text, type Json} from '../read.js';

/** The value if it is a list, else an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads rows one by one and counts those that cannot be comments. */
export function readRows(
  rows: readonly unknown[],
  read: (row: Json) => CommentData | undefined,
): Promise<Pick<Page, 'items'> & {dropped: number}> {
  return readEach(rows, (row) => read(object(row)));
}

/** An address with a query, or with more of one; what is undefined stays out of it. */
export function withQuery(
  address: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  return `${address}${address.includes('?') ? '&' : '?'}${search}`;
}

/** A server's address and the site named in it, as in `https://comments.example?site=daily`. */
export function splitServer(server: string): {base: string; site: string | undefined} {
  const [base = '', query] = server.split('?');
  const site = new URLSearchParams(query).get('site') ?? undefined;
  return {base: base.replace(/\/+$/, ''), site};
}

/** A tree as a list, parents first, without recursion: threads may be deep. */
export function walk<Node>(
  roots: readonly Node[],
  below: (node: Node) => readonly Node[],
): Node[] {
  const nodes: Node[] = [];
  const stack = [...roots].reverse();
  while (stack.length) {
    const node = stack.pop() as Node;
    nodes.push(node);
    stack.push(...[...below(node)].reverse());
  }
  return nodes;
}

/** The text at a key of an object that may be none. */
export function textAt(value: unknown, key: string): string | undefined {
  return text(object(value)[key]);
}

/** A failure by the first rule that fits the server's words. */
export function failure(
  rules: readonly (readonly [words: RegExp, kind: ErrorKind, more?: ErrorDetails])[],
  words: string,
  details: ErrorDetails,
): ProviderError | undefined {
  const [, kind, more] = rules.find(([pattern]) => pattern.test(words)) ?? [];
  return kind && new ProviderError(kind, {...details, ...more});
}

type Method = (...args: never[]) => Promise<unknown>;

/**
 * Methods that only a reader who writes needs; the first that is called, or
 * `prepare`, loads the module that has them. They reject with a `ProviderError` of
 * kind `network` where it does not come; nothing was sent then. Once it is there, they
 * run in the caller's own task: WebKit opens no window for a click that is over.
 */
export function onDemand<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  ...names: readonly Name[]
): Pick<Module, Name> & {readonly prepare: () => void} {
  let module: Module | undefined;
  const call =
    (name: Name): Method =>
    async (...args) => {
      module ??= await load().catch(() => {
        throw new ProviderError('network');
      });
      return (module[name] as Method)(...args);
    };
  const methods = names.map((name) => [name, call(name)]);
  return {
    ...(Object.fromEntries(methods) as Pick<Module, Name>),
    prepare: () => void load().catch(() => undefined),
  };
}
