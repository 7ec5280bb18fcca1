// The CDN build in memory, straight from src/: the same configuration as the
// release, so that sizes are exact and no build has to come first.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {rollup} from 'rollup';
import ts from 'typescript';

import {cdn, cdnComments, early} from '../../rollup.config.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** What tsc does to one file. */
function typescript() {
  const {config} = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const compilerOptions = {...options, module: ts.ModuleKind.ESNext, sourceMap: true};
  return {
    name: 'typescript',
    resolveId(source, importer) {
      if (!importer?.endsWith('.ts') || !source.startsWith('.')) return null;
      const path = join(importer, '..', source).replace(/\.js$/, '.ts');
      return existsSync(path) ? path : null;
    },
    transform(code, fileName) {
      if (!fileName.endsWith('.ts')) return null;
      const {outputText, sourceMapText} = ts.transpileModule(code, {
        fileName,
        compilerOptions,
      });
      const text = outputText.replace(/\n\/\/# sourceMappingURL.*\s*$/, '\n');
      return {code: text, map: sourceMapText};
    },
  };
}

/** @param {string} path - Of a source file, from the root. */
const source = (path) => join(ROOT, path);

/**
 * @typedef {object} Chunk
 * @property {string} fileName
 * @property {string | undefined} entry - Of the source, from the root.
 * @property {string[]} imports
 * @property {string[]} dynamicImports
 * @property {number} gzip - Bytes.
 * @property {Record<string, number>} modules - Rendered bytes by source path.
 */

/** @returns {Promise<Map<string, Chunk>>} The loader and its chunks, by file. */
export async function bundleLoader() {
  return bundle(cdn({input: source('src/loader.ts'), plugins: [typescript()]}));
}

/** @returns {Promise<Map<string, Chunk>>} `comments.js` and its chunks, by file. */
export async function bundleComments() {
  const input = source('src/elements/comments/define.ts');
  return bundle(cdnComments({input, plugins: [typescript()]}));
}

// What the elements share comes once; a reader fetches it with the first of them.
// Not base/dev: left outside, it would keep the warnings that a release drops.
const SHARED =
  /^(lit|tslib|@lit\/|lit-)|[\\/](base(?![\\/]dev\.)|i18n|theme)[\\/][\w-]+\.js$/;

/**
 * @param {string} name - Of the element's folder.
 * @returns {Promise<number>} Bytes gzip of the element with its styles, alone.
 */
export async function weighElement(name) {
  const input = source(`src/elements/${name}/define.ts`);
  const {output, ...options} = cdn({input, plugins: [typescript()]});
  const chunks = await bundle({
    ...options,
    external: (id) => SHARED.test(id),
    // plainProperties leaves the imports of Lit's decorators without a use.
    onwarn({code, message}) {
      if (code !== 'UNUSED_EXTERNAL_IMPORT') throw new Error(message);
    },
    output: {...output, manualChunks: undefined},
  });
  const files = closure(chunks, ['kolom.js']);
  return files.reduce((sum, file) => sum + (chunks.get(file)?.gzip ?? 0), 0);
}

/** @returns {Promise<string>} The text of early.js. */
export async function bundleEarly() {
  const input = source('src/reader/early.ts');
  const {output, ...options} = early({input, plugins: [typescript()]});
  const build = await rollup(options);
  const generated = await build.generate(output);
  await build.close();
  return generated.output[0].code.trimEnd();
}

async function bundle({output, ...input}) {
  const build = await rollup(input);
  const generated = await build.generate(output);
  await build.close();
  return new Map(
    generated.output.filter(({type}) => type === 'chunk').map(describeChunk),
  );
}

function describeChunk({fileName, code, imports, dynamicImports, modules}) {
  const text = code.replace(/\n\/\/# sourceMappingURL.*\s*$/, '\n');
  const rendered = Object.entries(modules).map(([id, module]) => [
    id.replace(`${ROOT}/`, ''),
    module.renderedLength,
  ]);
  const chunk = {
    fileName,
    imports,
    dynamicImports,
    gzip: gzipSync(text, {level: 9}).length,
    modules: Object.fromEntries(rendered),
  };
  return [fileName, chunk];
}

/** A chunk and everything that it imports at once. */
export function closure(chunks, fileNames) {
  const seen = new Set();
  const visit = (fileName) => {
    if (seen.has(fileName)) return;
    seen.add(fileName);
    chunks.get(fileName)?.imports.forEach(visit);
  };
  fileNames.forEach(visit);
  return [...seen];
}

/** The chunk that contains a source file. */
export function chunkOf(chunks, path) {
  const found = [...chunks.values()].find(({modules}) => path in modules);
  if (!found) throw new TypeError(`No chunk contains ${path}.`);
  return found.fileName;
}
