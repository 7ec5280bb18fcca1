// A folder of somebody who has installed the built package, for tools that look for
// packages on disk.
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

// What the package @playwright/test is, beside its own version number.
const PLAYWRIGHT_TEST = `export * from 'playwright/test';
export {default} from 'playwright/test';
`;

/**
 * @param {Record<string, string>} files - Text by name.
 * @param {string[]} packages - What is installed beside Kolom, out of our own.
 * @returns {Promise<{folder: string, remove: () => Promise<void>}>}
 */
export async function makeConsumer(files, packages) {
  const folder = await mkdtemp(join(tmpdir(), 'kolom-consumer-'));
  const modules = join(folder, 'node_modules');
  const kolom = join(modules, 'kolom');
  await mkdir(kolom, {recursive: true});
  await cp(join(ROOT, 'package.json'), join(kolom, 'package.json'));
  await cp(join(ROOT, 'dist'), join(kolom, 'dist'), {recursive: true});
  for (const name of packages) {
    await mkdir(dirname(join(modules, name)), {recursive: true});
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  const all = {
    'package.json': '{"type": "module"}',
    'node_modules/@playwright/test/package.json':
      '{"type": "module", "exports": "./index.js"}',
    'node_modules/@playwright/test/index.js': PLAYWRIGHT_TEST,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  return {folder, remove: () => rm(folder, {recursive: true, force: true})};
}
