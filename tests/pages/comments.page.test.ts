import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startDemo} from '../../demo/server.mjs';
import {ensureDependencies, ROOT} from '../../scripts/setup.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  click,
  focus,
  reachComments,
  reload,
  visit,
  waitInPage,
} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

let demo: Awaited<ReturnType<typeof startDemo>>;
let data: string;

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'kolom-comments-'));
  await ensureDependencies({
    folder: join(ROOT, 'demo'),
    what: 'the comment server',
    args: ['--ignore-scripts'],
  });
  demo = await startDemo({comments: {dataFolder: data, env: {IPQPS: '0'}}});
  assert.equal(demo.commentsProblem, undefined);
});
after(async () => {
  await demo.close();
  await rm(data, {recursive: true, force: true});
});

const articlesWith = (text: string): number =>
  window.deep('article').filter((article) => article.textContent?.includes(text))
    .length;

const typed = (): string =>
  (window.deep('textarea[name="comment"]')[0] as HTMLTextAreaElement | undefined)
    ?.value ?? '';

async function write(page: Page, text: string): Promise<void> {
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

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`comments on a real server in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;
    const text = `Tulisan dari ${engine}`;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1000, 900);
    });
    after(() => page.close());

    it('are still there after a reload', async () => {
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      await write(page, text);
      await click(page, 'form:has(textarea[name="comment"]) [type="submit"]');
      await waitInPage(page, articlesWith, text);
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      assert.equal(await page.evaluate(articlesWith, text), 1);
      assert.equal(await page.evaluate(typed), '');
    });

    it('are not lost and not doubled when the server is away while one is sent', async () => {
      const late = `${text}, terlambat`;
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      await demo.stopComments();
      await write(page, late);
      await click(page, 'form:has(textarea[name="comment"]) [type="submit"]');
      await waitInPage(page, () =>
        window.deep('[role="alert"]').some((alert) => (alert.textContent ?? '').trim()),
      );
      assert.equal(await page.evaluate(typed), late);
      await reload(page);
      await reachComments(page);
      await waitInPage(
        page,
        (wanted: string) =>
          (window.deep('textarea[name="comment"]')[0] as HTMLTextAreaElement).value ===
          wanted,
        late,
      );
      await demo.startComments();
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      // Whether it arrived is being looked up; until then nothing is sent.
      await waitInPage(page, () =>
        window.deep('[type="submit"]')[0]?.matches('[aria-disabled="false"]'),
      );
      await click(page, 'form:has(textarea[name="comment"]) [type="submit"]');
      await waitInPage(page, articlesWith, late);
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, late);
      assert.equal(await page.evaluate(articlesWith, late), 1);
    });
  });
}
