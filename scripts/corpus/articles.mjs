// Reads the articles of a folder, whatever state their files are in.
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';

import {SetupError} from '../setup.mjs';

/**
 * @typedef {object} Article
 * @property {string} name Of the file, without its ending.
 * @property {string} html Empty where the file cannot be read.
 * @property {string} title
 * @property {string} lang
 * @property {string} dir
 * @property {string} [failure] Why the file cannot be read.
 */

/**
 * @param {string} folder
 * @param {string} [only] The name of one of them.
 * @returns {Promise<Article[]>} In the order of their names.
 * @throws {SetupError} There is nothing to read.
 */
export async function readArticles(folder, only) {
  const names = await readdir(folder).catch(() => {
    throw new SetupError(`There is no folder ${folder}.`);
  });
  const files = names.filter((name) => /\.html?$/i.test(name)).sort();
  if (files.length === 0) throw new SetupError(`${folder} has no .html files.`);
  const articles = await Promise.all(files.map((file) => readArticle(folder, file)));
  return articles.filter(({name}) => !only || name === only);
}

async function readArticle(folder, file) {
  const name = basename(file).replace(/\.html?$/i, '');
  const sidecar = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => '');
  try {
    const html = decode(await readFile(join(folder, file)));
    return {name, html, ...describe(sidecar)};
  } catch (error) {
    return {name, html: '', ...describe(sidecar), failure: error.message};
  }
}

function describe(sidecar) {
  const known = {title: '', lang: 'en', dir: 'auto'};
  try {
    for (const [key, value] of Object.entries(JSON.parse(sidecar)))
      if (key in known && typeof value === 'string') known[key] = value;
  } catch {
    // Without one, or with a broken one, it is shown as it is.
  }
  return known;
}

/** The text of a file in any encoding that a browser reads. */
function decode(bytes) {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes)).decode(bytes);
  }
}

function markedEncoding([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** What the file says of itself; else what browsers take such bytes for. */
function declaredEncoding(bytes) {
  const start = bytes.subarray(0, 4096).toString('latin1');
  const [, label] = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(start) ?? [];
  try {
    const {encoding} = new TextDecoder(label ?? 'windows-1252');
    // It was read as single bytes, so this cannot be true.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'windows-1252';
  }
}
