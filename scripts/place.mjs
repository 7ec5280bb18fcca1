import {mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';

/** Writes a file by renaming it into place: a running test or server never reads half of one. */
export async function place(target, data) {
  const partial = `${target}.${process.pid}`;
  await mkdir(dirname(target), {recursive: true});
  await writeFile(partial, data);
  await rename(partial, target);
}
