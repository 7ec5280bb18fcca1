// A photograph is opened and closed on sites whose router changes pages in place. It
// has an address of its own while it is open, and the router is none the wiser: what
// the reader typed, opened and had come to stays, and nothing is asked for again.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {openBrowser, type Page} from '../support/open-browser.mjs';
import {click, reload, visit, waitInPage} from '../support/page-tools.js';
import {
  ARTICLE,
  OTHER,
  SITES,
  startRouterServer,
  type RouterServer,
} from '../support/router-sites.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

let server: RouterServer;

before(async () => {
  server = await startRouterServer();
});
after(() => server.close());

/** What the reader would miss. */
interface Trace {
  readonly node: boolean;
  readonly note: string | undefined;
  readonly open: boolean | undefined;
  readonly scroll: number;
  readonly focus: string | undefined;
}

const isOpen = (): boolean =>
  window.deep('kolom-lightbox dialog[open], dialog[open]').length > 0;
const isGone = (): boolean =>
  !document.querySelector('kolom-lightbox') && location.hash === '';
const stands = (path: string): boolean =>
  location.pathname === path &&
  document.querySelector('h1')?.textContent ===
    (path === '/ferry' ? 'The last ferry' : 'High tides');

function trace(): Trace {
  const input = document.querySelector('input');
  return {
    node: (window as unknown as {article: Element}).article?.isConnected,
    note: input?.value,
    open: document.querySelector('details')?.open,
    scroll: Math.round(scrollY),
    focus: document.activeElement?.id,
  };
}

/** Types, opens and scrolls, and opens the first photograph. */
async function readOn(page: Page): Promise<Trace> {
  await waitInPage(page, () => window.deep('button.zoom').length === 2);
  await page.evaluate(() => {
    Object.assign(window, {article: document.querySelector('kolom-article')});
    document.querySelector('input')!.value = 'half a word';
    document.querySelector('details')!.open = true;
    document.querySelector('#quay')!.scrollIntoView({behavior: 'instant'});
    document.querySelector<HTMLElement & {image: HTMLElement}>('#quay')!.image.click();
  });
  await waitInPage(page, isOpen);
  return page.evaluate(trace) as Promise<Trace>;
}

/** Everything is as it was, and the photograph has the focus. */
async function assertStays(page: Page, before: Trace): Promise<void> {
  const after = (await page.evaluate(trace)) as Trace;
  // A place between two pixels is rounded either way.
  assert.ok(Math.abs(after.scroll - before.scroll) <= 1, `${after.scroll}`);
  assert.deepEqual(after, {...before, scroll: after.scroll, focus: 'quay'});
}

const hash = (page: Page): Promise<unknown> => page.evaluate(() => location.hash);
const back = (page: Page): Promise<unknown> => page.evaluate(() => history.back());

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  for (const site of Object.keys(SITES)) {
    describe(
      `a photograph on a site with ${site} in ${engine}`,
      {timeout: 180_000},
      () => {
        let page: Page;

        before(async () => {
          server.site = site;
          page = await openBrowser(engine);
          await page.setViewport(1000, 800);
        });
        after(() => page.close());

        /** Comes to the article by a link of the other page. */
        const arrive = async (): Promise<void> => {
          await visit(page, server.url + OTHER);
          await waitInPage(page, stands, OTHER);
          await click(page, '#to-article');
          await waitInPage(page, stands, ARTICLE);
          await waitInPage(page, () => window.deep('button.zoom').length === 2);
        };

        it('closes with Back, and opens again with Forward', async () => {
          await arrive();
          const before = await readOn(page);
          const asked = server.asked.length;
          assert.equal(await hash(page), '#photo-quay');
          await back(page);
          await waitInPage(page, isGone);
          await page.evaluate(() => history.forward());
          await waitInPage(page, isOpen);
          assert.equal(await hash(page), '#photo-quay');
          await page.press('Escape');
          await waitInPage(page, isGone);
          await settled(page);
          await assertStays(page, before);
          assert.deepEqual(server.asked.slice(asked), []);
        });

        it('takes its entry away when it is closed, however far the reader leafed', async () => {
          await arrive();
          const before = await readOn(page);
          const asked = server.asked.length;
          const entries = await page.evaluate(() => history.length);
          for (const [from, to] of [
            ['quay', 'mast'],
            ['mast', 'quay'],
          ] as const) {
            assert.equal(await hash(page), `#photo-${from}`);
            await click(page, to === 'mast' ? 'button.next' : 'button.previous');
            await waitInPage(
              page,
              (id: string) => location.hash === `#photo-${id}`,
              to,
            );
          }
          await click(page, 'button.close');
          await waitInPage(page, isGone);
          await settled(page);
          await assertStays(page, before);
          // It opens again, and there is no entry more than before.
          await readOn(page);
          await page.press('Escape');
          await waitInPage(page, isGone);
          assert.equal(await page.evaluate(() => history.length), entries);
          assert.deepEqual(server.asked.slice(asked), []);
          // The way on and the way back are the router's as before.
          await back(page);
          await waitInPage(page, stands, OTHER);
          await page.evaluate(() => history.forward());
          await waitInPage(page, stands, ARTICLE);
          await waitInPage(page, () => window.deep('button.zoom').length === 2);
          await readOn(page);
          await back(page);
          await waitInPage(page, isGone);
        });

        it('closes where the page was loaded by its address', async () => {
          await visit(page, 'about:blank');
          await visit(page, `${server.url}${ARTICLE}#photo-mast`);
          await waitInPage(page, isOpen);
          const asked = server.asked.length;
          await page.evaluate(() => {
            Object.assign(window, {article: document.querySelector('kolom-article')});
          });
          await page.press('Escape');
          await waitInPage(page, isGone);
          const before = await readOn(page);
          await back(page);
          await waitInPage(page, isGone);
          await settled(page);
          await assertStays(page, before);
          assert.deepEqual(server.asked.slice(asked), []);
          await click(page, '#to-other');
          await waitInPage(page, stands, OTHER);
          await back(page);
          await waitInPage(page, stands, ARTICLE);
        });

        it('closes where the page was loaded again meanwhile', async () => {
          await arrive();
          await readOn(page);
          await reload(page);
          await waitInPage(page, isOpen);
          assert.equal(await hash(page), '#photo-quay');
          const asked = server.asked.length;
          await page.press('Escape');
          await waitInPage(page, isGone);
          await settled(page);
          assert.equal(await page.evaluate(stands, ARTICLE), true);
          assert.deepEqual(server.asked.slice(asked), []);
          // Routers that start anew overwrite what marks our entry.
          if (!(await page.evaluate(() => 'navigation' in window))) return;
          await back(page);
          await waitInPage(page, stands, OTHER);
        });

        it('has one description for search engines, of the article that is shown', async () => {
          const described = async (path: string): Promise<void> => {
            await waitInPage(page, stands, path);
            await waitInPage(page, () => {
              const scripts = [
                ...document.querySelectorAll('script[type="application/ld+json"]'),
              ];
              const [graph] = scripts.map(
                (one) => JSON.parse(one.textContent ?? '{}') as {headline?: string},
              );
              return (
                scripts.length === 1 &&
                graph?.headline === document.querySelector('h1')?.textContent
              );
            });
          };
          await arrive();
          await described(ARTICLE);
          await click(page, '#to-other');
          await described(OTHER);
          await back(page);
          await described(ARTICLE);
          await click(page, '#to-other');
          await described(OTHER);
        });

        it('goes with the article, when another page takes its place', async () => {
          await arrive();
          await readOn(page);
          await page.evaluate(() =>
            document.querySelector<HTMLElement>('#to-other')!.click(),
          );
          await waitInPage(page, stands, OTHER);
          await waitInPage(page, () => !document.querySelector('kolom-lightbox'));
          await back(page);
          await waitInPage(page, stands, ARTICLE);
        });
      },
    );
  }
}

/** Lets whatever a router may have begun come to its end. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}
