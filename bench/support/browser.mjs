import {launch} from 'puppeteer-core';

import {SetupError} from '../../scripts/setup.mjs';
import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  ensureBrowsers,
  versionOf,
} from '../../tests/support/browsers.mjs';

/** Nothing is asked of any other machine, whatever a peer would like to load. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Starts Chromium.
 *
 * @throws {SetupError} There is none, and none could be had.
 */
export async function openChromium() {
  const {chromium} = await ensureBrowsers(['chromium']);
  if (!chromium)
    throw new SetupError('This needs Chromium or Chrome: set CHROME_PATH.');
  const browser = await launch({
    executablePath: chromium.path,
    args: [...CHROMIUM_ARGUMENTS, ALONE],
    env: BROWSER_ENVIRONMENT,
    // Who measures says how long is too long.
    protocolTimeout: 0,
  });
  return {browser, version: versionOf(chromium)};
}

/**
 * Runs something on a page of its own, with nothing stored from before, and gives
 * its result. An exception in the page is one here.
 *
 * @param {number} slowdown How many times slower the processor seems.
 */
export async function onPage(browser, slowdown, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(error.message ?? String(error)));
    await page.setViewport({width: 412, height: 823});
    await page.emulateCPUThrottling(slowdown);
    const result = await use(page).catch((error) => failures.unshift(error.message));
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}
