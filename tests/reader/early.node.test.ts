import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';

import {bundleEarly} from '../support/bundle.mjs';

function readPage(name: string): Promise<string> {
  return readFile(new URL(`../../stories/${name}.mdx`, import.meta.url), 'utf8');
}

describe('the hash of early.js', () => {
  it('is in the documentation as the script is today', async () => {
    const hash = createHash('sha256')
      .update(await bundleEarly())
      .digest('base64');
    const page = await readPage('csp');
    assert.ok(page.includes(`'sha256-${hash}'`), `write 'sha256-${hash}'`);
  });
});

describe('the documented recipe for a cookie', async () => {
  const page = await readPage('reader-settings');
  const [, code = ''] = /```js\n(const NUMBERS[^]*?)```/.exec(page) ?? [];
  const attributesOf = runInNewContext(`${code}; attributesOf`) as (
    cookie: string,
  ) => string;

  it('prints what the reader chose', () => {
    const settings = {scale: 1.25, letter: 0, theme: 'sepia', font: 'legible'};
    assert.equal(
      attributesOf(encodeURIComponent(JSON.stringify(settings))),
      'data-kolom-theme="sepia" data-kolom-font="legible" style="--kolom-text-scale: 1.25; --kolom-text-letter: 0"',
    );
  });

  for (const cookie of [
    '',
    '%',
    'null',
    '7',
    '{"scale":"1;color:red","line":99}',
    '{"theme":"\\"><script>","font":["a","b"],"scale":{"x":1}}',
  ]) {
    it(`prints nothing for ${cookie || 'an empty one'}`, () => {
      assert.equal(attributesOf(encodeURIComponent(cookie)), '');
    });
  }
});
