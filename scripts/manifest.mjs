// Writes custom-elements.json from the source.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

import {must, tool} from './tool.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Runs the analyzer and returns what it wrote. */
export async function buildManifest() {
  const options = ['--config', 'custom-elements-manifest.config.mjs'];
  await must(
    tool('@custom-elements-manifest/analyzer', ['analyze', ...options], {
      command: 'cem',
    }),
    'The custom elements analyzer',
  );
  return JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
}

/** The elements of a manifest, each with the path of its module. */
export function elementsOf({modules}) {
  return modules.flatMap(({path, declarations = []}) =>
    declarations.filter(({tagName}) => tagName).map((element) => ({...element, path})),
  );
}
