import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';

const SOURCE = join(import.meta.dirname, '../../src');

/** What a folder of src/ may import: other folders, and packages. */
const LAYERS: Record<string, {folders: string[]; packages: string[]}> = {
  base: {folders: [], packages: ['lit', 'tslib']},
  i18n: {folders: ['base'], packages: ['lit', 'tslib']},
  comments: {folders: ['base'], packages: ['tslib']},
  reader: {folders: ['base'], packages: ['tslib']},
  page: {folders: ['base'], packages: ['tslib']},
  theme: {folders: [], packages: ['lit']},
  elements: {
    folders: ['base', 'i18n', 'comments', 'reader', 'page', 'theme'],
    packages: ['lit', '@lit', 'tslib'],
  },
  server: {
    folders: ['base', 'i18n', 'comments', 'reader', 'page', 'theme', 'elements'],
    packages: ['lit', '@lit', '@lit-labs', 'tslib', 'exifreader'],
  },
};

interface Import {
  from: string;
  specifier: string;
  typeOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, type, named, dynamic]) => ({
    from: file,
    specifier: named ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

const imports = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap(importsOf);

const isOurs = ({specifier}: Import): boolean => specifier.startsWith('.');

/** Where an import leads, as a path below src/. */
function target({from, specifier}: Import): string {
  return relative(SOURCE, join(SOURCE, dirname(from), specifier)).replaceAll('\\', '/');
}

const describeImport = (found: Import): string => `${found.from} → ${found.specifier}`;

describe('the layers of src/', () => {
  it('finds the imports that it judges', () => {
    assert.ok(imports.length > 100);
  });

  for (const [layer, {folders, packages}] of Object.entries(LAYERS)) {
    const own = imports.filter(({from}) => from.startsWith(`${layer}/`));

    it(`lets ${layer}/ import ${folders.join(', ') || 'nothing of ours'}`, () => {
      const allowed = new Set([layer, ...folders]);
      const strays = own
        .filter(isOurs)
        .filter((found) => !allowed.has(target(found).split('/')[0] ?? ''));
      assert.deepEqual(strays.map(describeImport), []);
    });

    it(`lets ${layer}/ use ${packages.join(', ')}`, () => {
      const strays = own
        .filter((found) => !isOurs(found))
        // What only the compiler sees is in nobody's download.
        .filter(({typeOnly}) => !typeOnly || layer === 'comments')
        .filter(({specifier}) => !packages.includes(specifier.split('/')[0] ?? ''));
      assert.deepEqual(strays.map(describeImport), []);
    });
  }

  it("keeps an element from importing another element's class", () => {
    const strays = imports
      .filter((found) => isOurs(found) && !found.typeOnly)
      .filter(({from}) => from.startsWith('elements/'))
      .filter((found) => {
        const [, folder, file] = target(found).split('/');
        const [, own] = found.from.split('/');
        return target(found).startsWith('elements/') && folder !== own
          ? file === `${folder}.js`
          : false;
      });
    assert.deepEqual(strays.map(describeImport), []);
  });

  it('registers in define.ts alone', () => {
    const registering = imports
      .filter((found) => isOurs(found) && target(found) === 'base/define.js')
      .map(({from}) => from)
      .filter(
        (from) =>
          !/^elements\/[^/]+\/(?:(?:account|tools)\/)?define\.ts$|^loader\.ts$/.test(
            from,
          ),
      );
    assert.deepEqual(registering, []);
  });
});
