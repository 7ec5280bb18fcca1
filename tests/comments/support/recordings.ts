// Answers of real comment servers, as tests/comments/recordings/README.md describes
// them, in place of a network.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {createIo} from '../../../src/comments/io.js';
import type {CommentProvider, Io, Page} from '../../../src/comments/provider.js';
import type {Sort, Target} from '../../../src/comments/model.js';

const FOLDER = join(import.meta.dirname, '../recordings');

/** A request that a server was sent, and what it answered. */
export interface Recording {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[]>>;
    readonly body: unknown;
  };
}

/** Reads recordings of one server by what their file names say after the number. */
export function recorded(server: string, ...names: readonly string[]): Recording[] {
  const files = readdirSync(join(FOLDER, server));
  return names.map((name) => {
    const file = files.find((each) => each.replace(/^\d+-/, '') === `${name}.json`);
    assert.ok(file, `${server} has a recording ${name}`);
    return JSON.parse(readFileSync(join(FOLDER, server, file), 'utf8')) as Recording;
  });
}

/** The network of a page on which nothing but the recordings can be had. */
export function replay(recordings: readonly Recording[]): {
  readonly io: Io;
  /** What was asked for, as `METHOD path`. */
  readonly asked: string[];
} {
  const asked: string[] = [];
  const io = createIo({
    online: () => true,
    fetch: async (input, init = {}) => {
      const {pathname, searchParams} = new URL(input as string);
      const method = init.method ?? 'GET';
      asked.push(`${method} ${pathname}`);
      const found = recordings.find(
        ({request}) =>
          request.method === method &&
          isSamePath(request.path, pathname, searchParams) &&
          isSameReader(request.headers, new Headers(init.headers)),
      );
      assert.ok(found, `a recording of ${method} ${pathname}?${searchParams}`);
      const {status, headers, body} = found.response;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const entries = Object.entries(headers).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return new Response(status === 204 ? null : text, {status, headers: entries});
    },
  });
  return {io, asked};
}

/** The page and server of the recordings. */
export function recordedTarget(path: string, more: Partial<Target> = {}): Target {
  return {
    server: 'https://comments.example.org',
    thread: path,
    pageUrl: `https://news.example.org${path}`,
    title: 'Ombak di pelabuhan',
    ...more,
  };
}

/** Every page of a thread, as readers who ask for more come to them. */
export async function readPages(
  provider: CommentProvider,
  target: Target,
  io: Io,
  {sort = 'newest', pageSize = 20}: {sort?: Sort; pageSize?: number} = {},
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | undefined;
  do {
    const page = await provider.load({target, sort, pageSize, cursor}, io);
    pages.push(page);
    cursor = page.next;
    assert.ok(pages.length < 20, 'the pages end');
  } while (cursor !== undefined);
  return pages;
}

function isSamePath(path: string, pathname: string, query: URLSearchParams): boolean {
  const recorded = new URL(path, 'https://comments.example.org');
  const rest = new URLSearchParams(query);
  // A thread that is shorter than a page was asked for whole, and settings without one.
  for (const name of ['limit', 'url'])
    if (!recorded.searchParams.has(name)) rest.delete(name);
  const sorted = (search: URLSearchParams): string =>
    [...search]
      .map((pair) => pair.join('='))
      .sort()
      .join('&');
  return (
    recorded.pathname === pathname && sorted(recorded.searchParams) === sorted(rest)
  );
}

/** Whether both are signed in, or neither: cookies themselves are the browser's. */
function isSameReader(
  recorded: Readonly<Record<string, string>>,
  sent: Headers,
): boolean {
  return 'x-xsrf-token' in recorded === sent.has('x-xsrf-token');
}
