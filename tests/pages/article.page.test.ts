import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {startDemo} from '../../demo/server.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  click,
  focus,
  layoutShift,
  reachComments,
  reload,
  scrollWidthAt,
  upgradeOf,
  violationsOf,
  visit,
  waitInPage,
} from '../support/page-tools.js';

const WIDTHS = [320, 768, 1440];
const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

let demo: Awaited<ReturnType<typeof startDemo>>;

before(async () => {
  demo = await startDemo({comments: false});
});
after(() => demo.close());

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`the article page in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1280, 900);
    });
    after(() => page.close());

    const scale = () =>
      document.documentElement.style.getPropertyValue('--kolom-text-scale');

    for (const width of WIDTHS) {
      it(`moves nothing when the elements come to life at ${width} px`, async () => {
        const {compared, moved} = await upgradeOf(page, demo.url, width);
        assert.ok(compared > 100, `only ${compared} elements were compared`);
        assert.deepEqual(moved, []);
      });
    }

    it('reports no violation of its Content-Security-Policy', async () => {
      demo.reports.length = 0;
      await visit(page, `${demo.url}/`);
      await click(page, '[aria-pressed]');
      await click(page, '[part~="zoom"]');
      await waitInPage(page, () => window.deep('dialog[open]').length > 0);
      await page.press('Escape');
      await waitInPage(page, () => window.deep('dialog[open]').length === 0);
      await reachComments(page);
      assert.deepEqual(demo.reports, []);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is accessible in ${scheme} colours`, async () => {
        await visit(page, `${demo.url}/`);
        await page.evaluate((value: string) => {
          document.documentElement.style.colorScheme = value;
        }, scheme);
        await reachComments(page);
        // It fades in, and is not to be read until it stands.
        await waitInPage(page, () => {
          const top = document.querySelector('kolom-back-to-top')!;
          return getComputedStyle(top).opacity === '1' && !top.getAnimations().length;
        });
        assert.deepEqual(await violationsOf(page), []);
      });
    }

    it("keeps the reader's text size on reload and on other pages, from the first paint", async () => {
      await visit(page, `${demo.url}/`);
      await waitInPage(page, () => window.deep('[aria-pressed]').length);
      await page.evaluate(() => window.deep('[aria-pressed]').at(-1)?.click());
      assert.equal(await page.evaluate(scale), '1.25');
      await reload(page);
      assert.equal(await page.evaluate(scale), '1.25');
      await visit(page, `${demo.url}/tanpa-skrip`);
      assert.equal(await page.evaluate(scale), '', 'no script, no setting');
      await visit(page, `${demo.url}/`);
      await page.evaluate(() => window.deep('[aria-pressed]')[1]?.click());
    });

    for (const width of engine === 'chromium' ? WIDTHS : []) {
      it(`has no layout shift in the browser's own record at ${width} px`, async () => {
        await page.setViewport(width, 900);
        await visit(page, `${demo.url}/`);
        assert.equal(await layoutShift(page), 0);
        await page.setViewport(1280, 900);
      });
    }

    it('is no wider than a phone of 320 px', async () => {
      await visit(page, `${demo.url}/tanpa-skrip`);
      const width = await scrollWidthAt(page, `${demo.url}/`, 320);
      assert.ok(width <= 320, `${width} px`);
    });

    it('says in words that the comment server does not answer, and keeps what is typed', async () => {
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      await waitInPage(page, () =>
        window.deep('.ways .error').some((error) => error.checkVisibility()),
      );
      await focus(page, 'textarea[name="comment"]');
      await page.type('Tetap tersimpan');
      assert.equal(
        await page.evaluate(
          () =>
            (window.deep('textarea[name="comment"]')[0] as HTMLTextAreaElement).value,
        ),
        'Tetap tersimpan',
      );
    });
  });
}
