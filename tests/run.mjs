// `npm test`: everything, in every engine, on a machine with Node and npm alone.
// `npm test -- --only unit,elements,pages` runs parts of it.
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {ensureDependencies} from '../scripts/setup.mjs';
import {ENGINES, ensureBrowsers, versionOf} from './support/browsers.mjs';
import {installCommentServer} from './support/comment-server.mjs';
import {ElementResults} from './support/element-results.mjs';

const root = new URL('..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'kolom-test-'));
const children = new Set();

function say(line) {
  console.log(`[kolom] ${line}`);
}

function run(command, args, {env = {}, onLine} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
    });
    children.add(child);
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      text.split('\n').forEach(onLine);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      children.delete(child);
      if (signal) say(`${args[0]} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs node's own test runner and reads its closing lines. Two files at a time: each
 * waits for browsers, servers and timers more than it works.
 */
async function runNode(files, env) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  const names = {
    pass: 'passed',
    fail: 'failed',
    skipped: 'skipped',
    cancelled: 'failed',
  };
  const code = await run(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=2',
      '--test-reporter=spec',
      ...files,
    ],
    {
      env,
      onLine(line) {
        const [, word, number] =
          /^. (pass|fail|skipped|cancelled) (\d+)$/.exec(line) ?? [];
        if (word) counts[names[word]] += Number(number);
      },
    },
  );
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Runs the files in the engines, or all of them. */
async function runElementFiles(engines, results, files) {
  const path = join(scratch, 'elements.jsonl');
  rmSync(path, {force: true});
  const code = await run(
    process.execPath,
    [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'tests/web-test-runner.config.mjs',
      ...(files ? ['--files', ...files] : []),
    ],
    {env: {ENGINES: engines.join(','), KOLOM_RESULTS: path}},
  );
  results.read(path);
  return code;
}

/**
 * A test that fails has failed. A file that broke without one, since its browser or the
 * runner did, is run once more by itself: drivers of browsers do break.
 */
async function runElements(engines) {
  const results = new ElementResults(engines);
  let code = await runElementFiles(engines, results);
  for (const [engine, files] of results.broken()) {
    sayBroken(engine, files, 'They are run once more.');
    const paths = files.map(({file}) => file);
    code = await runElementFiles([engine], results, paths);
  }
  for (const [engine, files] of results.broken()) sayBroken(engine, files, 'Again.');
  const counts = results.counts();
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function sayBroken(engine, files, next) {
  say(`${engine}: these files broke without a failed test. ${next}`);
  for (const {file, why} of files) say(`  ${relative(root, file)}: ${why}`);
}

/** Says which engines run, and refuses to go on without one. */
async function chooseEngines() {
  const wanted = process.env.ENGINES?.split(',') ?? ENGINES;
  const found = await ensureBrowsers(wanted, say);
  const engines = [];
  for (const engine of wanted) {
    const browser = found[engine];
    if (browser) {
      engines.push(engine);
      say(`${engine}: ${versionOf(browser)} (${browser.source})`);
    } else {
      say(`${engine}: not to be had on this machine, so it is not tested.`);
    }
  }
  if (process.env.CI && engines.length < wanted.length) {
    throw new Error('CI is set, and with it every engine must run.');
  }
  if (!engines.includes('chromium')) {
    throw new Error(
      'No Chromium, Chrome or Edge was found and none could be installed. Install one, or set CHROME_PATH to it.',
    );
  }
  return engines;
}

/** The test files below tests/ whose names end in `ending`. */
function filesEnding(ending, folder = 'tests') {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .filter(({name}) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesEnding(ending, path);
      return path.endsWith(ending) ? [path] : [];
    })
    .sort();
}

const PARTS = {
  async unit() {
    return runNode(filesEnding('.node.test.ts'));
  },
  async elements(engines) {
    return runElements(engines);
  },
  async pages(engines) {
    return runNode(filesEnding('.page.test.ts'), {
      ENGINES: engines.join(','),
    });
  },
};

async function main() {
  const {values} = parseArgs({options: {only: {type: 'string'}}});
  const parts = values.only?.split(',') ?? Object.keys(PARTS);
  await ensureDependencies();
  // Once, before several files need it at the same time.
  await installCommentServer();
  const engines = await chooseEngines();
  say('Building …');
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) {
    throw new Error('The build failed; nothing was tested.');
  }
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const part of parts) {
    if (!PARTS[part]) {
      throw new Error(
        `There is no part "${part}": choose from ${Object.keys(PARTS).join(', ')}.`,
      );
    }
    say(`Testing: ${part}`);
    const counts = await PARTS[part](engines);
    say(`${part}: ${counts.passed} passed, ${counts.failed} failed`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed || !total.passed ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(130);
  });
}
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}));

try {
  await main();
} catch (error) {
  console.error(`[kolom] ${error.message}`);
  process.exitCode = 1;
}
