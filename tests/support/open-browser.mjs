// One way to drive a page in all three engines, for the tests of whole pages.
import puppeteer from 'puppeteer-core';
import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  FIREFOX_PREFERENCES,
  findBrowser,
} from './browsers.mjs';
import {openSession} from './webdriver.mjs';
import {startWebKitDriver, webkitCapabilities} from './webkit-driver.mjs';

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => Promise<unknown>} reload
 * @property {(fn: Function, ...args: unknown[]) => Promise<any>} evaluate - Runs a
 *   function in the page; it may return a promise.
 * @property {(text: string) => Promise<void>} type - Real key presses.
 * @property {(key: string) => Promise<void>} press
 * @property {(width: number, height: number) => Promise<unknown>} setViewport
 * @property {() => Promise<Buffer>} screenshot
 * @property {import('puppeteer-core').Page} [puppeteer] - Chromium and Firefox only.
 * @property {() => Promise<unknown>} close - Ends the browser too.
 */

/**
 * A call as source text. The loader of the tests marks functions by `__name`,
 * which a page does not have.
 */
function callOf(fn, args) {
  return `((__name) => (${fn})(...${JSON.stringify(args)}))((one) => one)`;
}

async function openPuppeteer(engine, path) {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    args: engine === 'chromium' ? CHROMIUM_ARGUMENTS : [],
    env: BROWSER_ENVIRONMENT,
    extraPrefsFirefox: FIREFOX_PREFERENCES,
    // Nothing listens to requests, of which each would come as three messages.
    networkEnabled: false,
  });
  const page = await browser.newPage();
  return {
    puppeteer: page,
    goto: (url) => page.goto(url, {waitUntil: 'load'}),
    reload: () => page.reload({waitUntil: 'load'}),
    evaluate: (fn, ...args) => page.evaluate(callOf(fn, args)),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewport({width, height}),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

async function openWebKit(found) {
  const driver = await startWebKitDriver(found);
  try {
    const session = await openSession(
      `http://127.0.0.1:${driver.port}`,
      webkitCapabilities(found),
    );
    return {
      ...session,
      async close() {
        await session.close().finally(driver.stop);
      },
    };
  } catch (error) {
    driver.stop();
    throw error;
  }
}

/** Playwright's builds, on machines whose own browsers cannot be driven. */
async function openPlaywright(engine) {
  const {default: playwright} = await import('playwright');
  const browser = await playwright[engine].launch({
    env: BROWSER_ENVIRONMENT,
    firefoxUserPrefs: FIREFOX_PREFERENCES,
  });
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (fn, ...args) => page.evaluate(callOf(fn, args)),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewportSize({width, height}),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/**
 * Starts an engine with one empty page.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {Promise<Page>}
 */
export async function openBrowser(engine) {
  const found = findBrowser(engine);
  if (!found) return openPlaywright(engine);
  return engine === 'webkit' ? openWebKit(found) : openPuppeteer(engine, found.path);
}
