// Serves what a host has built, with the pictures and the comment server of the site
// beside it, on loopback and a free port.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

import {answerComments} from './comment-server.mjs';

const PICTURES = join(import.meta.dirname, '../../../demo/pictures');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/**
 * @param {object} site
 * @param {Record<string, string>} site.folders - By the path that they are served at.
 * @param {string} [site.fallback] - The file of the page whose router knows the rest.
 * @param {Record<string, string>} [site.headers] - Sent with every page.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({folders, fallback, headers = {}}) {
  const places = Object.entries({...folders, '/pictures/': PICTURES});
  // The longest first: `/` fits every path.
  places.sort(([one], [other]) => other.length - one.length);
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    if (answerComments(request, response)) return;
    const file = (await find(places, pathname)) ?? fallback;
    if (!file) {
      // No host has an icon, and a browser asks for one.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const own = type.startsWith('text/html') ? headers : {};
    response.writeHead(200, {'content-type': type, ...own});
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file at an address: itself, `.html` of its name, or its folder's index. */
async function find(places, pathname) {
  const [prefix, folder] = places.find(([path]) => pathname.startsWith(path)) ?? [];
  if (!prefix) return undefined;
  const path = join(
    folder,
    normalize(decodeURIComponent(pathname.slice(prefix.length))),
  );
  const names = [path, `${path}.html`, join(path, 'index.html')];
  for (const name of names) {
    if ((await stat(name).catch(() => undefined))?.isFile()) return name;
  }
  return undefined;
}
