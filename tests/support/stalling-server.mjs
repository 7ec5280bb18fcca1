// A slow network: one file of a site does not arrive until the test lets it.
import {startFront} from './front-server.mjs';

/**
 * Hands everything on to a site on this machine, but holds one file back.
 *
 * @param {string} site The site's address.
 * @param {string} path Of the file that waits.
 * @returns {Promise<{url: string, hold: () => void, release: () => void,
 *   close: () => void}>}
 */
export async function startStalling(site, path) {
  let held;
  const front = await startFront(site, async (request, _response, handOn) => {
    if (request.url === path) await held?.promise;
    handOn();
  });
  const release = () => {
    held?.done();
    held = undefined;
  };
  return {
    url: front.url,
    hold() {
      held ??= {};
      held.promise ??= new Promise((done) => (held.done = done));
    },
    release,
    close() {
      release();
      front.close();
    },
  };
}
