// Writes the lists of elements from the folders in src/elements:
//   src/all.ts          registers every element
//   src/classes.ts      exports every element's class and events, and types the tags
//   src/definitions.ts  the loader's table
// `--check` only compares. A class marked `@internal` is in none of them.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

import {writeGenerated} from './generated.mjs';

const ELEMENTS = join(import.meta.dirname, '../src/elements');
const NOTE =
  '// Generated from the folders in src/elements by scripts/entries.mjs.\n// Edit those instead.';

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

if (import.meta.filename === process.argv[1]) {
  const elements = await readElements();
  const define = ({name}) => `'./elements/${name}/define.js'`;
  await writeGenerated(
    {
      'src/all.ts': `${NOTE}\n${elements.map((e) => `import ${define(e)};`).join('\n')}\n`,
      'src/classes.ts': `${NOTE}\n${tagTypes(elements)}\n\n${elements.flatMap(classLines).join('\n')}\n`,
      'src/definitions.ts': `${NOTE}

/** What registers each element, by its tag. */
export const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
${elements.map((e) => `'${e.tag}': () => import(${define(e)}),`).join('\n')}
};
`,
    },
    'node scripts/entries.mjs',
  );
}
