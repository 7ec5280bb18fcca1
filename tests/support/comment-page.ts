import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {startDemo} from '../../demo/server.mjs';
import {installCommentServer} from './comment-server.mjs';
import type {Page} from './open-browser.mjs';
import {click, focus, waitInPage} from './page-tools.js';

/** The demo with its comment server. */
export type Talk = Awaited<ReturnType<typeof startDemo>>;

/** Starts the demo with an empty comment server that lets a reader post at any pace. */
export async function startTalk(): Promise<Talk> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kolom-comments-'));
  await installCommentServer();
  const demo = await startDemo({comments: {dataFolder, env: {IPQPS: '0'}}});
  assert.equal(demo.commentsProblem, undefined);
  return {
    ...demo,
    async close() {
      await demo.close();
      await rm(dataFolder, {recursive: true, force: true});
    },
  };
}

/** How many comments say so. */
export const articlesWith = (text: string): number =>
  window.deep('article').filter((article) => article.textContent?.includes(text))
    .length;

/** What stands in the form. */
export const typed = (): string =>
  (window.deep('textarea[name="comment"]')[0] as HTMLTextAreaElement | undefined)
    ?.value ?? '';

/** Writes a comment as a reader would, and does not send it. */
export async function write(page: Page, text: string): Promise<void> {
  // The form is one line until it is entered.
  await focus(page, 'textarea[name="comment"]');
  await waitInPage(page, () => window.deep('input[name="name"]').length);
  await page.evaluate(() => {
    for (const input of window.deep('input[name="name"], input[name="email"]')) {
      if (input instanceof HTMLInputElement) input.value = '';
    }
  });
  await focus(page, 'input[name="name"]');
  await page.type('Pembaca Setia');
  await focus(page, 'textarea[name="comment"]');
  await page.type(text);
}

/** Sends what is in the form. */
export const send = (page: Page): Promise<void> =>
  click(page, 'form:has(textarea[name="comment"]) [type="submit"]');
