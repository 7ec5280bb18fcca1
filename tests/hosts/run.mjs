// `npm run test:hosts`: small real applications, each built by its own toolchain from
// the package as npm would publish it, and driven in Chromium.
// `npm run test:hosts -- vite next` runs some.
// To add one: its packages in package.json here, its folder in apps/, and what it is in
// hosts.mjs.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';

import {
  ensureBuild,
  ensureDependencies,
  requireNode,
  ROOT,
  run,
  SetupError,
} from '../../scripts/setup.mjs';
import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  ensureBrowsers,
} from '../support/browsers.mjs';
import {HOSTS, referenceFor} from './hosts.mjs';
import {build, endChildren} from './support/build.mjs';
import * as checks from './support/checks.mjs';
import {unpackKolom} from './support/package.mjs';
import {serve} from './support/serve.mjs';

const AT_ONCE = 2;
const say = (line) => console.log(`[kolom] ${line}`);
const count = {passed: 0, failed: 0};

/** Says how one check ended. */
async function check(name, what, test) {
  const started = performance.now();
  let problem = '';
  let result;
  try {
    result = await test();
  } catch (error) {
    problem = `\n       ${error.message.trim().replaceAll('\n', '\n       ')}`;
  }
  count[problem ? 'failed' : 'passed'] += 1;
  const time = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${problem ? 'FAILED' : 'ok    '} ${name}: ${what} (${time} s)${problem}`,
  );
  return result;
}

/** Builds a host; undefined where that failed. */
async function buildHost(name) {
  return check(name, 'builds without a warning', async () => {
    const {failed, warnings} = await build(HOSTS[name]);
    if (failed) throw new Error(failed);
    if (warnings.length > 0) throw new Error(warnings.join('\n'));
    return true;
  });
}

/** Drives a host, which is served for as long as that takes. */
async function drive(name, browser, policy, references) {
  const host = HOSTS[name];
  const headers = host.policy ? {'content-security-policy': policy} : {};
  const server = await serve({...host, headers});
  const site = {name, host, browser, url: server.url};
  try {
    await check(name, 'renders', () => checks.renders(site));
    if (!host.client) {
      await check(name, 'reads without script', () => checks.readsWithoutScript(site));
    }
    await checkColours(site, references);
    await check(name, 'keeps the page behind a photo', () =>
      checks.keepsThePageBehindAPhoto(site),
    );
    await check(name, 'follows a link', () => checks.followsALink(site));
  } finally {
    await server.close();
  }
}

/** The plain pages come first, and their colours are the measure for the others. */
async function checkColours(site, references) {
  const reference = referenceFor(site.host);
  if (site.name === reference) {
    const seen = await check(site.name, 'has colours', () =>
      checks.hasColoursOfItsOwn(site),
    );
    if (seen) references.set(reference, seen);
    return;
  }
  await check(site.name, 'has the colours of the plain page', () => {
    const wanted = references.get(reference);
    if (!wanted) throw new Error(`${reference} has none to compare with`);
    return checks.hasTheColours({...site, wanted});
  });
}

/** The hosts that were asked for, with the plain pages that they are compared with. */
function chosen(names) {
  const unknown = names.filter((name) => !HOSTS[name]);
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no "${unknown.join(', ')}": ${Object.keys(HOSTS).join(', ')}.`,
    );
  }
  if (names.length === 0) return Object.keys(HOSTS);
  const driven = names.filter((name) => !HOSTS[name].compiles);
  return [...new Set([...driven.map((name) => referenceFor(HOSTS[name])), ...names])];
}

/** The policy that README gives to publishers. */
async function readPolicy() {
  const text = await readFile(join(ROOT, 'README.md'), 'utf8');
  const [policy] = /^default-src .*$/m.exec(text) ?? [];
  if (!policy) throw new SetupError('README.md gives no Content Security Policy.');
  return policy;
}

/** A browser for each worker: of two pages in one, the one behind draws no frames. */
async function work(queue, open, policy, references) {
  const browser = await open();
  try {
    for (let name = queue.shift(); name; name = queue.shift()) {
      if ((await buildHost(name)) && !HOSTS[name].compiles) {
        await drive(name, browser, policy, references);
      }
    }
  } finally {
    await browser.close();
  }
}

async function main() {
  const names = chosen(process.argv.slice(2));
  await ensureDependencies({log: say});
  await ensureBuild({log: say});
  await ensureDependencies({
    folder: import.meta.dirname,
    what: 'the toolchains of the hosts (900 MB)',
    args: ['--ignore-scripts'],
    log: say,
  });
  say(`Packed ${await unpackKolom()}`);
  const {chromium} = await ensureBrowsers(['chromium'], say);
  if (!chromium) throw new SetupError('No Chromium was found: set CHROME_PATH.');
  const open = () =>
    puppeteer.launch({
      executablePath: chromium.path,
      args: CHROMIUM_ARGUMENTS,
      env: BROWSER_ENVIRONMENT,
    });
  const policy = await readPolicy();
  const references = new Map();
  const isReference = (name) => name === referenceFor(HOSTS[name]);
  for (const queue of [
    names.filter(isReference),
    names.filter((name) => !isReference(name)),
  ]) {
    const workers = Math.min(AT_ONCE, queue.length);
    await Promise.all(
      Array.from({length: workers}, () => work(queue, open, policy, references)),
    );
  }
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endChildren();
    process.exit(130);
  });
}

requireNode();
await run(main);
