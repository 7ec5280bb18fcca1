// A small server of pages beside the library as it is published and the libraries of
// other people's that the pages use.
import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import {extname, join} from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** A server on this machine. */
export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
  close(): void;
}

/**
 * Starts one: `/kolom/` is `dist/cdn` and `/libs/` is `node_modules`.
 *
 * @param answer - The text at an address; undefined where there is none, null where
 *   it answers by itself.
 */
export async function startSite(
  answer: (path: string, response: ServerResponse) => string | undefined | null,
): Promise<Site> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const text = answer(pathname, response);
    if (text === null) return;
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    const content =
      text === undefined ? readPublished(pathname) : Promise.resolve(text);
    content.then(
      (found) => response.setHeader('content-type', type).end(found),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as {port: number}).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readPublished(path: string): Promise<Buffer> {
  const [, folder = '', file = ''] = /^\/(kolom|libs)\/(.*)$/.exec(path) ?? [];
  return readFile(join(ROOT, folder === 'libs' ? 'node_modules' : 'dist/cdn', file));
}
