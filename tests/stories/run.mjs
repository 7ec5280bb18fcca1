// Stories as tests: renders every story of the static Storybook, plays it and
// checks it with axe, in light and in dark, in Chromium. Build it first:
// npm run build-storybook. An argument runs only the stories whose id contains it.
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  ensureBrowsers,
} from '../support/browsers.mjs';

const ROOT = join(import.meta.dirname, '../../storybook-static');
const SCHEMES = ['light', 'dark'];
const AT_ONCE = 2;
const TIMEOUT = 60_000;
/** A browser that has not told the end of a story by then has broken. */
const HANGS_AFTER = 90_000;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** Serves the folder on loopback, on a free port. */
async function serve() {
  const server = createServer(({url}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const path = join(ROOT, normalize(decodeURIComponent(pathname)));
    const file = path.endsWith('/') ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = {'content-type': type, 'cache-control': 'max-age=3600'};
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

/** Runs in the page: waits for Storybook to say how the story ended. */
function storyEnd(timeout) {
  return new Promise((resolve) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const tell = (event) => (data) =>
      resolve({
        event,
        status: data?.status,
        message: data?.message ?? data?.description,
        violations: (data?.reporters ?? []).flatMap(
          ({result}) =>
            result?.violations?.map(
              ({id, nodes}) =>
                `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' ')}`,
            ) ?? [],
        ),
      });
    const failures = [
      'playFunctionThrewException',
      'storyThrewException',
      'storyErrored',
      'storyMissing',
      'unhandledErrorsWhilePlaying',
    ];
    for (const event of [...failures, 'storyFinished']) {
      const last = channel.last(event);
      if (last) tell(event)(last[0]);
      channel.once(event, tell(event));
    }
    setTimeout(() => resolve({event: `no end after ${timeout} ms`}), timeout);
  });
}

/**
 * What one story keeps on the device is not the next one's. The scripts of Storybook stay:
 * to fetch and to compile them took longer than most stories.
 */
async function forgetStories(page, origin) {
  const client = await page.createCDPSession();
  const storageTypes = 'cookies,indexeddb,local_storage,service_workers,cache_storage';
  await client.send('Storage.clearDataForOrigin', {origin, storageTypes});
  await client.detach();
}

/** Renders one story and returns what is wrong with it, in lines. */
async function problemsOf(browser, base, id, scheme) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(base)) problems.push(`called ${url}`);
  });
  try {
    await forgetStories(page, base);
    const query = new URLSearchParams({
      id,
      viewMode: 'story',
      globals: `scheme:${scheme}`,
    });
    await page.goto(`${base}/iframe.html?${query}`, {waitUntil: 'load'});
    const end = await page.evaluate(storyEnd, TIMEOUT);
    if (end.event !== 'storyFinished' || end.status !== 'success') {
      problems.push(`${end.event} ${end.message ?? ''}`.trim());
    }
    problems.push(...(end.violations ?? []));
  } catch (error) {
    problems.push(error.message);
  } finally {
    // A browser that broke closes nothing.
    await page.close().catch(() => undefined);
  }
  return problems;
}

function stories(filter) {
  const {entries} = JSON.parse(readFileSync(join(ROOT, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({type, id}) => type === 'story' && id.includes(filter))
    .map(({id}) => id);
}

async function main() {
  if (!existsSync(join(ROOT, 'index.json'))) {
    throw new Error('There is no static Storybook: run npm run build-storybook first.');
  }
  const {chromium} = await ensureBrowsers(['chromium']);
  if (!chromium)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROME_PATH.');
  const server = await serve();
  const queue = stories(process.argv[2] ?? '').flatMap((id) =>
    SCHEMES.map((scheme) => [id, scheme]),
  );
  const total = queue.length;
  let failed = 0;
  // A browser each: of two pages in one, the one behind draws no frames.
  const open = () =>
    puppeteer.launch({
      executablePath: chromium.path,
      args: CHROMIUM_ARGUMENTS,
      env: BROWSER_ENVIRONMENT,
    });
  const worker = async () => {
    let browser = await open();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [id, scheme, again] = next;
      // Where the browser died before the story, no page opens.
      const story = problemsOf(browser, server.url, id, scheme).catch(({message}) => [
        message,
      ]);
      let problems = await Promise.race([
        story,
        delay(HANGS_AFTER, null, {ref: false}),
      ]);
      if (!problems || !browser.connected) {
        // It says nothing of the story. Another browser does, once.
        browser.process().kill('SIGKILL');
        browser = await open();
        if (!again) {
          queue.push([id, scheme, true]);
          console.log(`again  ${id} ${scheme}\n       the browser broke`);
          continue;
        }
        problems ??= ['the browser broke, twice'];
      }
      if (problems.length > 0) failed += 1;
      const mark = problems.length > 0 ? 'FAILED' : 'ok    ';
      console.log([`${mark} ${id} ${scheme}`, ...problems].join('\n       '));
    }
    await browser.close();
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  server.close();
  console.log(`stories: ${total - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || total === 0 ? 1 : 0;
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
