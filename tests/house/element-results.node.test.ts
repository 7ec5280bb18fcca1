import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import {ElementResults} from '../support/element-results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kolom-results-'));
after(() => rmSync(folder, {recursive: true, force: true}));

let runs = 0;

/** What a run over the files leaves. */
function run(files: string[], ...results: object[]): string {
  const path = join(folder, `${(runs += 1)}.jsonl`);
  writeFileSync(path, [files, ...results].map((one) => JSON.stringify(one)).join('\n'));
  return path;
}

const good = {passed: 3, failed: 0, skipped: 1};

describe('the results of the element tests', () => {
  it('count every file in every engine', () => {
    const results = new ElementResults(['chromium', 'webkit']);
    results.read(
      run(
        ['a', 'b'],
        {file: 'a', engine: 'chromium', ...good},
        {file: 'b', engine: 'chromium', ...good, failed: 2},
        {file: 'a', engine: 'webkit', ...good},
        {file: 'b', engine: 'webkit', ...good},
      ),
    );
    assert.deepEqual(results.broken(), []);
    assert.deepEqual(results.counts(), {passed: 12, failed: 2, skipped: 4});
  });

  it('name what broke and what was never run, and count it as failed', () => {
    const results = new ElementResults(['chromium', 'webkit']);
    results.read(
      run(
        ['a', 'b'],
        {file: 'a', engine: 'chromium', ...good},
        {file: 'b', engine: 'chromium', ...good, broken: 'the browser is gone'},
        {file: 'a', engine: 'webkit', ...good},
      ),
    );
    assert.deepEqual(results.broken(), [
      ['chromium', [{file: 'b', why: 'the browser is gone'}]],
      ['webkit', [{file: 'b', why: 'it was not run to its end'}]],
    ]);
    assert.equal(results.counts().failed, 2);
  });

  it('take a second run of a file in place of the first, with its failures', () => {
    const results = new ElementResults(['chromium']);
    results.read(
      run(['a', 'b'], {file: 'b', engine: 'chromium', ...good, broken: 'gone'}),
    );
    results.read(
      run(
        ['a', 'b'],
        {file: 'a', engine: 'chromium', ...good},
        {file: 'b', engine: 'chromium', ...good, failed: 1},
      ),
    );
    assert.deepEqual(results.broken(), []);
    assert.deepEqual(results.counts(), {passed: 6, failed: 1, skipped: 2});
  });

  it('are none where the runner broke before it began', () => {
    const results = new ElementResults(['chromium']);
    results.read(join(folder, 'nothing'));
    assert.deepEqual(results.counts(), {passed: 0, failed: 0, skipped: 0});
  });
});
