import {setTimeout as sleep} from 'node:timers/promises';

import {onPage} from '../support/browser.mjs';
import {median} from '../support/table.mjs';
import {readKeys, readThread, watchKeys, watchThread} from './probe.mjs';

/** A middling phone beside the machine that this runs on. */
export const SLOWDOWN = 4;
/** Milliseconds. */
export const GIVE_UP_AFTER = 180_000;
/** No thread after all that time. */
const GAVE_UP = {
  readable: NaN,
  time: Infinity,
  longest: NaN,
  elements: NaN,
  key: NaN,
  slowestKey: NaN,
};
const TYPED = 'a few words';
const BETWEEN_KEYS = 250;

/**
 * @typedef {object} Run
 * @property {number} time - Milliseconds from the last byte of the answer until all
 *   comments are in the document and two frames have passed; Infinity where it was
 *   given up.
 * @property {number} readable - The same until a screenful of them is.
 * @property {number} longest - The longest task after that byte, in milliseconds; 0
 *   where none took 50.
 * @property {number} elements - Of the whole page, shadow roots included.
 * @property {number} key - Milliseconds from a key press to after the next frame.
 * @property {number} slowestKey
 */

/**
 * One client shows one thread.
 *
 * @returns {Promise<Run>}
 * @throws {Error} The thread was not shown whole.
 */
export async function measureThread(browser, address, client, count) {
  return onPage(browser, SLOWDOWN, async (page) => {
    page.setDefaultTimeout(GIVE_UP_AFTER);
    await page.evaluateOnNewDocument(watchThread, client, count);
    await page.goto(address, {waitUntil: 'domcontentloaded'});
    const read = await within(page.evaluate(readThread));
    if (read === GAVE_UP) return GAVE_UP;
    const {comments, ...thread} = read;
    if (comments !== count)
      throw new Error(`${client} shows ${comments} comments, not ${count}.`);
    await page.evaluate(watchKeys);
    for (const key of TYPED) {
      await page.keyboard.press(key);
      await sleep(BETWEEN_KEYS);
    }
    const {times, text} = await page.evaluate(readKeys);
    if (!text.includes(TYPED))
      throw new Error(`${client} took “${text}” for “${TYPED}”.`);
    return {...thread, key: median(times), slowestKey: Math.max(...times)};
  });
}

/** A thread that does not come at all is a result too. */
async function within(promise) {
  const late = sleep(GIVE_UP_AFTER, GAVE_UP, {ref: false});
  // What was given up fails when its page is closed, and nobody waits for it then.
  promise.catch(() => {});
  return Promise.race([promise, late]);
}
