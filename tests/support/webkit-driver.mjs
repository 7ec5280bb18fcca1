// Starts WebKitGTK's WebDriver, with a virtual screen where there is none.
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

import {BROWSER_ENVIRONMENT} from './browsers.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a virtual screen and answers with its name for `DISPLAY`. */
function startScreen(children) {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  children.push(screen);
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

/** The session that asks for WebKitGTK's window. */
export function webkitCapabilities(browser) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: browser.miniBrowser, args: ['--automation']},
  };
}

/**
 * @param {import('./browsers.mjs').Browser} browser - As `findBrowser('webkit')` gives it.
 * @returns {Promise<{port: number, stop: () => void}>} Once it answers.
 */
export async function startWebKitDriver(browser) {
  const children = [];
  const stop = () => children.reverse().forEach((child) => child.kill());
  const display = browser.xvfb ? await startScreen(children) : process.env.DISPLAY;
  const port = await freePort();
  const driver = spawn(browser.path, [`--port=${port}`, '--host=local'], {
    stdio: 'ignore',
    env: {
      ...BROWSER_ENVIRONMENT,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
    },
  });
  children.push(driver);
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(
      () => undefined,
    );
    if (answer?.ok) return {port, stop};
    await delay(50);
  }
  stop();
  throw new Error('WebKitWebDriver did not answer within 10 seconds.');
}
