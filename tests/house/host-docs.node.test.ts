import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'stories/hosts');
const HOSTS = join(ROOT, 'tests/hosts');

interface Fence {
  readonly file: string | undefined;
  readonly lines: readonly string[];
}

/** The pieces of code of a page, with the files that they say they are from. */
function fencesOf(text: string): Fence[] {
  return [...text.matchAll(/^```[\w-]+(?: file=(\S+))?\n(.*?)^```$/gms)].map(
    ([, file, code = '']) => ({file, lines: linesOf(code)}),
  );
}

/** Lines without their indentation; Prettier closes void elements in documents. */
function linesOf(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim().replace(/ \/>/g, '>'))
    .filter(Boolean);
}

describe('the docs of hosts', () => {
  for (const name of readdirSync(DOCS)) {
    it(`${name} has the lines of its test application`, () => {
      const fences = fencesOf(readFileSync(join(DOCS, name), 'utf8'));
      assert.ok(fences.length > 0, 'there is no code');
      for (const {file, lines} of fences) {
        assert.ok(file, `${lines[0]}: which file is it from?`);
        const text = linesOf(readFileSync(join(HOSTS, file), 'utf8')).join('\n');
        const missing = lines.filter((line) => !text.includes(line));
        assert.deepEqual(missing, [], `not in tests/hosts/${file}`);
      }
    });
  }
});
