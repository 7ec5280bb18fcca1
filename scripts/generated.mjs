// What the generators of source files share.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Writes generated source files, formatted like the rest. With `--check` on the
 * command line it only compares, and the process fails where one is stale.
 *
 * @param {Record<string, string>} files - Text by path from the root.
 * @param {string} command - What brings them up to date.
 */
export async function writeGenerated(files, command) {
  // Loaded here, so that who only reads the tokens does not wait for it.
  const {format, resolveConfig} = await import('prettier');
  for (const [path, text] of Object.entries(files)) {
    const target = join(ROOT, path);
    const options = await resolveConfig(target);
    const formatted = await format(text, {...options, filepath: target});
    const current = await readFile(target, 'utf8').catch(() => '');
    if (current === formatted) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path} is out of date: run ${command}`);
      process.exitCode = 1;
    } else {
      await writeFile(target, formatted);
    }
  }
}
