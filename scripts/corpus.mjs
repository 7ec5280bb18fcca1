// npm run corpus -- DIR [--report FILE]: runs every .html file of a folder through
// the elements in a real browser and says what goes wrong: text or pictures lost,
// overflow, text that ignores the reader's size, accessibility problems that are
// ours, layout shift on upgrade, exceptions. A NAME.json beside a file may give its
// `title`, `lang` and `dir`. Exits with 1 when anything was found.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';

import {ensureDependencies, run, SetupError} from './setup.mjs';

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

async function readArticles(folder, only) {
  const names = await readdir(folder).catch(() => {
    throw new SetupError(`There is no folder ${folder}.`);
  });
  const files = names.filter((name) => /\.html?$/i.test(name)).sort();
  if (files.length === 0) throw new SetupError(`${folder} has no .html files.`);
  const articles = files.map(async (file) => {
    const name = basename(file).replace(/\.html?$/i, '');
    const sidecar = await readFile(join(folder, `${name}.json`), 'utf8').catch(
      () => '{}',
    );
    return {
      name,
      html: await readFile(join(folder, file), 'utf8'),
      ...describe(sidecar),
    };
  });
  return (await Promise.all(articles)).filter(({name}) => !only || name === only);
}

function describe(sidecar) {
  try {
    const {title, lang, dir} = JSON.parse(sidecar);
    return {title: title ?? '', lang: lang ?? 'en', dir: dir ?? 'auto'};
  } catch {
    return {title: '', lang: 'en', dir: 'auto'};
  }
}

async function launch() {
  const {ensureBrowsers, CHROMIUM_ARGUMENTS} =
    await import('../tests/support/browsers.mjs');
  const {chromium} = await ensureBrowsers(['chromium']);
  if (!chromium)
    throw new SetupError('This needs Chromium or Chrome: set CHROME_PATH.');
  const {launch} = await import('puppeteer-core');
  return launch({executablePath: chromium.path, args: CHROMIUM_ARGUMENTS});
}

function summary(results) {
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const nodes = sum(({follows}) => follows.nodes);
  const deaf = sum(({follows}) => follows.deaf.length);
  const share = nodes === 0 ? 100 : (100 * (nodes - deaf)) / nodes;
  return [
    `${results.length} articles`,
    `${sum(({lost}) => lost.length)} texts lost or reordered`,
    `${sum(({unseen}) => unseen.length)} of ${sum(({pictures}) => pictures.length)} pictures lost, ${sum(({pictures}) => pictures.filter(({isFramed}) => isFramed).length)} in <kolom-photo> or <kolom-gallery>`,
    `${sum(({overflow}) => overflow.length)} overflows`,
    `${share.toFixed(2)} % of ${nodes} text nodes follow the reader's size`,
    `${sum(({axe}) => axe.length)} accessibility problems of ours`,
    `${sum(({moved}) => moved.length)} elements moved on upgrade`,
    `largest shift on upgrade ${Math.max(0, ...results.map(({shift}) => shift)).toFixed(3)}`,
    `${sum(({exceptions}) => exceptions.length)} exceptions`,
  ];
}

await run(async () => {
  const {folder, report, only} = readArguments();
  await ensureDependencies();
  const articles = await readArticles(folder, only);
  const {serve} = await import('./corpus/server.mjs');
  const {measure, problems} = await import('./corpus/measure.mjs');
  const server = await serve(articles);
  const browser = await launch();
  const results = [];
  try {
    for (const [index, {name}] of articles.entries()) {
      const result = await measure(browser, server.origin, name);
      results.push(result);
      const found = problems(result);
      console.log(
        `${String(index + 1).padStart(4)}/${articles.length} ${found.length ? '✗' : '✓'} ${name}`,
      );
      for (const problem of found) console.log(`       ${problem}`);
    }
  } finally {
    await browser.close();
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
