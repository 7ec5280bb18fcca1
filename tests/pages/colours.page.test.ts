// Bundlers lower and minify what they import. Whatever they do, and whatever the host's
// own sheet says of light and dark, a page has the colours of kolom.css as we ship it.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {transform as esbuild} from 'esbuild';
import {transform as lightning, type Targets} from 'lightningcss';

import {findFile, sendFile} from '../../demo/files.mjs';
import {COLOUR_PLACES, readColours} from '../support/colours.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {visit, waitInPage} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');
const CDN = join(import.meta.dirname, '../../dist/cdn');

const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);

/** What Vite 8 builds for by default: "baseline-widely-available". */
const VITE: Targets = {
  chrome: version(111),
  edge: version(111),
  firefox: version(114),
  safari: version(16, 4),
  ios_saf: version(16, 4),
};

/** The first browsers with `:where()`, without which no rule of ours would match. */
const OLD: Targets = {chrome: version(88), firefox: version(82), safari: version(14)};

function lowered(css: string, targets: Targets): string {
  const code = Buffer.from(css);
  return lightning({filename: 'app.css', code, minify: true, targets}).code.toString();
}

const builds: Readonly<Record<string, (css: string) => string | Promise<string>>> = {
  'Lightning CSS for Vite’s targets': (css) => lowered(css, VITE),
  'Lightning CSS for the first browsers with :where()': (css) => lowered(css, OLD),
  'Lightning CSS twice': (css) => lowered(lowered(css, VITE), VITE),
  esbuild: async (css) =>
    (await esbuild(css, {loader: 'css', minify: true, target: 'chrome111'})).code,
};

const ACCENT = '--kolom-color-accent: light-dark(#0b5345, #8fe0cb);';
const applications: Readonly<Record<string, string>> = {
  'says nothing': 'main { max-width: 70rem }',
  'is light or dark': ':root { color-scheme: light dark }',
  'is dark': ':root { color-scheme: dark }',
  'has a theme': `:root { color-scheme: light dark; ${ACCENT} }`,
  'follows the reader': `:root {
    color-scheme: light dark;
    color-scheme: var(--kolom-color-scheme, light dark);
    ${ACCENT}
  }`,
};

const THEMES = ['', 'light', 'dark', 'sepia', 'contrast'];

const PAGE = `<!doctype html><html lang="en"><title>Harbour</title>
<script type="module" src="/kolom.js"></script><main>
<kolom-section-nav><ul><li><a href="/a" aria-current="page">Coast</a></li></ul></kolom-section-nav>
<kolom-article>
  <kolom-headline><h1>The ferry is back</h1><p slot="kicker">Coast</p>
    <p slot="standfirst">After four weeks on land.</p></kolom-headline>
  <kolom-article-body>
    <kolom-photo><figure><img width="60" height="40" alt="A ferry" src="data:,">
      <figcaption>At noon. <span data-kolom-role="credit">Photo: Tari Wulandari</span></figcaption></figure></kolom-photo>
    <kolom-font-size></kolom-font-size>
    <p>It left at seven with <a href="/b">forty cars</a>.</p>
    <blockquote><p>We waited long.</p></blockquote>
    <table><tr><td>Monday</td><td>7.00</td></tr></table>
  </kolom-article-body>
  <kolom-byline><ul><li data-kolom-credit="writer"><a href="/w">Bayu Anggara</a></li></ul></kolom-byline>
  <kolom-comments provider="memory" server="/"></kolom-comments>
</kolom-article></main>`;

/** Gives the page another sheet and another choice of the reader, and looks at it. */
async function coloursOf(
  page: Page,
  css: string,
  theme: string,
): Promise<Record<string, string>> {
  await page.evaluate(
    (text: string, name: string) => {
      const {documentElement: root, head} = document;
      const sheet = head.querySelector('style') ?? document.createElement('style');
      sheet.textContent = text;
      head.append(sheet);
      root.toggleAttribute('data-kolom-theme', name !== '');
      if (name) root.dataset['kolomTheme'] = name;
    },
    css,
    theme,
  );
  return page.evaluate(readColours, COLOUR_PLACES) as Promise<Record<string, string>>;
}

let server: Server;
let shipped: string;

before(async () => {
  shipped = await readFile(join(CDN, 'kolom.css'), 'utf8');
  server = createServer((request, response) => {
    void findFile(CDN, request.url ?? '').then((file) => {
      if (file) return sendFile(request, response, file);
      response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
      return undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

after(() => {
  server.closeAllConnections();
  server.close();
});

for (const engine of engines) {
  describe(`colours after a production build, ${engine}`, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine as 'chromium');
      await visit(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await waitInPage(page, () => {
        document.querySelector('kolom-comments')?.scrollIntoView();
        return window.deep('textarea').length > 0 && window.deep('button').length > 3;
      });
    });

    after(() => page?.close());

    // Only Chromium's driver can say which of them the reader's system has.
    const schemes = engine === 'chromium' ? ['light', 'dark'] : ['of the machine'];

    for (const scheme of schemes) {
      for (const [name, application] of Object.entries(applications)) {
        it(`are the same where the system is ${scheme} and the application ${name}`, async () => {
          if (engine === 'chromium') {
            await page.puppeteer?.emulateMediaFeatures([
              {name: 'prefers-color-scheme', value: scheme},
            ]);
          }
          const source = `${shipped}\n${application}`;
          for (const theme of THEMES) {
            const expected = await coloursOf(page, source, theme);
            assert.ok(!Object.values(expected).includes('missing'), theme);
            for (const [tool, build] of Object.entries(builds)) {
              const actual = await coloursOf(page, await build(source), theme);
              assert.deepEqual(actual, expected, `${tool}, theme "${theme}"`);
            }
          }
        });
      }
    }

    it('are those of the reader’s choice', async () => {
      const css = lowered(`${shipped}\n${applications['has a theme']}`, VITE);
      const seen = [];
      for (const theme of THEMES.slice(1, 4)) {
        const {paper, kicker} = await coloursOf(page, css, theme);
        seen.push([theme, paper, kicker]);
      }
      assert.deepEqual(seen, [
        ['light', 'rgb(255, 255, 255)', 'rgb(11, 83, 69)'],
        ['dark', 'rgb(19, 21, 26)', 'rgb(143, 224, 203)'],
        ['sepia', 'rgb(245, 236, 217)', 'rgb(122, 15, 19)'],
      ]);
    });
  });
}
