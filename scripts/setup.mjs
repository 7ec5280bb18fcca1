// Makes a fresh clone ready: the right Node.js, the packages, the build. Only what
// Node.js itself brings, and syntax that an old Node.js can read far enough to say
// that it is too old.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readFile, readdir, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const NODE = [20, 19];
const PROGRESS_EVERY = 10_000;

/** A failure that the person at the terminal can read as it is. */
export class SetupError extends Error {}

/** Why this Node.js will not do, in one sentence; undefined when it will. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return undefined;
  return `Kolom needs Node.js ${NODE.join('.')} or newer, and this is ${version}: install a newer one from https://nodejs.org and try again.`;
}

/** Ends the process with one sentence when Node.js is too old. */
export function requireNode() {
  const problem = nodeProblem();
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}

/** Runs `main`; what it throws becomes one sentence and exit code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    // Who aborted it ends the process.
    if (error.name === 'AbortError') return;
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}

/** Packages' own scripts fetch browsers' drivers and other programs: none runs. */
const INSTALL_OPTIONS = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--loglevel=error',
];

/**
 * Installs a folder's packages when they are missing or older than its lock file.
 *
 * @param {object} [options]
 * @param {string} [options.folder] The folder of package.json.
 * @param {string} [options.what] What is being installed, for the console.
 * @param {string[]} [options.args] More arguments for npm.
 * @param {AbortSignal} [options.signal] Ends npm.
 * @param {(line: string) => void} [options.log]
 * @throws {SetupError} npm could not install them.
 */
export async function ensureDependencies({
  folder = ROOT,
  what = "Kolom's packages",
  args = [],
  signal,
  log = console.log,
} = {}) {
  if (await isInstalled(folder)) return;
  const locked = existsSync(join(folder, 'package-lock.json'));
  log(`Installing ${what} (npm ${locked ? 'ci' : 'install'}); only needed once.`);
  const started = Date.now();
  const progress = setInterval(async () => {
    const count = await countPackages(join(folder, 'node_modules'));
    log(`  … ${seconds(started)} s, ${count} folders in node_modules`);
  }, PROGRESS_EVERY);
  try {
    const command = locked ? 'ci' : 'install';
    const options = {folder, signal};
    const {code, output} = await npm([command, ...INSTALL_OPTIONS, ...args], options);
    if (code !== 0) throw new SetupError(installFailure(what, output));
  } finally {
    clearInterval(progress);
  }
  await writeFile(marker(folder), await fingerprint(folder));
  log(`Installed ${what} in ${seconds(started)} s.`);
}

/**
 * Builds dist/ when it is missing or older than what it is made from.
 *
 * @throws {SetupError} The build failed.
 */
export async function ensureBuild({signal, log = console.log} = {}) {
  if (await isBuilt()) return;
  log('Building Kolom …');
  const started = Date.now();
  const {code, output} = await capture(
    process.execPath,
    [join(ROOT, 'scripts/build.mjs')],
    {cwd: ROOT, signal},
  );
  if (code !== 0) throw new SetupError(`The build failed.\n${output}`);
  log(`Built in ${seconds(started)} s.`);
}

async function isInstalled(folder) {
  const hidden = await modified(join(folder, 'node_modules/.package-lock.json'));
  if (hidden === 0) return false;
  const known = await readFile(marker(folder), 'utf8').catch(() => '');
  if (known !== '' && known === (await fingerprint(folder))) return true;
  // Installed by hand: npm writes that file last.
  return hidden >= (await modified(join(folder, 'package-lock.json')));
}

// The build's last file: a build that was interrupted has none.
async function isBuilt() {
  const built = await modified(join(ROOT, 'dist/cdn/integrity.json'));
  if (built === 0) return false;
  const sources = ['src', 'scripts', 'rollup.config.mjs', 'tsconfig.build.json'];
  const times = await Promise.all(sources.map((path) => newest(join(ROOT, path))));
  return Math.max(...times) <= built;
}

function marker(folder) {
  return join(folder, 'node_modules/.kolom-setup');
}

async function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(await readFile(join(folder, name)).catch(() => ''));
  }
  return hash.digest('hex');
}

async function modified(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

async function newest(path) {
  const entries = await readdir(path, {withFileTypes: true}).catch(() => undefined);
  if (!entries) return modified(path);
  const times = entries.map((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? newest(inside) : modified(inside);
  });
  return Math.max(0, ...(await Promise.all(times)));
}

async function countPackages(folder) {
  return (await readdir(folder).catch(() => [])).length;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function installFailure(what, output) {
  const reason = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  return [`npm could not install ${what}.`, ...reason.slice(0, 6)].join('\n');
}

// `npm start` names its own npm in npm_execpath; without it npm is on the PATH, and on
// Windows npm.cmd needs a shell.
function npm(args, {folder, signal}) {
  const script = process.env['npm_execpath'];
  const env = {...process.env, npm_config_update_notifier: 'false'};
  if (script && /\.c?js$/.test(script)) {
    return capture(process.execPath, [script, ...args], {cwd: folder, env, signal});
  }
  const shell = process.platform === 'win32';
  return capture('npm', args, {cwd: folder, env, signal, shell});
}

function capture(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {...options, stdio: ['ignore', 'pipe', 'pipe']});
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      if (error.name === 'AbortError') reject(error);
      else resolve({code: 1, output: `npm error ${error.message}`});
    });
    child.on('close', (code) =>
      resolve({code: code ?? 1, output: Buffer.concat(chunks).toString()}),
    );
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  requireNode();
  await run(() => ensureDependencies());
}
