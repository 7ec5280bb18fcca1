// Serves the pages that are measured, with Kolom's build, the peers and the comment
// server's double, from memory and from one origin.
import {createServer} from 'node:http';
import {readdir, readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';

import {ROOT} from '../../scripts/setup.mjs';
import {answer} from './double.mjs';

const CDN = join(ROOT, 'dist/cdn');
const TYPES = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Kolom's CDN build, by the path at which it is served. */
export async function readKolom() {
  const names = await readdir(CDN, {recursive: true});
  const files = names
    .filter((name) => extname(name) in TYPES)
    .map(async (name) => {
      const path = `/kolom/${name.replaceAll('\\', '/')}`;
      return [path, await readFile(join(CDN, name))];
    });
  return new Map(await Promise.all(files));
}

/** An HTML document around the markup that is measured. */
export function documentOf({head = '', body}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Bench</title>${head}</head>
<body>${body}</body></html>`;
}

/**
 * Starts the server on a free port of the loopback interface.
 *
 * @param {Map<string, string | Uint8Array>} files By path; a path without an
 *   extension is an HTML document.
 * @param {{compress?: boolean}} [options]
 */
export async function startSite(files, {compress = false} = {}) {
  const bodies = new Map(
    [...files].map(([path, body]) => [path, compress ? gzipSync(body) : body]),
  );
  const requested = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    requested.push(pathname);
    const comments = answer(pathname);
    const body = comments ?? bodies.get(pathname);
    const type = comments
      ? 'application/json'
      : (TYPES[extname(pathname)] ?? 'text/html');
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (compress && !comments) response.setHeader('content-encoding', 'gzip');
    response.writeHead(body === undefined ? 404 : 200);
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Paths that were asked for so far. */
    requested,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
