// A reader goes to another page and comes back by the browser's button: to the page as
// it was, out of the back/forward cache, or to one that is loaded again. Which it is the
// browser decides; what is owed to the reader is the same.
import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, afterEach, before, describe, it} from 'node:test';

import {
  articlesWith,
  send,
  startTalk,
  typed,
  write,
  type Talk,
} from '../support/comment-page.js';
import {startFront, type Front} from '../support/front-server.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  follow,
  goBack,
  reachComments,
  visit,
  waitForServer,
  waitInPage,
} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

const ELSEWHERE = '/elsewhere';

let demo: Talk;
let front: Front;
/** What happens to a comment on its way: its answer is lost, or it never arrives. */
let fault: 'answer' | 'comment' | undefined;
/** The connections of comments to which something happened on their way. */
let lost: ServerResponse[] = [];

before(async () => {
  demo = await startTalk();
  front = await startFront(demo.url, async (request, response, handOn) => {
    if (request.url === ELSEWHERE) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Elsewhere</title><p>Another page.</p>');
    } else if (fault && request.method === 'POST' && request.url?.includes('comment')) {
      if (fault === 'answer') await deliver(request);
      lost.push(response);
    } else handOn();
  });
});
after(async () => {
  front.close();
  await demo.close();
});

/** The server takes it, and nobody hears what it says to that. */
async function deliver(request: IncomingMessage): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const answer = await fetch(demo.url + request.url, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: demo.url},
    body: Buffer.concat(parts),
  });
  assert.equal(answer.status, 200);
}

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a reader who comes back in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1000, 900);
      await visit(page, front.url + ELSEWHERE);
    });
    afterEach(() => follow(page, ELSEWHERE));
    after(() => page.close());

    const begin = async (text: string): Promise<void> => {
      fault = undefined;
      lost = [];
      await follow(page, '/');
      await reachComments(page);
      await write(page, text);
    };
    const back = async (): Promise<void> => {
      await follow(page, ELSEWHERE);
      await goBack(page, '/');
      fault = undefined;
      // What a proxy says that has waited long enough.
      for (const response of lost) response.writeHead(502).end();
      await reachComments(page);
    };
    const isOnTheWay = async (): Promise<void> => {
      await waitForServer(() => lost.length > 0);
      assert.equal(lost.length, 1);
    };
    const stands = (wanted: string): boolean =>
      window
        .deep('textarea[name="comment"]')
        .some((input) => (input as HTMLTextAreaElement).value === wanted);
    const says = (pattern: string): boolean =>
      window
        .deep('[role="status"], [role="alert"]')
        .some((region) => new RegExp(pattern).test(region.textContent ?? ''));

    it('finds what was typed, and can send it', async () => {
      const text = `Belum terkirim, ${engine}`;
      await begin(text);
      await back();
      await waitInPage(page, stands, text);
      await send(page);
      await waitInPage(page, articlesWith, text);
      assert.equal(await page.evaluate(articlesWith, text), 1);
    });

    it('finds the comment that arrived while they were leaving', async () => {
      const text = `Jawabannya hilang, ${engine}`;
      await begin(text);
      fault = 'answer';
      await send(page);
      await isOnTheWay();
      await back();
      await waitInPage(page, articlesWith, text);
      await waitInPage(page, stands, '');
      assert.equal(await page.evaluate(articlesWith, text), 1);
      assert.equal(lost.length, 1);
    });

    it('is told of the comment that did not arrive, and can send it again', async () => {
      const text = `Tidak pernah sampai, ${engine}`;
      await begin(text);
      fault = 'comment';
      await send(page);
      await isOnTheWay();
      await back();
      await waitInPage(page, says, 'tidak sampai');
      assert.equal(await page.evaluate(typed), text);
      await send(page);
      await waitInPage(page, articlesWith, text);
      assert.equal(await page.evaluate(articlesWith, text), 1);
    });
  });
}
