// Serves files from folders, and nothing beside them.
import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {pipeline} from 'node:stream/promises';

const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The file behind a path below `folder`; undefined where there is none, or where the
 * path or a link would lead out of the folder.
 */
export async function findFile(folder, path) {
  if (path.includes('\0') || path.split('/').some((name) => name.startsWith('.'))) {
    return undefined;
  }
  const root = await realpath(folder).catch(() => undefined);
  const file = root && (await realpath(join(root, path)).catch(() => undefined));
  if (!file?.startsWith(`${root}${sep}`)) return undefined;
  return (await stat(file)).isFile() ? file : undefined;
}

/** Answers with a file, or that the reader's copy of it is still good. */
export async function sendFile(request, response, file) {
  const {size, mtimeMs} = await stat(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('etag', tag);
  // Asked again each time, so that a new build shows at the next reload.
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle is no failure.
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}
