// A server before a site on this machine: it answers some requests by itself.
import {createServer} from 'node:http';

import {proxy} from '../../demo/proxy.mjs';

/**
 * @typedef {object} Front
 * @property {string} url Without a slash at its end.
 * @property {() => void} close
 */

/**
 * Hands on what it does not answer.
 *
 * @param {string} site The site's address.
 * @param {(request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse, handOn: () => void) => unknown} answer
 *   Answers a request, keeps it waiting, or hands it on.
 * @returns {Promise<Front>}
 */
export async function startFront(site, answer) {
  const port = Number(new URL(site).port);
  const server = createServer((request, response) => {
    const handOn = () => proxy(request, response, {port, path: request.url});
    void answer(request, response, handOn);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
