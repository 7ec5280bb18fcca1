// The package as npm would publish it, put where the hosts' toolchains look for it.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readFile, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {ROOT} from '../../../scripts/setup.mjs';

const run = promisify(execFile);
const MODULES = join(import.meta.dirname, '../node_modules');

/** Where the unpacked package stands. */
export const PACKAGE = join(MODULES, 'kolom');

/**
 * Packs Kolom and unpacks it among the toolchains.
 *
 * @returns {Promise<string>} What was packed, for the log.
 */
export async function unpackKolom() {
  const folder = await mkdtemp(join(tmpdir(), 'kolom-hosts-'));
  try {
    const {filename, files} = await pack(folder);
    await run('tar', ['-xzf', join(folder, filename), '-C', folder]);
    await rm(PACKAGE, {recursive: true, force: true});
    await mkdir(MODULES, {recursive: true});
    await moveFolder(join(folder, 'package'), PACKAGE);
    await needDependencies();
    return `${filename}, ${files.length} files`;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function pack(folder) {
  const windows = process.platform === 'win32';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const {stdout} = await run(windows ? 'npm.cmd' : 'npm', args, {
    cwd: ROOT,
    maxBuffer: 1 << 26,
    shell: windows,
  });
  return JSON.parse(stdout)[0];
}

/** What the package depends on has to be among the toolchains' packages. */
async function needDependencies() {
  const text = await readFile(join(PACKAGE, 'package.json'), 'utf8');
  const names = Object.keys(JSON.parse(text).dependencies ?? {});
  const missing = names.filter((name) => !existsSync(join(MODULES, name)));
  if (missing.length > 0) {
    throw new Error(`Add to tests/hosts/package.json: ${missing.join(', ')}`);
  }
}

/** Also from one disk to another. */
async function moveFolder(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, to, {recursive: true});
  }
}
