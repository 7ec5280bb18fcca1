// What is published, as bundlers, Node.js and browsers meet it.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

import {readElements} from '../../scripts/entries.mjs';
import {ensureBuild, ROOT} from '../../scripts/setup.mjs';

const DIST = join(ROOT, 'dist');
const CDN = join(DIST, 'cdn');
/** What only `kolom/server.js` imports. */
const SERVER_PACKAGES = ['@rgrove/parse-xml', 'exifreader', 'jsonc-parser', 'parse5'];

async function filesIn(folder: string, ending = ''): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)))
    .map((path) => path.replaceAll('\\', '/'));
}

/** What an application's bundler makes of these lines. */
async function bundled(contents: string): Promise<string> {
  const {outputFiles, warnings} = await build({
    stdin: {contents, resolveDir: ROOT, loader: 'ts'},
    bundle: true,
    format: 'esm',
    external: SERVER_PACKAGES,
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(
    warnings.map(({text}) => text),
    [],
  );
  return outputFiles[0]!.text;
}

const digest = (algorithm: string, content: Buffer | string): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

before(() => ensureBuild());

describe('the modules of the package', () => {
  it('import one another, and packages on a server alone', async () => {
    const modules = (await filesIn(DIST, '.js')).filter((path) => !/^cdn\//.test(path));
    const from = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;
    const packages = new Set<string>();
    for (const path of modules) {
      const text = await readFile(join(DIST, path), 'utf8');
      for (const [, specifier] of text.matchAll(from))
        if (!specifier!.startsWith('.')) {
          packages.add(specifier!);
          assert.match(path, /^(?:development\/)?server\//, specifier);
        }
    }
    assert.ok(modules.length > 100);
    assert.deepEqual([...packages].sort(), SERVER_PACKAGES);
    const text = await readFile(join(ROOT, 'package.json'), 'utf8');
    const {dependencies, peerDependencies} = JSON.parse(text) as Record<string, object>;
    const installed = [...Object.keys({...dependencies, ...peerDependencies})];
    // The types of the elements are Lit's; its code is in dist/lit.
    assert.deepEqual(installed.sort(), [...SERVER_PACKAGES, 'lit'].sort());
  });

  it('are imported by Node.js, which has no document', async () => {
    const entries = await filesIn(DIST, '.js');
    const open = entries.filter((path) =>
      /^(?:development\/)?(?:(?:index|all|server)|elements\/[\w-]+\/define|comments\/providers\/\w+|i18n\/locales\/\w+)\.js$/.test(
        path,
      ),
    );
    assert.ok(open.length > 50);
    for (const path of open) await import(pathToFileURL(join(DIST, path)).href);
    assert.equal('customElements' in globalThis, false);
  });

  it('leave out of a bundle what an application does not use', async () => {
    const photo = await bundled("import 'kolom/photo.js';");
    assert.match(photo, /"kolom-photo"/);
    assert.doesNotMatch(photo, /kolom-comment|kolom-byline/);
    const unused = await bundled("import {KolomPhoto} from 'kolom';");
    assert.doesNotMatch(unused, /LitElement|class Kolom/);
  });

  it('stay in a bundle where they register elements, from the source too', async () => {
    const tags = (await readElements()).map(({tag}) => tag);
    for (const entry of ['kolom/all.js', './src/all.ts']) {
      const text = await bundled(`import '${entry}';`);
      const missing = tags.filter((tag) => !text.includes(`define("${tag}",`));
      assert.deepEqual(missing, [], entry);
    }
  });

  it('create the policy `kolom`, and none of the name of Lit’s', async () => {
    for (const path of await filesIn(DIST, '.js')) {
      const text = await readFile(join(DIST, path), 'utf8');
      assert.doesNotMatch(
        text,
        /["']lit-html["']|(?:Versions|Support)\b\s*(?:\?\?=|\?\.)/,
        path,
      );
    }
  });
});

describe('the hashes of dist/cdn', () => {
  it('are those of all its files', async () => {
    const text = await readFile(join(CDN, 'integrity.json'), 'utf8');
    const listed = JSON.parse(text) as Record<string, string>;
    const own = new Set(['integrity.json', 'head.html', 'head.sha256']);
    const files = (await filesIn(CDN)).filter((path) => !own.has(path));
    assert.ok(files.some((path) => path.endsWith('.woff2')));
    const hashes = await Promise.all(
      files.map(async (path) => [
        `./${path}`,
        digest('sha384', await readFile(join(CDN, path))),
      ]),
    );
    assert.deepEqual(listed, Object.fromEntries(hashes));
  });

  it('stand in the tags that are ready for a page, and in its import map', async () => {
    const head = await readFile(join(CDN, 'head.html'), 'utf8');
    const list = await readFile(join(CDN, 'integrity.json'), 'utf8');
    const hashes = JSON.parse(list) as Record<string, string>;
    const [, map] = /<script type="importmap">([^]*?)<\/script>/.exec(head) ?? [];
    const {integrity} = JSON.parse(map!) as {integrity: Record<string, string>};
    const modules = (await filesIn(CDN, '.js')).filter((path) => path !== 'early.js');
    const expected = modules.map((path) => [`/kolom/${path}`, hashes[`./${path}`]]);
    assert.deepEqual(integrity, Object.fromEntries(expected));
    for (const file of ['early.js', 'kolom.css', 'kolom.js']) {
      const tag = `"/kolom/${file}" integrity="${hashes[`./${file}`]}" crossorigin`;
      assert.ok(head.includes(tag), file);
    }
    const allowed = await readFile(join(CDN, 'head.sha256'), 'utf8');
    assert.equal(allowed, `'${digest('sha256', map!)}'\n`);
  });
});
