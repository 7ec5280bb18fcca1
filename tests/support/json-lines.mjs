// Files with a value of JSON on each line, as the reporters of tests write them.
import {existsSync, readFileSync} from 'node:fs';

/** The values in a file; none where it was never written. */
export function readJsonLines(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
