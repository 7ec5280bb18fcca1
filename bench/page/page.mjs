// npm run bench -- page: how soon an article page with comments is alive, on a
// middling phone with a slow line.
import {onPage, openChromium} from '../support/browser.mjs';
import {readKolom, startSite} from '../support/site.mjs';
import {median, table, whole} from '../support/table.mjs';
import {pages} from './pages.mjs';
import {readPage, watchPage} from './probe.mjs';

const SLOWDOWN = 4;
/** Lighthouse's "slow 4G". */
const LINE = {download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150};

const NOTE = `Processor ${SLOWDOWN}x slower, 1.6 Mb/s with 150 ms of latency, nothing cached, 412 x 823 px.
"Alive": every element is defined, 20 comments are in the document, and two frames
have passed, since the page was asked for. Kolom: the CDN build, in several files;
the others: one bundle of what the page uses.`;

/** @param {{rounds: number, log: (line: string) => void}} options */
export async function benchPage({rounds, log}) {
  const all = await pages(await readKolom());
  const site = await startSite(new Map(all.flatMap(({files}) => [...files])), {
    compress: true,
  });
  const {browser, version} = await openChromium();
  const runs = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const {name, path} of all) {
        const run = await measurePage(browser, site.origin + path);
        runs.push({name, ...run});
        log(`${round}/${rounds} ${name}: ${whole(run.time)} ms`);
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
  const results = all.map(({name}) => summarise(name, runs));
  return {text: describe(results), data: {browser: version, rounds, results}};
}

async function measurePage(browser, address) {
  return onPage(browser, SLOWDOWN, async (page) => {
    await page.emulateNetworkConditions(LINE);
    await page.evaluateOnNewDocument(watchPage);
    await page.goto(address, {waitUntil: 'domcontentloaded'});
    return page.evaluate(readPage);
  });
}

function summarise(name, runs) {
  const own = runs.filter((run) => run.name === name);
  const of = (key) => median(own.map((run) => run[key]));
  return {
    name,
    time: of('time'),
    longest: of('longest'),
    blocking: of('blocking'),
    shift: of('shift'),
    bytes: of('bytes'),
  };
}

function describe(results) {
  const rows = results.map(({name, time, longest, blocking, shift, bytes}) => [
    name,
    whole(time),
    (time / results[0].time).toFixed(2),
    longest === 0 ? '< 50' : whole(longest),
    whole(blocking),
    shift.toFixed(3),
    (bytes / 1000).toFixed(1),
  ]);
  const head = [
    'page',
    'alive, ms',
    'times',
    'longest task, ms',
    'blocking, ms',
    'layout shift',
    'kB sent',
  ];
  return `${NOTE}\n\n${table(head, rows)}`;
}
