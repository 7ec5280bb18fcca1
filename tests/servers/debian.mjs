// Debian's packages in a folder of their own: nothing is installed on the machine.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The server cannot be had on this machine; the message says why. */
export class Unavailable extends Error {}

/**
 * Fetches packages and unpacks them, with what they need and this machine lacks.
 *
 * @param {string} folder Kept for the next time.
 * @param {string[]} packages With all that they depend on.
 * @param {string[]} [alone] Without it.
 * @returns {Promise<string>} The folder that stands for `/`.
 * @throws {Unavailable} This is no Debian, or its packages are out of reach.
 */
export async function unpack(folder, packages, alone = []) {
  const root = join(folder, 'root');
  if (existsSync(join(folder, 'complete'))) return root;
  const archives = join(folder, 'archives');
  await mkdir(archives, {recursive: true});
  await mkdir(root, {recursive: true});
  // apt fetches as a user of its own, where it may.
  await chmod(archives, 0o777);
  const wanted = [...(await missing(packages)), ...alone];
  await apt(['download', ...wanted], archives);
  for (const file of await readdir(archives))
    await run('dpkg-deb', ['-x', join(archives, file), root]);
  await writeFile(join(folder, 'complete'), wanted.join('\n'));
  return root;
}

/** Folders of `root` in which programs find their libraries. */
export async function libraries(root) {
  const folders = [];
  for (const base of ['usr/lib', 'lib'])
    for (const name of await readdir(join(root, base)).catch(() => []))
      if (name.includes('linux-gnu')) folders.push(join(root, base, name));
  return folders.join(':');
}

/** The packages and what they need, as far as it is not installed. */
async function missing(packages) {
  const simulate = ['install', '--simulate', '--no-install-recommends', ...packages];
  const known = await apt(simulate).catch(async (error) => {
    // A fresh system has no lists of packages yet.
    if (process.getuid?.() !== 0) throw error;
    await apt(['update']);
    return apt(simulate);
  });
  return [...known.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

async function apt(args, cwd) {
  try {
    const {stdout} = await run('apt-get', ['-qq', ...args], {
      cwd,
      env: {...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive'},
      maxBuffer: 16_000_000,
    });
    return stdout;
  } catch (error) {
    const reason = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
    throw new Unavailable(`apt-get ${args[0]} failed: ${reason}`);
  }
}
