// npm run corpus -- DIR [--report FILE]: runs every .html file of a folder through
// the elements in a real browser and says what goes wrong: text or pictures lost,
// overflow, text that ignores the reader's size, accessibility problems that are
// ours, layout shift on upgrade, exceptions. A NAME.json beside a file may give its
// `title`, `lang` and `dir`. Exits with 1 when anything was found.
import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {parseArgs} from 'node:util';

import {ensureDependencies, run, SetupError} from './setup.mjs';

/** Milliseconds after which an article is given up, on the slowest of machines. */
const LIMIT = 600_000;

const USAGE = 'Usage: npm run corpus -- DIR [--report FILE] [--only NAME]';

function readArguments() {
  try {
    const {positionals, values} = parseArgs({
      allowPositionals: true,
      options: {report: {type: 'string'}, only: {type: 'string'}},
    });
    if (positionals.length === 1) return {folder: resolve(positionals[0]), ...values};
  } catch (error) {
    throw new SetupError(`${error.message}\n${USAGE}`);
  }
  throw new SetupError(USAGE);
}

async function launch(port) {
  const {BROWSER_ENVIRONMENT, CHROMIUM_ARGUMENTS, ensureBrowsers} =
    await import('../tests/support/browsers.mjs');
  const {aloneArguments} = await import('./corpus/alone.mjs');
  const {chromium} = await ensureBrowsers(['chromium']);
  if (!chromium)
    throw new SetupError('This needs Chromium or Chrome: set CHROME_PATH.');
  const {launch} = await import('puppeteer-core');
  return launch({
    executablePath: chromium.path,
    args: [...CHROMIUM_ARGUMENTS, ...aloneArguments(port)],
    env: BROWSER_ENVIRONMENT,
    protocolTimeout: LIMIT,
  });
}

/**
 * Measures the articles one after the other. One that cannot be measured, or that takes
 * the browser with it, costs nobody else theirs.
 */
async function* measureAll(articles, server) {
  const {measure, unmeasured} = await import('./corpus/measure.mjs');
  let browser = await launch(server.port);
  try {
    for (const {name, failure} of articles) {
      if (failure) {
        yield unmeasured(name, failure);
        continue;
      }
      const late = `it took longer than ${LIMIT / 60_000} minutes`;
      const result = await Promise.race([
        measure(browser, server.origin, name).catch((error) =>
          unmeasured(name, error.message.split('\n')[0]),
        ),
        delay(LIMIT, unmeasured(name, late), {ref: false}),
      ]);
      if (result.failure) {
        // Whatever state that browser is in, the next article has another.
        browser.process().kill('SIGKILL');
        browser = await launch(server.port);
      }
      yield result;
    }
  } finally {
    await browser.close();
  }
}

function summary(results) {
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const nodes = sum(({follows}) => follows.nodes);
  const deaf = sum(({follows}) => follows.deaf.length);
  const share = nodes === 0 ? 100 : (100 * (nodes - deaf)) / nodes;
  return [
    `${results.length} articles, ${results.filter(({failure}) => failure).length} not measured`,
    `${sum(({lost}) => lost.length)} texts lost or reordered`,
    `${sum(({unseen}) => unseen.length)} of ${sum(({pictures}) => pictures.length)} pictures lost, ${sum(({pictures}) => pictures.filter(({isFramed}) => isFramed).length)} in <kolom-photo> or <kolom-gallery>`,
    `${sum(({overflow}) => overflow.length)} overflows`,
    `${share.toFixed(2)} % of ${nodes} text nodes follow the reader's size`,
    `${sum(({axe}) => axe.length)} accessibility problems of ours`,
    `${sum(({moved}) => moved.length)} elements moved on upgrade`,
    `largest shift on upgrade ${Math.max(0, ...results.map(({shift}) => shift)).toFixed(3)}`,
    `${sum(({exceptions}) => exceptions.length)} exceptions`,
    `${sum(({tried}) => Math.min(1, tried.length))} articles would have led elsewhere`,
  ];
}

await run(async () => {
  const {folder, report, only} = readArguments();
  await ensureDependencies();
  const {readArticles} = await import('./corpus/articles.mjs');
  const articles = await readArticles(folder, only);
  const {serve} = await import('./corpus/server.mjs');
  const {problems} = await import('./corpus/measure.mjs');
  const server = await serve(articles);
  const results = [];
  try {
    for await (const result of measureAll(articles, server)) {
      results.push(result);
      const found = problems(result);
      console.log(
        `${String(results.length).padStart(4)}/${articles.length} ${found.length ? '✗' : '✓'} ${result.name}`,
      );
      for (const problem of found) console.log(`       ${problem}`);
      for (const deed of result.tried) console.log(`       held back: it ${deed}`);
    }
  } finally {
    server.close();
  }
  console.log(`\n${summary(results).join('\n')}`);
  if (report) {
    const {page} = await import('./corpus/report.mjs');
    await writeFile(report, page(folder, summary(results), results));
    console.log(`Report: ${report}`);
  }
  if (results.some((result) => problems(result).length > 0)) process.exitCode = 1;
});
