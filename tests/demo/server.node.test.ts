import assert from 'node:assert/strict';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';

import {startDemo, type Demo} from '../../demo/server.mjs';

/** Asks for a path exactly as it is written, which fetch would tidy first. */
function status(url: string, path: string): Promise<number | undefined> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    request({hostname, port, path}, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

function addressesIn(page: string): string[] {
  const single = [...page.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map(
    ([, path]) => path,
  );
  const sets = [...page.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((candidate) => candidate.split(' ')[0]),
  );
  return [...single, ...sets].filter((path): path is string => path !== undefined);
}

describe("the demo's server", () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  it('has no dead address on its pages, the build apart', async () => {
    const seen = new Set<string>();
    const waiting = ['/', '/en', '/tanpa-skrip'];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      if (seen.has(path) || path.startsWith('/kolom/')) continue;
      seen.add(path);
      const response = await fetch(demo.url + path);
      assert.equal(response.status, 200, path);
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      const body = await response.text();
      if (isPage) waiting.push(...addressesIn(body));
    }
    assert.ok(seen.size > 60);
  });

  it('allows nothing unsafe', async () => {
    const {headers} = await fetch(demo.url);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types kolom/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('keeps the reports of browsers', async () => {
    const report = {'csp-report': {'violated-directive': 'img-src'}};
    const headers = {'content-type': 'application/csp-report'};
    for (const body of [JSON.stringify(report), 'no report'])
      await fetch(`${demo.url}/__csp`, {method: 'POST', headers, body});
    assert.deepEqual(demo.reports.splice(0), [report['csp-report']]);
  });

  it('serves the same HTML without script', async () => {
    const page = await (await fetch(`${demo.url}/tanpa-skrip`)).text();
    assert.doesNotMatch(page, /<script/);
    assert.match(page, /<h1>/);
  });

  it('names its pages by whole addresses', async () => {
    for (const path of ['/', '/tanpa-skrip', '/en', '/rubrik/kota']) {
      const text = await (await fetch(demo.url + path)).text();
      const canonical = /rel="canonical" href="([^"]*)"/.exec(text)?.[1] ?? '';
      assert.ok(canonical.startsWith(`${demo.url}/`), `${path}: ${canonical}`);
    }
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/pictures/..%2fpackage.json',
    '/pictures/%2e%2e%2fserver.mjs',
    '/kolom//etc/passwd',
    '/.data/jwt-token',
    '/pictures/.%00.jpg',
    '/%ff',
    '/pictures/',
  ]) {
    it(`shows nothing beside its folders at ${path}`, async () => {
      assert.equal(await status(demo.url, path), 404);
    });
  }

  it('answers in the comment server’s manner where none runs', async () => {
    const response = await fetch(`${demo.url}/comments/api/comment?path=/`);
    assert.equal(response.status, 502);
    assert.equal(((await response.json()) as {errno: number}).errno, 502);
  });

  it('takes another port where one is taken', async () => {
    const port = Number(new URL(demo.url).port);
    const second = await startDemo({port});
    assert.notEqual(second.url, demo.url);
    assert.equal((await fetch(second.url)).status, 200);
    await second.close();
  });
});
