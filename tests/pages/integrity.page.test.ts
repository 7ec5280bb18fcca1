// The files come from another origin, each with its hash: what was tampered with there
// does not run, and the words of the page stay.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {headTags} from '../../scripts/head.mjs';
import {ensureBuild, ROOT} from '../../scripts/setup.mjs';
import {
  ARTICLE,
  dormant,
  problems,
  waitForLife,
  WATCH,
} from '../support/every-element.js';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {visit, waitForServer, waitInPage} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');
const CDN = join(ROOT, 'dist/cdn');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const servers: Server[] = [];

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The files that were changed on the way. */
let tampered = /never/;
const sent = new Set<string>();
let cdn = '';
let site = '';

const wordsOf = (): string => document.body.innerText;
const isStyled = (): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue('--kolom-color-text') !==
  '';

before(async () => {
  await ensureBuild();
  cdn = await listen((request, response) => {
    const path = (request.url ?? '').slice(1);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    readFile(join(CDN, path)).then(
      (content) => {
        const changed = tampered.test(path);
        if (changed) sent.add(path);
        response.end(changed ? `${String(content)}\n` : content);
      },
      () => response.writeHead(404).end(),
    );
  });
  const list = await readFile(join(CDN, 'integrity.json'), 'utf8');
  const hashes = JSON.parse(list) as Record<string, string>;
  const {html, importMapHash} = headTags(hashes, `${cdn}/`);
  const policy = `default-src 'none'; script-src 'self' ${cdn} ${importMapHash}; style-src ${cdn};
    img-src 'self' data:; require-trusted-types-for 'script'; trusted-types kolom`;
  site = await listen(({url}, response) => {
    if (url === '/watch.js') {
      response.setHeader('content-type', 'text/javascript').end(WATCH);
    } else {
      response.setHeader('content-security-policy', policy.replaceAll('\n', ' '));
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8">
        <title>Muara</title><script src="/watch.js"></script>${html}</head>
        <body>${ARTICLE}</body></html>`);
    }
  });
});
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(
    `files with hashes from another origin in ${engine}`,
    {timeout: 180_000},
    () => {
      let page: Page;
      let visits = 0;

      async function open(files: RegExp): Promise<void> {
        tampered = files;
        sent.clear();
        await visit(page, `${site}/${visits++}#comment-1`);
      }

      before(async () => {
        page = await openBrowser(engine);
      });
      after(() => page.close());

      it('come to life', async () => {
        await open(/never/);
        await waitForLife(page);
        assert.ok(await page.evaluate(isStyled));
        assert.deepEqual(await page.evaluate(problems), []);
      });

      it('do not run where a chunk was tampered with', async () => {
        await open(/chunks\/comments-/);
        await waitForServer(() => sent.size > 0);
        await waitInPage(page, () => !!customElements.get('kolom-gallery'));
        const left = (await page.evaluate(dormant)) as string[];
        assert.ok(left.includes('kolom-comments'), left.join());
        assert.ok(!left.includes('kolom-photo'), left.join());
        assert.match((await page.evaluate(wordsOf)) as string, /Be the first to write/);
      });

      it('do not run where the loader or the sheet was tampered with', async () => {
        await open(/kolom\.(?:js|css)/);
        assert.deepEqual([...sent].sort(), ['kolom.css', 'kolom.js']);
        assert.equal(await page.evaluate(isStyled), false);
        const defined = (): boolean => customElements.get('kolom-photo') !== undefined;
        assert.equal(await page.evaluate(defined), false);
        assert.match((await page.evaluate(wordsOf)) as string, /The jetty is wet/);
      });
    },
  );
}
