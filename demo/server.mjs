// The demo's web server: the newspaper, Kolom's own files, and the comment server
// behind the same origin.
import {createServer} from 'node:http';
import {join} from 'node:path';

import {startComments} from './comments.mjs';
import {findFile, sendFile} from './files.mjs';
import {refuseForeign, refuseHost} from './guard.mjs';
import {page} from './pages.mjs';
import {readPlain} from './plain-input.mjs';
import {proxy} from './proxy.mjs';

const HOST = '127.0.0.1';
const REPORT_LIMIT = 64 * 1024;
const REPORT_TYPES = [
  'application/csp-report',
  'application/reports+json',
  'application/json',
];
const PORTS_TO_TRY = 20;

/** What the page may do. Nothing in it is unsafe, and Kolom asks for no more. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types kolom',
  'report-uri /__csp',
].join('; ');

const FOLDERS = {
  '/kolom/': join(import.meta.dirname, '../dist/cdn'),
  '/pictures/': join(import.meta.dirname, 'pictures'),
  '/': join(import.meta.dirname, 'public'),
};

/**
 * @typedef {object} Demo
 * @property {string} url Its address, without a slash at the end.
 * @property {object[]} reports Violations of the policy that browsers reported.
 * @property {string | undefined} commentsProblem Why there is no comment server.
 * @property {number | undefined} commentsPort The comment server's own, of loopback.
 * @property {number[]} commentsPids The comment server's processes.
 * @property {() => Promise<void>} startComments Starts it, again on the same data.
 * @property {() => Promise<void>} stopComments
 * @property {() => Promise<void>} close Ends everything.
 */

/**
 * Starts the demo on loopback. A comment server that does not start is no failure:
 * the page comes up, and `commentsProblem` says why.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any; where it is taken, one of the next.
 * @param {import('./pages.mjs').Article} [options.article] Stands at `/`.
 * @param {string} [options.articlePicture] A file, served as /article-picture.
 * @param {{dataFolder: string, env?: Record<string, string>} | false} [options.comments]
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<Demo>}
 */
export async function startDemo({
  port = 0,
  article,
  articlePicture,
  comments = false,
  log = () => {},
} = {}) {
  const reports = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      log(`${request.method} ${request.url}: ${error.stack}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong here.');
    });
  });
  const demo = {
    url: '',
    reports,
    commentsProblem: undefined,
    startComments: start,
    stopComments: stop,
    get commentsPort() {
      return running?.port;
    },
    get commentsPids() {
      return running?.pids ?? [];
    },
    async close() {
      await stop();
      server.close();
      server.closeAllConnections();
    },
  };
  /** @type {Awaited<ReturnType<typeof startComments>> | undefined} */
  let running;

  async function start() {
    if (!comments || running) return;
    running = await startComments({
      ...comments,
      env: {...process.env, ...comments.env},
      onLost(reason) {
        demo.commentsProblem = reason;
        log(`The comment server stopped: ${reason}.`);
      },
    });
    demo.commentsProblem = undefined;
  }

  async function stop() {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  }

  async function answer(request, response) {
    for (const [name, value] of headers()) response.setHeader(name, value);
    const wrongHost = refuseHost(request);
    if (wrongHost) return refuse(request, response, wrongHost);
    const {pathname, search, searchParams} = new URL(
      request.url ?? '/',
      'http://localhost',
    );
    if (pathname === '/__csp') {
      const foreign = refuseForeign(request, REPORT_TYPES);
      if (foreign) return refuse(request, response, foreign);
      await collect(request, reports);
      response.writeHead(204).end();
    } else if (pathname.startsWith('/comments/api/')) {
      const foreign = refuseForeign(request);
      if (foreign) return refuse(request, response, foreign);
      const {body, refusal} = await readPlain(request, searchParams);
      if (refusal) return refuse(request, response, refusal);
      const path = pathname.slice('/comments'.length) + search;
      proxy(request, response, {port: running?.port, path, body});
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Only GET and HEAD here.');
    } else {
      const file = await fileAt(pathname, articlePicture);
      if (file) await sendFile(request, response, file);
      else {
        const from = pathOf(request.headers.referer);
        const options = {front: article, origin: demo.url, from};
        sendPage(request, response, page(decode(pathname) ?? '', options));
      }
    }
  }

  demo.url = `http://${HOST}:${await listen(server, port)}`;
  if (comments) {
    await start().catch((error) => {
      demo.commentsProblem = error.message;
    });
  }
  return demo;
}

function headers() {
  return [
    ['content-security-policy', POLICY],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
  ];
}

async function fileAt(pathname, articlePicture) {
  if (pathname === '/article-picture') return articlePicture;
  const path = decode(pathname);
  if (path === undefined) return undefined;
  const [prefix, folder] = Object.entries(FOLDERS).find(([start]) =>
    path.startsWith(start),
  ) ?? ['/', FOLDERS['/']];
  return findFile(folder, path.slice(prefix.length));
}

function pathOf(address = '') {
  return URL.canParse(address) ? decode(new URL(address).pathname) : undefined;
}

function decode(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function sendPage(request, response, {status, body}) {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Hangs up, too: whatever else that connection brings is nothing to read. */
function refuse(request, response, {status, reason}) {
  response.setHeader('connection', 'close');
  request.resume();
  sendText(response, status, reason);
}

function sendText(response, status, text) {
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'});
  response.end(`${text}\n`);
}

async function collect(request, reports) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > REPORT_LIMIT) return;
  }
  try {
    reports.push(JSON.parse(text)['csp-report'] ?? {});
  } catch {
    // Not a report: nothing to keep.
  }
}

async function listen(server, wanted) {
  for (let tried = 0; tried <= PORTS_TO_TRY; tried += 1) {
    // After a row of taken ports, whichever is free.
    const port = wanted === 0 || tried === PORTS_TO_TRY ? 0 : wanted + tried;
    if (port > 65_535) continue;
    if (await bind(server, port)) return server.address().port;
  }
  throw new Error(`No free port on ${HOST}.`);
}

function bind(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
