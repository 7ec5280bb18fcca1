import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {readElements} from '../../scripts/entries.mjs';

const ROOT = join(import.meta.dirname, '../..');

interface Conditions {
  types?: string;
  development?: string;
  default?: string;
}

const {exports} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, Conditions | string | null>;
};

/** The source of what a public path leads to. */
function sourceOf(path: string): string {
  const [pattern] = Object.keys(exports)
    .filter((key) => {
      const [before = '', after] = key.split('*');
      return after === undefined
        ? key === path
        : path.startsWith(before) && path.endsWith(after);
    })
    .sort((a, b) => b.split('*')[0]!.length - a.split('*')[0]!.length);
  const found = exports[pattern ?? ''];
  if (!found || typeof found === 'string')
    throw new TypeError(`${path} is not exported`);
  const [before = '', after = ''] = (pattern ?? '').split('*');
  const name = path.slice(before.length, path.length - after.length);
  return found
    .default!.replaceAll('*', name)
    .replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts');
}

describe('the public paths', () => {
  it('have one for every element', async () => {
    for (const {name} of await readElements()) {
      assert.equal(sourceOf(`./${name}.js`), `src/elements/${name}/define.ts`);
    }
  });

  it('lead to files that exist', () => {
    const paths = ['.', './all.js', './comments/waline.js', './locales/id.js'];
    for (const path of paths) {
      assert.ok(existsSync(join(ROOT, sourceOf(path))), path);
    }
  });

  it('hide the parts of a locale', () => {
    const parts = readdirSync(join(ROOT, 'src/i18n/locales'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
    assert.ok(parts.length > 0);
    for (const part of parts) assert.equal(exports[`./locales/${part}/*`], null, part);
  });

  it('name a development build beside every module of the page', () => {
    for (const [path, conditions] of Object.entries(exports)) {
      if (typeof conditions !== 'object' || !conditions?.default?.endsWith('.js'))
        continue;
      // These warn nobody.
      if (/^\.\/(?:server\.js|early\.js|cdn\/.*)$/.test(path)) continue;
      assert.equal(
        conditions.development,
        conditions.default.replace('./dist/', './dist/development/'),
      );
    }
  });
});

describe('the library', () => {
  it('can be imported where there is no page, and registers nothing', async () => {
    const library = (await import('../../src/index.js')) as Record<string, unknown>;
    for (const {tag, modules} of await readElements()) {
      for (const name of modules.flatMap(({values}: {values: string[]}) => values)) {
        assert.equal(typeof library[name], 'function', name);
      }
      assert.equal(globalThis.customElements?.get(tag), undefined, tag);
    }
  });
});

describe('the generated files', () => {
  for (const script of ['scripts/entries.mjs', 'scripts/tokens.mjs']) {
    it(`are what ${script} writes`, () => {
      execFileSync(process.execPath, [join(ROOT, script), '--check'], {cwd: ROOT});
    });
  }
});
