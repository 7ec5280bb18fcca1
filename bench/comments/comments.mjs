// npm run bench -- comments: one thread in Kolom and in its peers, in turn.
import {openChromium} from '../support/browser.mjs';
import {readKolom, startSite} from '../support/site.mjs';
import {median, table, whole} from '../support/table.mjs';
import {clients} from './clients.mjs';
import {GIVE_UP_AFTER, measureThread, SLOWDOWN} from './measure.mjs';

const COUNT = 1000;
/** Sizes that Kolom alone is measured at besides. */
const OWN_COUNTS = [100, 10_000];

const LIMITS = `Every client gets the whole thread in one answer from one local server double: the peers'
own servers give at most 100 (Waline) or 20 (Artalk) comments of the first level at a time.
A reply follows every two comments of the first level. Processor ${SLOWDOWN}x slower, 412 x 823 px.
Isso is missing: its client is not published on npm. ∞: not shown within ${GIVE_UP_AFTER / 1000} s.`;

/** @param {{rounds: number, log: (line: string) => void}} options */
export async function benchComments({rounds, log}) {
  const all = await clients(await readKolom());
  const files = new Map(all.flatMap((client) => [...client.files]));
  const turns = [
    ...all.map((client) => ({client, count: COUNT})),
    ...OWN_COUNTS.map((count) => ({client: all[0], count})),
  ];
  for (const {client, count} of turns)
    files.set(`/${client.name}/${count}`, client.page(count));
  const site = await startSite(files);
  const {browser, version} = await openChromium();
  try {
    const runs = await takeTurns({rounds, turns, browser, origin: site.origin, log});
    const results = turns.map((turn) => summarise(turn, runs));
    return {
      text: describe(results),
      data: {browser: version, slowdown: SLOWDOWN, rounds, results},
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** A B C A B C, so that whatever else the machine does meets everyone alike. */
async function takeTurns({rounds, turns, browser, origin, log}) {
  const runs = [];
  for (let round = 1; round <= rounds; round++) {
    for (const {client, count} of turns) {
      const {name} = client;
      const address = `${origin}/${name}/${count}`;
      const run = await measureThread(browser, address, name, count);
      runs.push({name, count, ...run});
      log(`${round}/${rounds} ${name} ${whole(count)}: ${whole(run.time)} ms`);
    }
  }
  return runs;
}

function summarise({client, count}, runs) {
  const {name, version} = client;
  const own = runs.filter((run) => run.name === name && run.count === count);
  const of = (key) => median(own.map((run) => run[key]));
  return {
    name,
    version,
    count,
    readable: of('readable'),
    time: of('time'),
    fastest: Math.min(...own.map(({time}) => time)),
    slowest: Math.max(...own.map(({time}) => time)),
    longest: of('longest'),
    elements: of('elements'),
    key: of('key'),
    slowestKey: of('slowestKey'),
  };
}

function describe(results) {
  const [own, ...rest] = results.filter(({count}) => count === COUNT);
  const best = Math.min(...rest.map(({time}) => time));
  const rows = results.map((result) => [
    `${result.name} ${result.version}`,
    whole(result.count),
    whole(result.readable),
    whole(result.time),
    `${whole(result.fastest)}–${whole(result.slowest)}`,
    result.count === COUNT ? `${(result.time / best).toFixed(2)}` : '',
    task(result.longest),
    whole(result.key),
    whole(result.slowestKey),
    whole(result.elements),
  ]);
  const head = [
    'client',
    'comments',
    'readable, ms',
    'shown, ms',
    'from–to',
    'of fastest peer',
    'longest task, ms',
    'key, ms',
    'slowest key, ms',
    'elements',
  ];
  return [LIMITS, '', table(head, rows), '', targets(own, results, best)].join('\n');
}

function targets(own, results, best) {
  const large = results.find(({count}) => count === Math.max(...OWN_COUNTS));
  const longest = Math.max(own.longest, large.longest);
  return table(
    ['Kolom', 'target', 'measured', ''],
    [
      ['1,000: times faster than the fastest peer', '≥ 6', best / own.time, 1],
      [
        '10,000 readable beside 1,000 shown, times as long',
        '≤ 3',
        large.readable / own.time,
        1,
      ],
      [
        '10,000 shown beside 1,000 shown, times as long',
        '≤ 3',
        large.time / own.time,
        1,
      ],
      ['longest task, 1,000 and 10,000, ms', '≤ 100', longest, 0],
      ['slowest key at 10,000, ms', '≤ 50', large.slowestKey, 0],
    ].map(([what, target, value, digits]) => [
      what,
      target,
      value.toFixed(digits),
      holds(target, value) ? 'reached' : 'missed',
    ]),
  );
}

function holds(target, value) {
  const limit = Number(target.slice(2));
  return target.startsWith('≥') ? value >= limit : value <= limit;
}

/** Chromium reports no task below 50 ms. */
function task(duration) {
  return duration === 0 ? '< 50' : whole(duration);
}
