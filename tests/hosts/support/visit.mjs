// A reader's visit to a host, in a browser profile of its own.
import {setTimeout as delay} from 'node:timers/promises';

import {commentOf} from './comment-server.mjs';
import {hasComment, install, isWhole, scrollPast, whatIsMissing} from './in-page.mjs';

/** How many of our tags the article's page has. */
const TAGS = 12;

const WAIT = 20_000;

/** What is asked for by a page that goes elsewhere, or by a router. */
const NAVIGATING = new Set(['document', 'fetch', 'xhr']);

/** One page, and what the browser says of it. */
export class Visit {
  #context;
  #origin;
  /** Errors, warnings and calls to elsewhere, in lines. */
  said = [];
  /** What was asked for since it was emptied. */
  requests = [];

  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} origin
   * @param {{width?: number, height?: number, script?: boolean}} [options]
   */
  static async open(browser, origin, {width = 1440, height = 900, script = true} = {}) {
    const visit = new Visit();
    visit.#origin = origin;
    visit.#context = await browser.createBrowserContext();
    visit.page = await visit.#context.newPage();
    visit.page.setDefaultTimeout(WAIT);
    await visit.page.setViewport({width, height});
    await visit.page.setJavaScriptEnabled(script);
    await visit.page.evaluateOnNewDocument(install);
    visit.#listen();
    return visit;
  }

  #listen() {
    const {page, said} = this;
    page.on('pageerror', ({message}) => said.push(`error: ${message}`));
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warn') {
        said.push(`${type}: ${message.text()} ${message.location().url ?? ''}`.trim());
      }
    });
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(this.#origin))
        said.push(`called ${url}`);
      if (NAVIGATING.has(request.resourceType())) this.requests.push(url);
    });
  }

  /** Goes to a path and waits until all of ours stands there, comments too. */
  async goto(path) {
    await this.page.goto(this.#origin + path, {waitUntil: 'load'});
    await this.whole();
    await this.comments(path);
  }

  /** Waits until every tag is defined and rendered. */
  async whole() {
    const {page} = this;
    if (await this.until(isWhole, TAGS)) return;
    throw new Error(`not whole: ${await page.evaluate(whatIsMissing)}`);
  }

  /**
   * Reads down to the comments, waits for those of a path, and scrolls up again. As for
   * a reader who comes that way, they are there before they are in view.
   */
  async comments(path) {
    const {page} = this;
    const text = commentOf(path);
    if (!(await this.until(hasComment, text))) {
      throw new Error(`no comment “${text}” in ${page.url()}`);
    }
    await page.evaluate(scrollPast);
  }

  /** Waits until a headline is the one that is read. */
  async headline(text) {
    const isRead = (wanted) =>
      document.querySelector('h1')?.textContent.trim() === wanted;
    if (await this.until(isRead, text)) return;
    throw new Error(`no headline “${text}” in ${this.page.url()}`);
  }

  /**
   * Waits until a function in the page answers truthily: also in the page that is on
   * its way, and in one that comes out of the browser's memory.
   *
   * @returns {Promise<boolean>} Whether it did in time.
   */
  async until(test, ...args) {
    for (const end = Date.now() + WAIT; Date.now() < end; await delay(30)) {
      const answer = await this.page.evaluate(test, ...args).catch(() => false);
      if (answer) return true;
    }
    return false;
  }

  /** Waits until nothing is on its way any more. */
  async quiet() {
    // What the page before this one still waited for never ends.
    const options = {idleTime: 250, timeout: 5000};
    await this.page.waitForNetworkIdle(options).catch(() => undefined);
  }

  /** What the reader chose is there when the page is next loaded. */
  async choose({theme, system}) {
    await this.page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: system},
    ]);
    await this.page.evaluate((chosen) => {
      if (chosen) localStorage.setItem('kolom.reader', JSON.stringify({theme: chosen}));
      else localStorage.removeItem('kolom.reader');
    }, theme ?? null);
  }

  async close() {
    await this.#context.close().catch(() => undefined);
  }
}
