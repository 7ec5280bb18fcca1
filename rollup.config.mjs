// From build/ (what tsc wrote) to dist/. scripts/build.mjs runs these in order.
import {readdirSync} from 'node:fs';
import {extname, join, relative, resolve as resolvePath, sep} from 'node:path';
import minifyLiteralsModule from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'esbuild';
import sourcemaps from 'rollup-plugin-sourcemaps2';

import {minifyCssLiteral} from './scripts/css-literal.mjs';
import {ownLitPlugin} from './scripts/own-lit.mjs';
import {plainProperties} from './scripts/plain-properties.mjs';

const ROOT = import.meta.dirname;
const minifyLiterals = minifyLiteralsModule.default ?? minifyLiteralsModule;

const minify = () => [
  // Without conservativeCollapse it also deletes spaces that mean something.
  minifyLiterals({
    failOnError: true,
    options: {minifyOptions: {conservativeCollapse: true, minifyCSS: minifyCssLiteral}},
  }),
  shortNames(),
  // Whose code this is stands in THIRD-PARTY-NOTICES.txt.
  terser({
    module: true,
    ecma: 2022,
    compress: {
      passes: 4,
      unsafe_arrows: true,
      pure_getters: true,
      keep_fargs: false,
    },
    format: {comments: false},
  }),
];

/**
 * Gives names to private fields anew in each class. Terser has one list of them for a
 * whole file, which makes it a hundredth larger.
 */
function shortNames() {
  return {
    name: 'kolom-short-names',
    renderChunk: (code) =>
      transform(code, {minifyIdentifiers: true, sourcemap: true, target: 'es2022'}),
  };
}

/** Turns `DEV` into `false`, so that Rollup drops what stands behind it. */
function release() {
  return {
    name: 'kolom-release',
    transform(code, id) {
      if (!/[\\/]base[\\/]dev\.[jt]s$/.test(id)) return null;
      const released = code.replace(/\bDEV(: boolean)? = true/, 'DEV = false');
      if (released === code)
        this.error('base/dev.ts does not set DEV to true any more.');
      return {code: released, map: null};
    },
  };
}

/** What a reader waits for: the elements, by the loader, and the comment server's. */
const AWAITED = /[\\/](definitions|providers[\\/]registry)\.[jt]s$/;

/** Which of them asks for no more than that a module has run. */
const UNREAD = /[\\/]definitions\.[jt]s$/;

/**
 * Fetches what a chunk imports beside it, and not after having read it: that would be
 * one more way to the server and back.
 */
function together() {
  return {
    name: 'kolom-together',
    renderDynamicImport({moduleId, chunk, getTargetChunkImports}) {
      if (!AWAITED.test(moduleId)) return null;
      // The page's chunk is asked for by name in any case.
      const others = getTargetChunkImports().filter(
        ({type, fileName, chunk: target}) =>
          type === 'internal' && fileName !== chunk.fileName && target.name !== 'page',
      );
      if (others.length === 0) return null;
      const imports = others.map(({resolvedImportPath: path}) => `import(${path})`);
      return {
        left: 'Promise.all([import(',
        right: `), ${imports.join(', ')}])${UNREAD.test(moduleId) ? '' : '.then((all) => all[0])'}`,
      };
    },
  };
}

function onwarn({message}) {
  throw new Error(message);
}

function files(folder, pattern) {
  return readdirSync(join(ROOT, folder), {withFileTypes: true})
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({name}) => join(ROOT, folder, name));
}

/** The modules that package.json exports, as far as they exist. */
function publicModules(from = 'build') {
  const elements = readdirSync(join(ROOT, from, 'elements'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name}) => files(join(from, 'elements', name), /^define\.js$/));
  return [
    join(ROOT, from, 'index.js'),
    join(ROOT, from, 'all.js'),
    join(ROOT, from, 'server.js'),
    ...elements,
    ...files(join(from, 'comments/providers'), /\.js$/),
    ...files(join(from, 'i18n/locales'), /\.js$/),
  ];
}

/** What only `kolom/server.js` imports: no reader downloads it. */
const SERVER_PACKAGES = ['@rgrove/parse-xml', 'exifreader', 'jsonc-parser', 'parse5'];

/** Node.js packages leave no folder of this name in what they publish. */
const INSTALLED = /^node_modules\/(?:@lit\/)?/;

/**
 * ES modules that keep their structure, for npm: bundlers do the rest. They bring the
 * release of Lit that is ours, so that a host's own is another.
 */
export function modules({development}) {
  return {
    input: publicModules(),
    external: SERVER_PACKAGES,
    onwarn,
    treeshake: {moduleSideEffects: (id) => id.startsWith(join(ROOT, 'build'))},
    plugins: [
      resolve({exportConditions: ['production'], ignoreSideEffectsForRoot: true}),
      sourcemaps(),
      plainProperties(),
      ownLitPlugin({policy: policyBeside('build/index.js'), withoutDom: true}),
      ...(development ? [] : [release()]),
    ],
    output: {
      dir: development ? 'dist/development' : 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'build',
      entryFileNames: ({name}) => `${name.replace(INSTALLED, 'lit/')}.js`,
      sourcemap: true,
    },
  };
}

/** The module with the policy, from the folder and in the language of an entry. */
function policyBeside(entry) {
  const [folder] = relative(ROOT, resolvePath(ROOT, entry)).split(sep);
  return join(ROOT, folder, `base/trusted-types${extname(entry)}`);
}

/**
 * What every article page has is one file, with all that it imports at once:
 * together the elements compress by a fifth better than apart, and one request
 * fetches them. Comments, lightbox and the rest come on their own. The file is not
 * the entry: a host that writes `kolom.js?v=2` would load that twice.
 */
const pageChunk = chunkOf('page', /[\\/]article-page\.[jt]s$/);

/** What asks a provider, for a thread or for a count on a front page. */
const askingChunk = chunkOf(
  'asking',
  /comment-count[\\/]counts\.|i18n[\\/]comment-messages\.|comments[\\/]storage\.|providers[\\/]rows\./,
);

// What the comments have in common with the lightbox and the settings, which are not to
// fetch the comments for it.
const keysChunk = chunkOf('keys', /base[\\/]keep-keys\./);

const commentsChunk = chunkOf('comments', /elements[\\/]comments[\\/]define\./);

/** The comments with what their providers share: they are never without one. */
const aloneChunk = chunkOf(
  'comments',
  /elements[\\/]comments[\\/]define\.|providers[\\/]rows\./,
);

/** What a writer needs, with what all providers do to send: one file for both. */
const writingChunk = chunkOf(
  'writing',
  /elements[\\/]comments[\\/]writing\.|providers[\\/]writing\./,
);

function chunkOf(name, roots) {
  return (id, {getModuleIds, getModuleInfo}) => {
    const found = [...getModuleIds()].filter((module) => roots.test(module));
    return reachable(found, getModuleInfo).has(id) ? name : undefined;
  };
}

function reachable(roots, getModuleInfo) {
  const seen = new Set();
  const queue = [...roots];
  for (let id = queue.pop(); id; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...getModuleInfo(id).importedIds);
  }
  return seen;
}

function chunkName({name, moduleIds}) {
  const element = moduleIds
    .map(
      (id) =>
        id
          .split(sep)
          .join('/')
          .match(/elements\/([^/]+)\/define\./)?.[1],
    )
    .findLast(Boolean);
  return `chunks/${name === 'define' && element ? element : name}-[hash].js`;
}

/** The loader and its chunks, for hosts without a build. */
export function cdn({input = 'build/loader.js', plugins} = {}) {
  return forPages({
    input: {kolom: input},
    plugins,
    manualChunks: (id, api) =>
      pageChunk(id, api) ??
      keysChunk(id, api) ??
      askingChunk(id, api) ??
      commentsChunk(id, api) ??
      writingChunk(id, api),
  });
}

/**
 * `<kolom-comments>` for pages that have nothing else of ours: without what an
 * article page's elements share, and in one file.
 */
export function cdnComments({
  input = 'build/elements/comments/define.js',
  plugins,
} = {}) {
  return forPages({
    input: {comments: input},
    plugins,
    manualChunks: (id, api) => aloneChunk(id, api) ?? writingChunk(id, api),
  });
}

function forPages({input, plugins = [sourcemaps()], manualChunks}) {
  return {
    input,
    onwarn,
    preserveEntrySignatures: 'strict',
    plugins: [
      resolve({
        exportConditions: ['production'],
        extensions: ['.js', '.ts'],
        // package.json speaks of dist/: in build/ each define.js has its effect too.
        ignoreSideEffectsForRoot: true,
      }),
      ...plugins,
      plainProperties(),
      ownLitPlugin({policy: policyBeside(Object.values(input)[0]), forPages: true}),
      release(),
      together(),
      ...minify(),
    ],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      generatedCode: {arrowFunctions: true, objectShorthand: true},
      freeze: false,
      entryFileNames: '[name].js',
      chunkFileNames: chunkName,
      manualChunks,
      hoistTransitiveImports: false,
      sourcemap: true,
    },
  };
}

/** A classic script for the page's head. Its text is what the CSP hash is of. */
export function early({input = 'build/reader/early.js', plugins = []} = {}) {
  return {
    input: {early: input},
    onwarn,
    plugins: [
      ...plugins,
      release(),
      terser({ecma: 2022, compress: {passes: 3}, format: {comments: false}}),
    ],
    output: {dir: 'dist', format: 'iife', strict: false},
  };
}

export default () => [
  modules({development: false}),
  modules({development: true}),
  cdn(),
  cdnComments(),
  early(),
];
