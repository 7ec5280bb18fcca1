// Writes the lists of elements from the folders in src/elements:
//   src/all.ts          registers every element
//   src/classes.ts      exports every element's class and events, and types the tags
//   src/article-page.ts registers what every article page has
//   src/definitions.ts  the loader's table
// `--check` only compares. A class marked `@internal` is in none of them.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

import {writeGenerated} from './generated.mjs';

const ELEMENTS = join(import.meta.dirname, '../src/elements');
const NOTE =
  '// Generated from the folders in src/elements by scripts/entries.mjs.\n// Edit those instead.';

/** What every article page has. The loader fetches it as one file. */
const ARTICLE_PAGE = new Set([
  'article',
  'article-body',
  'back-to-top',
  'byline',
  'font-size',
  'headline',
  'photo',
  'section-nav',
]);

/**
 * @typedef {object} ElementEntry
 * @property {string} name - The folder, which is the tag without its prefix.
 * @property {string} tag
 * @property {string} className
 * @property {{path: string, values: string[], types: string[]}[]} modules -
 *   What the class and the event modules export.
 */

/** @returns {Promise<ElementEntry[]>} The public elements, by name. */
export async function readElements() {
  const folders = await readdir(ELEMENTS, {withFileTypes: true});
  const elements = await Promise.all(
    folders.filter((entry) => entry.isDirectory()).map(({name}) => readElement(name)),
  );
  return elements.filter(Boolean).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readElement(name) {
  const files = await readdir(join(ELEMENTS, name));
  if (!files.includes('define.ts') || !files.includes(`${name}.ts`)) return undefined;
  const source = await readFile(join(ELEMENTS, name, `${name}.ts`), 'utf8');
  if (/@internal\b[^/]*\*\/\s*export class/.test(source)) return undefined;
  const modules = [moduleExports(name, `${name}.ts`, source)];
  if (files.includes('events.ts')) {
    const events = await readFile(join(ELEMENTS, name, 'events.ts'), 'utf8');
    modules.push(moduleExports(name, 'events.ts', events));
  }
  const className = `Kolom${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
  return {name, tag: `kolom-${name}`, className, modules};
}

function moduleExports(name, file, source) {
  const names = (pattern) => [...source.matchAll(pattern)].map(([, found]) => found);
  return {
    path: `./elements/${name}/${file.replace(/ts$/, 'js')}`,
    values: names(/^export (?:abstract )?class (\w+)/gm),
    types: names(/^export (?:type|interface) (\w+)/gm),
  };
}

function classLines({modules}) {
  return modules.flatMap(({path, values, types}) => {
    const exported = [...values, ...types.map((type) => `type ${type}`)];
    return exported.length > 0
      ? [`export {${exported.join(', ')}} from '${path}';`]
      : [];
  });
}

/** Types of the tags, for who imports a class and registers it elsewhere. */
function tagTypes(elements) {
  const imports = elements.map(
    ({className, modules}) => `import type {${className}} from '${modules[0].path}';`,
  );
  const tags = elements.map(({tag, className}) => `'${tag}': ${className};`);
  return `${imports.join('\n')}

declare global {
  interface HTMLElementTagNameMap {
${tags.join('\n')}
  }
}`;
}

function defineAll(elements) {
  return elements.map((element) => `import ${definePath(element)};`).join('\n');
}

function definePath({name}) {
  return `'./elements/${name}/define.js'`;
}

function definition(element) {
  const {name, tag} = element;
  const load = ARTICLE_PAGE.has(name)
    ? 'articlePage'
    : `() => import(${definePath(element)})`;
  return `'${tag}': ${load},`;
}

if (import.meta.filename === process.argv[1]) {
  const elements = await readElements();
  const ofPage = elements.filter(({name}) => ARTICLE_PAGE.has(name));
  await writeGenerated(
    {
      'src/all.ts': `${NOTE}\n${defineAll(elements)}\n`,
      'src/classes.ts': `${NOTE}\n${tagTypes(elements)}\n\n${elements.flatMap(classLines).join('\n')}\n`,
      'src/article-page.ts': `${NOTE}\n${defineAll(ofPage)}\n`,
      'src/definitions.ts': `${NOTE}

/** Registers what every article page has, and brings what all elements share. */
export const articlePage = (): Promise<unknown> => import('./article-page.js');

/** What registers each element, by its tag. */
export const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
${elements.map(definition).join('\n')}
};
`,
    },
    'node scripts/entries.mjs',
  );
}
