// A slow network: one file of a site does not arrive until the test lets it.
import {createServer} from 'node:http';

import {proxy} from '../../demo/proxy.mjs';

/**
 * Hands everything on to a site on this machine, but holds one file back.
 *
 * @param {string} site The site's address.
 * @param {string} path Of the file that waits.
 * @returns {Promise<{url: string, hold: () => void, release: () => void,
 *   close: () => void}>}
 */
export async function startStalling(site, path) {
  const port = Number(new URL(site).port);
  let held;
  const server = createServer(async (request, response) => {
    if (request.url === path) await held?.promise;
    proxy(request, response, {port, path: request.url});
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const release = () => {
    held?.done();
    held = undefined;
  };
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    hold() {
      held ??= {};
      held.promise ??= new Promise((done) => (held.done = done));
    },
    release,
    close() {
      release();
      server.closeAllConnections();
      server.close();
    },
  };
}
