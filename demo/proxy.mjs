// Hands a request on to the comment server, and its answer back, as they stream.
import {request as httpRequest} from 'node:http';

const ANSWER_WITHIN = 30_000;
// Between two hops, not between the ends.
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{port: number | undefined, path: string, body?: Buffer}} target A port of
 *   loopback, undefined while no comment server runs; what was read of the request.
 */
export function proxy(request, response, {port, path, body}) {
  if (!port) {
    refuse(response, 'The comment server is not running.');
    return;
  }
  const upstream = httpRequest({
    host: '127.0.0.1',
    port,
    path,
    method: request.method,
    headers: {
      ...endToEnd(request.headers),
      ...(body?.length && {'content-length': String(body.length)}),
      'x-forwarded-for': request.socket.remoteAddress ?? '',
      'x-forwarded-proto': 'http',
    },
    timeout: ANSWER_WITHIN,
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, ofOneOrigin(endToEnd(answer.headers)));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
  upstream.on('error', () => refuse(response, 'The comment server does not answer.'));
  response.on('close', () => upstream.destroy());
  request.on('error', () => upstream.destroy());
  if (body) upstream.end(body);
  else request.pipe(upstream);
}

function endToEnd(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)),
  );
}

/** Pages of other origins may not read what comes from behind this one. */
function ofOneOrigin(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('access-control-')),
  );
}

function refuse(response, errmsg) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({errno: 502, errmsg});
  response.writeHead(502, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body);
}
