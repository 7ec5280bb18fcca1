// Writes a page with the files that it needs, whole or not at all.
import {existsSync} from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {CliError} from './errors.mjs';
import {MARK} from './page.mjs';
import {DIST} from './package-files.mjs';

const OWN_FILES = fileURLToPath(new URL('./files/', import.meta.url));

/** The themes that come with Kolom. */
async function themeNames() {
  const files = await readdir(join(DIST, 'cdn/themes'));
  return files
    .filter((name) => name.endsWith('.css'))
    .map((name) => name.replace('.css', ''));
}

/** @throws {CliError} There is no theme of this name. */
export async function checkTheme(theme) {
  if (theme === undefined) return;
  const names = await themeNames();
  if (!names.includes(theme))
    throw new CliError(`There is no theme “${theme}”: ${names.join(', ')}.`);
}

/**
 * Writes `index.html`, `page.css` and `kolom/` into a folder. They are made ready
 * beside it, so that a full disk or an interruption leaves nothing half written.
 *
 * @param {string} folder
 * @param {string} html
 * @param {{force?: boolean, files?: string[]}} [options] `force` writes over a page that
 *   is not ours; `files` are more of ours to be copied.
 * @returns {Promise<{page: string, files: number}>}
 * @throws {CliError} The folder has another page, or cannot be written.
 */
export async function writePage(folder, html, {force = false, files = []} = {}) {
  const target = resolve(folder);
  await checkTarget(target, force);
  let ready;
  try {
    await mkdir(dirname(target), {recursive: true});
    ready = await mkdtemp(join(dirname(target), '.kolom-'));
    const count = await prepare(ready, html, files);
    await moveInto(ready, target);
    return {page: join(folder, 'index.html'), files: count};
  } catch (error) {
    if (!error.syscall) throw error;
    throw new CliError(`${folder}: it cannot be written (${error.code}).`);
  } finally {
    if (ready) await rm(ready, {recursive: true, force: true});
  }
}

async function checkTarget(target, force) {
  const page = join(target, 'index.html');
  const text = await readFile(page, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CliError(`${target}: that is no folder that can be written.`);
  });
  if (text !== undefined && !force && !text.includes(MARK)) {
    throw new CliError(
      `${page} is a page that Kolom did not write; --force writes over it.`,
    );
  }
}

async function prepare(folder, html, files) {
  // Maps are for who works on Kolom.
  const filter = (path) => !path.endsWith('.map');
  await cp(join(DIST, 'cdn'), join(folder, 'kolom'), {recursive: true, filter});
  for (const name of ['page.css', ...files])
    await cp(join(OWN_FILES, name), join(folder, name));
  await writeFile(join(folder, 'index.html'), html);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).length;
}

/** The page last: until it is there, the folder has the old one whole. */
async function moveInto(ready, target) {
  await mkdir(target, {recursive: true});
  const names = (await readdir(ready)).sort((one) => (one === 'index.html' ? 1 : -1));
  for (const name of names) {
    // The style around the article is the publisher's to change.
    if (name === 'page.css' && existsSync(join(target, name))) continue;
    if (name === 'kolom') await rm(join(target, name), {recursive: true, force: true});
    await rename(join(ready, name), join(target, name));
  }
}
