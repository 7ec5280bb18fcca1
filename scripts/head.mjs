// The tags of a page's head with every hash: dist/cdn/head.html.
import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Under which the docs serve the files. A site replaces it by its own address. */
const BASE = '/kolom/';

/** What `integrity` in an import map is for: modules that modules import. */
const isModule = (name) => name.endsWith('.js') && name !== './early.js';

/**
 * An import map that gives browsers the hashes of all modules: of those too that
 * modules import by themselves.
 *
 * @param {Record<string, string>} integrity By path, as in integrity.json.
 * @param {string} base The address of the folder, with a slash at its end.
 * @returns {string}
 */
export function importMap(integrity, base) {
  const hashes = Object.entries(integrity)
    .filter(([name]) => isModule(name))
    .map(([name, hash]) => [name.replace('./', base), hash]);
  return JSON.stringify({integrity: Object.fromEntries(hashes)}, null, 2);
}

/**
 * The tags that load Kolom, each with its hash, and in a form for another origin.
 *
 * @param {Record<string, string>} integrity By path, as in integrity.json.
 * @param {string} [base] The address of the folder, with a slash at its end.
 * @returns {{html: string, importMapHash: string}} The import map's hash is what
 *   a policy's `script-src` has to name.
 */
export function headTags(integrity, base = BASE) {
  const map = importMap(integrity, base);
  const attributes = (name) =>
    `="${base}${name}" integrity="${integrity[`./${name}`]}" crossorigin`;
  const html = `<script type="importmap">${map}</script>
<script src${attributes('early.js')}></script>
<link rel="stylesheet" href${attributes('kolom.css')} />
<script type="module" src${attributes('kolom.js')}></script>
`;
  const digest = createHash('sha256').update(map).digest('base64');
  return {html, importMapHash: `'sha256-${digest}'`};
}

/** Writes the tags, and the hash of the import map in them, into a folder. */
export async function writeHead(folder, integrity) {
  const {html, importMapHash} = headTags(integrity);
  await writeFile(join(folder, 'head.html'), html);
  await writeFile(join(folder, 'head.sha256'), `${importMapHash}\n`);
}
