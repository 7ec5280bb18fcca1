// npm run build: everything that is published, into dist/, and
// custom-elements.json beside it. No browser, no network once npm has installed.
import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {gzipSync} from 'node:zlib';

import {writeHead} from './head.mjs';
import {withLock} from './lock.mjs';
import {must, tool} from './tool.mjs';
import {ROOT, SetupError, ensureDependencies, requireNode, run} from './setup.mjs';

const CDN = join(ROOT, 'dist/cdn');
/** What scripts/css.mjs wrote into build/. */
const SHEETS = new Set(['kolom.css', 'themes', 'fonts.css', 'fonts']);

async function clean() {
  await rm(join(ROOT, 'dist'), {recursive: true, force: true});
  // The sheets stay until they are replaced: a demo or a test may be reading them.
  for (const entry of await readdir(join(ROOT, 'build')).catch(() => [])) {
    if (!SHEETS.has(entry)) {
      await rm(join(ROOT, 'build', entry), {recursive: true, force: true});
    }
  }
}

/** Writes every bundle. Returns the names of the packages whose code is in them. */
async function bundleAll() {
  const {rollup} = await import('rollup');
  const {default: configurations} = await import('../rollup.config.mjs');
  const packages = new Set();
  for (const {output, ...input} of configurations()) {
    try {
      const bundle = await rollup(input);
      const written = await bundle.write(output);
      for (const name of written.output.flatMap(packagesIn)) packages.add(name);
      await bundle.close();
    } catch (error) {
      // Rollup's errors carry the list of all files; the sentence says enough.
      throw new SetupError(`Rollup failed. ${error.message}`);
    }
  }
  return [...packages].sort();
}

function packagesIn({modules = {}}) {
  return Object.entries(modules).flatMap(([id, {renderedLength}]) => {
    const [, name] =
      /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
    return name && renderedLength > 0 ? [name.replaceAll('\\', '/')] : [];
  });
}

async function copyDeclarations() {
  await cp(join(ROOT, 'build'), join(ROOT, 'dist'), {
    recursive: true,
    filter: (path) => !/\.(js|map|css)$|[\\/]fonts$/.test(path),
  });
}

/** early.js is also for hosts without a build; its hash allows it inline. */
async function finishEarly() {
  const path = join(ROOT, 'dist/early.js');
  const text = (await readFile(path, 'utf8')).trimEnd();
  const digest = createHash('sha256').update(text).digest('base64');
  await writeFile(path, text);
  await writeFile(join(CDN, 'early.js'), text);
  await writeFile(join(ROOT, 'dist/early.sha256'), `'sha256-${digest}'\n`);
  await writeFile(join(CDN, 'early.sha256'), `'sha256-${digest}'\n`);
}

/** What of others is in dist/, with their licences. */
async function writeNotices(packages) {
  const notices = await Promise.all(
    packages.map(async (name) => {
      const folder = join(ROOT, 'node_modules', name);
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
    }),
  );
  for (const folder of [CDN, join(ROOT, 'dist')]) {
    await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices.join('\n\n'));
  }
}

/**
 * SRI of every file of dist/cdn, by its path from there, and the tags that a page
 * needs. Written last: scripts/setup.mjs takes it for the sign of a complete build.
 */
async function writeIntegrity() {
  const entries = await readdir(CDN, {recursive: true, withFileTypes: true});
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(CDN, join(parentPath, name)))
    .sort();
  const hashes = await Promise.all(
    names.map(async (name) => {
      const digest = createHash('sha384').update(await readFile(join(CDN, name)));
      return [`./${name.replaceAll('\\', '/')}`, `sha384-${digest.digest('base64')}`];
    }),
  );
  const integrity = Object.fromEntries(hashes);
  await writeHead(CDN, integrity);
  const list = `${JSON.stringify(integrity, null, 2)}\n`;
  await writeFile(join(CDN, 'integrity.json'), list);
}

async function compile() {
  await must(
    tool('typescript', ['-p', 'tsconfig.build.json'], {command: 'tsc'}),
    'tsc',
  );
}

/** custom-elements.json, and what editors and frameworks make of it. */
async function describe() {
  const {buildManifest} = await import('./manifest.mjs');
  const {frameworkTypes} = await import('./framework-types.mjs');
  const {editorFiles} = await import('./editors.mjs');
  const {llmsText} = await import('./llms.mjs');
  const {readTokens} = await import('./tokens.mjs');
  const {format, resolveConfig} = await import('prettier');
  const manifest = await buildManifest();
  const tokens = await readTokens();
  const files = {...frameworkTypes(manifest), ...editorFiles(manifest, tokens)};
  const options = await resolveConfig(import.meta.filename);
  await mkdir(join(ROOT, 'dist/types'), {recursive: true});
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  await writeFile(join(ROOT, 'dist/llms.txt'), llmsText(manifest, tokens, readme));
  for (const [name, text] of Object.entries(files)) {
    const filepath = join(ROOT, 'dist/types', name);
    await writeFile(filepath, await format(text, {...options, filepath}));
  }
}

async function report() {
  const files = (await readdir(CDN, {recursive: true})).filter((f) =>
    f.endsWith('.js'),
  );
  const sizes = await Promise.all(
    files.sort().map(async (file) => {
      const bytes = gzipSync(await readFile(join(CDN, file)), {level: 9}).length;
      return `${String(bytes).padStart(7)} ${file}`;
    }),
  );
  console.log(`dist/cdn, bytes gzip:\n${sizes.join('\n')}`);
}

async function build() {
  const started = performance.now();
  await clean();
  await mkdir(CDN, {recursive: true});
  const {buildCss} = await import('./css.mjs');
  await Promise.all([compile(), describe(), buildCss()]);
  const packages = await bundleAll();
  // Not at once: both make the same folders, and cp fails on one that appears.
  await copyDeclarations();
  await finishEarly();
  await writeNotices(packages);
  await report();
  await writeIntegrity();
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

requireNode();
await run(async () => {
  await ensureDependencies();
  await withLock(join(ROOT, 'node_modules/.kolom-build'), build);
});
