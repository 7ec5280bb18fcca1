// What a browser would leave out without a word.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {CSSResult, CSSResultGroup} from 'lit';
import {transform} from 'lightningcss';

const ELEMENTS = join(import.meta.dirname, '../../src/elements');

function textOf(styles: CSSResultGroup): string {
  return Array.isArray(styles)
    ? styles.map(textOf).join('\n')
    : (styles as CSSResult).cssText;
}

describe('the styles of shadow roots', () => {
  const names = readdirSync(ELEMENTS, {recursive: true}).map(String);
  for (const path of names.filter((name) => name.endsWith('.styles.ts'))) {
    it(`can be read, all of them, in ${path}`, async () => {
      const file = pathToFileURL(join(ELEMENTS, path)).href;
      const styles = (await import(file)) as Record<string, CSSResultGroup>;
      const css = Object.values(styles).map(textOf).join('\n');
      const code = Buffer.from(css);
      const {warnings} = transform({filename: path, code, errorRecovery: true});
      assert.deepEqual(warnings, []);
      // A function takes no sign: it is multiplied.
      assert.deepEqual(css.match(/[\s:,(]-(?:var|calc|min|max|clamp)\([^;]*/g), null);
    });
  }
});
