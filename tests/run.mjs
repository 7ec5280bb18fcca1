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
import {readJsonLines} from './support/json-lines.mjs';

const root = new URL('..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'kolom-test-'));
const children = new Set();
/** What failed at first, and passed when it was run once more. */
const unsteadyTests = [];

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
 * What a part of the tests came to.
 *
 * @typedef {object} Outcome
 * @property {number} passed - Tests.
 * @property {number} skipped
 * @property {import('./support/failures-reporter.mjs').Failure[]} failures
 */

/**
 * Runs files with Node's own test runner. Two at a time is what CI has processors for:
 * each file waits for browsers, servers and timers more than it works.
 *
 * @returns {Promise<Outcome>}
 */
async function runNodeFiles(files, engines, concurrency = 2) {
  const outcome = {passed: 0, skipped: 0};
  const names = {pass: 'passed', skipped: 'skipped'};
  const path = join(scratch, 'failures.jsonl');
  rmSync(path, {force: true});
  const code = await run(
    process.execPath,
    [
      '--import=tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      // Of a file too: what hangs is named, and does not hold up the rest.
      '--test-timeout=900000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/support/failures-reporter.mjs',
      `--test-reporter-destination=${path}`,
      ...files,
    ],
    {
      env: {ENGINES: engines.join(',')},
      onLine(line) {
        const [, word, number] = /^. (pass|skipped) (\d+)$/.exec(line) ?? [];
        if (word) outcome[names[word]] += Number(number);
      },
    },
  );
  return {...outcome, failures: namedFailures(readJsonLines(path), code)};
}

/** @returns {Promise<Outcome>} */
async function runNode(files, engines) {
  const outcome = await runNodeFiles(files, engines);
  const again = filesToRepeat(outcome.failures);
  if (again.length === 0) return outcome;
  const second = await runNodeFiles(again, engines, 1);
  const mended = sayUnsteady(outcome.failures, second.failures);
  return {
    passed: outcome.passed + mended,
    skipped: outcome.skipped,
    failures: second.failures,
  };
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

/** @returns {Promise<Outcome>} */
async function runElements(engines) {
  const results = new ElementResults(engines);
  let code = await runElementFiles(engines, results);
  const first = results.failures();
  if (filesToRepeat(first).length > 0) {
    for (const engine of new Set(first.map((failure) => failure.engine))) {
      const own = first.filter((failure) => failure.engine === engine);
      code = await runElementFiles([engine], results, filesOf(own));
    }
    sayUnsteady(first, results.failures());
  }
  return {...results.counts(), failures: namedFailures(results.failures(), code)};
}

/** The failures, or one for a runner that failed without any. */
function namedFailures(failures, code) {
  if (code === 0 || failures.length > 0) return failures;
  return [{file: '', name: `the test runner ended with ${code}`}];
}

function filesOf(failures) {
  return [...new Set(failures.map(({file}) => file).filter(Boolean))];
}

/**
 * The files that are run once more, by themselves: browsers and their drivers break, and
 * a busy machine starves them. More files than a few have not failed by accident.
 */
function filesToRepeat(failures) {
  const files = filesOf(failures);
  return files.length > 6 ? [] : files;
}

/** Names the tests that failed and then passed; returns how many there are. */
function sayUnsteady(first, second) {
  const still = new Set(second.map(describeFailure));
  const unsteady = first.map(describeFailure).filter((text) => !still.has(text));
  unsteadyTests.push(...unsteady);
  return unsteady.length;
}

function describeFailure({engine, file, name}) {
  return `${engine ? `${engine}: ` : ''}${relative(root, file)}: ${name}`;
}

function list(title, lines) {
  if (lines.length > 0) say([title, ...lines].join('\n  '));
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
  unit: (engines) => runNode(filesEnding('.node.test.ts'), engines),
  elements: runElements,
  pages: (engines) => runNode(filesEnding('.page.test.ts'), engines),
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
  const total = {passed: 0, skipped: 0, failures: []};
  for (const part of parts) {
    if (!PARTS[part]) {
      throw new Error(
        `There is no part "${part}": choose from ${Object.keys(PARTS).join(', ')}.`,
      );
    }
    say(`Testing: ${part}`);
    const {passed, skipped, failures} = await PARTS[part](engines);
    say(`${part}: ${passed} passed, ${failures.length} failed`);
    total.passed += passed;
    total.skipped += skipped;
    total.failures.push(...failures);
  }
  list('Failed at first, and passed when run once more:', unsteadyTests);
  list('Failed:', total.failures.map(describeFailure));
  const failed = total.failures.length;
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${failed} failed${skipped}`);
  process.exitCode = failed || !total.passed ? 1 : 0;
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
