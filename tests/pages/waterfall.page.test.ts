// Nothing that a reader waits for is asked for only once something else has come,
// unless that tells what to ask for: each such step is one more way to the server and
// back. A server that answers some files only once all of them were asked for would
// let a page that asks for them one by one wait for ever.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {startDemo} from '../../demo/server.mjs';
import {startFront, type Front} from '../support/front-server.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {visit, waitForServer} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  '/all.html': ['comments', 'waline', 'html'],
  '/alone.html': ['waline', 'html'],
};
const pageWith = (script: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Muara</title>
<script type="module" src="/kolom/${script}.js"></script></head><body>
<kolom-comments provider="waline" server="/server"></kolom-comments></body></html>`;

let demo: Awaited<ReturnType<typeof startDemo>>;
let site: Front;
let asked = new Map<string, () => void>();
let path = '';
let questions = 0;

before(async () => {
  demo = await startDemo({comments: false});
  site = await startFront(demo.url, (request, response, handOn) => {
    const wanted = request.url ?? '/';
    const chunk = /chunks\/(.+)-.{8}\.js$/.exec(wanted)?.[1] ?? '';
    if (TOGETHER[wanted]) {
      path = wanted;
      const script = wanted === '/all.html' ? 'kolom' : 'comments';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageWith(script));
    } else if (TOGETHER[path]?.includes(chunk)) {
      asked.set(chunk, handOn);
      if (TOGETHER[path]?.every((each) => asked.has(each)))
        for (const answer of asked.values()) answer();
    } else if (wanted.startsWith('/server')) {
      questions++;
      response.setHeader('content-type', 'application/json').end('{"errno":0}');
    } else handOn();
  });
});
after(async () => {
  site.close();
  await demo.close();
});

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`what a thread is made of in ${engine}`, {timeout: 120_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
    });
    after(() => page.close());

    for (const name of Object.keys(TOGETHER)) {
      it(`is asked for at once by ${name}`, async () => {
        asked = new Map();
        questions = 0;
        await visit(page, site.url + name);
        await waitForServer(() => questions > 0);
        assert.ok(questions, `only ${[...asked.keys()].join(', ')} were asked for`);
      });
    }
  });
}
