// A new version was deployed, and the chunks of the one that this reader's page is
// made of are gone: what comes later is not to be had.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {startDemo} from '../../demo/server.mjs';
import {startFront, type Front} from '../support/front-server.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  click,
  focus,
  layoutShift,
  visit,
  waitForServer,
  waitInPage,
} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

/** What an element imports once it needs it, and not the elements themselves. */
const LATER =
  /chunks\/(cover|extras|filler|markdown|pull-quotes|submenus|table-labels)-/;

const WATCH = `window.problems = [];
addEventListener('error', ({message}) => problems.push(message));
addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));`;

const ARTICLE = `<!doctype html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Muara</title>
<script src="/watch.js"></script><link rel="stylesheet" href="/kolom/kolom.css">
<script type="module" src="/kolom/kolom.js"></script></head><body>
<kolom-section-nav label="Rubrik"><ul><li><a href="/kota">Kota</a>
<ul><li><a href="/kota/pelabuhan">Pelabuhan</a></li></ul></li></ul></kolom-section-nav>
<kolom-article><kolom-headline><h1>Angin Barat</h1></kolom-headline>
<kolom-byline labels read-time>Oleh <span data-kolom-credit="writer">Sari Dewi</span>
<time datetime="2026-11-13T08:00:00+07:00">13 November 2026</time></kolom-byline>
<kolom-article-body><p>Dermaga kayu masih basah.</p>
<figure class="wp-block-pullquote"><blockquote><p>Dermaga kayu masih basah.</p></blockquote></figure>
<table data-kolom-table="stack"><thead><tr><th>Hari</th></tr></thead><tbody><tr><td>Senin</td></tr></tbody></table>
</kolom-article-body></kolom-article>
<kolom-comments lang="en" provider="waline" server="/nowhere"></kolom-comments></body></html>`;

let demo: Awaited<ReturnType<typeof startDemo>>;
let site: Front;
const gone = new Set<string>();

before(async () => {
  demo = await startDemo({comments: false});
  site = await startFront(demo.url, (request, response, handOn) => {
    const path = request.url ?? '/';
    const [, chunk] = LATER.exec(path) ?? [];
    if (chunk) {
      gone.add(chunk);
      response.writeHead(404).end();
    } else if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(ARTICLE);
    } else if (path === '/watch.js') {
      response.setHeader('content-type', 'text/javascript').end(WATCH);
    } else handOn();
  });
});
after(async () => {
  site.close();
  await demo.close();
});

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a page whose later code is gone in ${engine}`, {timeout: 120_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1280, 900);
    });
    after(() => page.close());

    it('does without it, and says nothing', async () => {
      gone.clear();
      await visit(page, `${site.url}/`);
      await waitInPage(page, () => !!customElements.get('kolom-byline'));
      const wanted = 'extras filler pull-quotes submenus';
      await waitForServer(() => wanted.split(' ').every((chunk) => gone.has(chunk)));
      assert.deepEqual([...gone].sort(), [...wanted.split(' '), 'table-labels']);
      if (engine === 'chromium') assert.equal(await layoutShift(page), 0);
      const problems = () => (window as unknown as {problems: string[]}).problems;
      assert.deepEqual(await page.evaluate(problems), []);
    });

    it('says that there is no preview, and keeps what was typed', async () => {
      await waitInPage(page, () => window.deep('textarea').length > 0);
      await focus(page, 'textarea');
      await page.type('A *few* words');
      await click(page, '[aria-expanded].link');
      await waitInPage(page, () =>
        window
          .deep('[role="alert"]')
          .some((alert) => alert.textContent?.includes('cannot be reached')),
      );
      const typed = () => (window.deep('textarea')[0] as HTMLTextAreaElement).value;
      assert.equal(await page.evaluate(typed), 'A *few* words');
      assert.ok(gone.has('markdown'));
    });

    it('lets every word be read', async () => {
      const text = () => document.body.innerText;
      const words = await page.evaluate(text);
      for (const word of [
        'Kota',
        'Pelabuhan',
        'Angin Barat',
        'Sari Dewi',
        'basah',
        'Senin',
      ])
        assert.ok(words.includes(word), `${word} in ${words}`);
    });
  });
}
