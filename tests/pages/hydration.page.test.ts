// React's server sends an article with every element, and its browsers hydrate it:
// React finds what it wrote, whether our script came before it or after.
import assert from 'node:assert/strict';
import type {ServerResponse} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';

import {openBrowser, type Page as Tab} from '../support/open-browser.mjs';
import {visit, waitInPage} from '../support/page-tools.js';
import {Page} from '../support/react-page.js';
import {startSite, type Site} from '../support/static-site.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');
const ROOT = join(import.meta.dirname, '../..');

const KOLOM = '<script type="module" src="/kolom/kolom.js"></script>';
const CLIENT = '<script type="module" src="/client.js"></script>';
const ONCE_HYDRATED = `<script type="module">
const look = () => {
  if (window.hydrated) import('/kolom/kolom.js');
  else requestAnimationFrame(look);
};
look();</script>`;
const ONCE_DEFINED = `<script type="module">
const tags = [...new Set([...document.querySelectorAll(':not(:defined)')].map((one) => one.localName))];
await Promise.all(
  tags.filter((tag) => tag !== 'kolom-comments').map((tag) => customElements.whenDefined(tag)),
);
await Promise.all([...document.querySelectorAll(':defined')].map((one) => one.updateComplete));
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
await import('/client.js');
while (!window.hydrated) await new Promise(requestAnimationFrame);
await fetch('/hydrated');</script>
<img src="/awaited.png" width="1" height="1" alt="">`;

const page = (head: string, tail: string): string => `<!doctype html><html lang="en">
<head><meta charset="utf-8"><title>Ferry</title><link rel="stylesheet" href="/kolom/kolom.css">
${head}</head><body><div id="root">${renderToString(createElement(Page))}</div>${tail}</body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/first': page(KOLOM, CLIENT),
  '/upgraded': page(KOLOM, ONCE_DEFINED),
  '/last': page('', CLIENT + ONCE_HYDRATED),
};

/** Pictures for which a page waits, so that it is loading until it is hydrated. */
const awaited: ServerResponse[] = [];
let site: Site;

before(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(ROOT, 'tests/support/react-client.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    define: {'process.env.NODE_ENV': '"development"'},
  });
  const client = outputFiles[0]?.text ?? '';
  site = await startSite((path, response) => {
    if (path === '/client.js') return client;
    if (path === '/awaited.png') awaited.push(response);
    if (path === '/hydrated') {
      for (const one of awaited.splice(0)) one.writeHead(404).end();
      return '';
    }
    return path === '/awaited.png' ? null : PAGES[path];
  });
});
after(() => site.close());

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a page that React hydrates in ${engine}`, {timeout: 180_000}, () => {
    let tab: Tab;

    before(async () => {
      tab = await openBrowser(engine);
      await tab.setViewport(800, 900);
    });
    after(() => tab.close());

    for (const [path, when] of [
      ['/first', 'our script stands before its own'],
      ['/upgraded', 'our elements are there already'],
      ['/last', 'our script comes later'],
    ] as const) {
      it(`is what its server wrote where ${when}`, async () => {
        await visit(tab, site.url + path);
        await waitInPage(tab, () => window.hydrated);
        // And our elements do what they do elsewhere, once React has had its turn.
        await waitInPage(tab, () => {
          const row = [...document.querySelectorAll('kolom-section-nav > ul > li')];
          return (
            row.some((item) => item.matches('[data-kolom-overflow]')) &&
            document.querySelector('table')?.tabIndex === 0 &&
            document.querySelector('.pullquote')?.ariaHidden === 'true'
          );
        });
        assert.deepEqual(await tab.evaluate(() => window.said), []);
      });
    }
  });
}
