// Runs a host's own toolchain.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

import {ARTICLES} from '../content/articles.mjs';
import {pageHtml} from '../content/page.mjs';

const HOSTS = join(import.meta.dirname, '..');
const TIMEOUT = 300_000;

/** What toolchains write, and a build must not find from the last time. */
const OUTPUTS = [
  'dist',
  'build',
  'out',
  '_site',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.astro',
];

// Nothing is told to anyone, and nothing is asked for that npm did not bring.
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** Where an application stands. */
export const folderOf = (app) => join(HOSTS, 'apps', app);

/**
 * Builds an application.
 *
 * @param {import('../hosts.mjs').Host} host
 * @returns {Promise<{failed?: string, warnings: string[]}>}
 */
export async function build(host) {
  const folder = folderOf(host.app);
  await Promise.all(
    OUTPUTS.map((name) => rm(join(folder, name), {recursive: true, force: true})),
  );
  if (host.pages) {
    for (const article of ARTICLES) {
      const file = join(folder, `${article.path.slice(1)}.html`);
      await writeFile(file, pageHtml(article, host.pages));
    }
  }
  const warnings = [];
  for (const [command, ...args] of host.build ?? []) {
    const {code, output} = await run(command, args, {cwd: folder, env: host.env});
    if (code !== 0)
      return {failed: `${command} ended with ${code}\n${output}`, warnings};
    warnings.push(...warningsIn(output, host.says));
  }
  return {warnings};
}

function warningsIn(output, says = []) {
  return output
    .split('\n')
    .filter((line) => /\b(warn|warning|warnings)\b(?!-)|⚠|\[kolom\]/i.test(line))
    .filter((line) => !says.some((pattern) => pattern.test(line)));
}

/** Ends what still runs. */
export function endChildren() {
  for (const child of children) end(child);
}

function run(command, args, {cwd, env}) {
  return new Promise((resolve) => {
    const child = start(command, args, {cwd, env});
    const timer = setTimeout(() => end(child), TIMEOUT);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += chunk));
    }
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({code, output: output.trim()});
    });
  });
}

/** Starts a command of a package, in a group of its own, so that it ends whole. */
function start(command, args, {cwd, env = {}}) {
  const child = spawn(process.execPath, [binary(command), ...args], {
    cwd,
    detached: process.platform !== 'win32',
    env: {...toolchainEnv(), ...QUIET, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.on('close', () => children.delete(child));
  return child;
}

/**
 * Toolchains choose for themselves whether they build for production. Where CI is set,
 * some warn of a cache that they want.
 */
function toolchainEnv() {
  const ours = ['CI', 'NODE_ENV'];
  const names = Object.keys(process.env).filter((name) => !ours.includes(name));
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** The file of a command: `package`, `package:command`, or `./script`. */
function binary(name) {
  if (name.startsWith('./')) return name;
  const [owner, command = owner.split('/').at(-1)] = name.split(':');
  const folder = join(HOSTS, 'node_modules', owner);
  const {bin} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
