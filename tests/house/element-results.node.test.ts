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

const good = {passed: 3, failed: [], skipped: 1};

describe('the results of the element tests', () => {
  it('count every file in every engine', () => {
    const results = new ElementResults(['chromium', 'webkit']);
    results.read(
      run(
        ['a', 'b'],
        {file: 'a', engine: 'chromium', ...good},
        {file: 'b', engine: 'chromium', ...good, failed: ['opens', 'closes']},
        {file: 'a', engine: 'webkit', ...good},
        {file: 'b', engine: 'webkit', ...good},
      ),
    );
    assert.deepEqual(results.counts(), {passed: 12, skipped: 4});
    assert.deepEqual(results.failures(), [
      {engine: 'chromium', file: 'b', name: 'opens'},
      {engine: 'chromium', file: 'b', name: 'closes'},
    ]);
  });

  it('name what broke and what was never run', () => {
    const results = new ElementResults(['chromium', 'webkit']);
    results.read(
      run(
        ['a', 'b'],
        {file: 'a', engine: 'chromium', ...good},
        {file: 'b', engine: 'chromium', ...good, broken: 'the browser is gone'},
        {file: 'a', engine: 'webkit', ...good},
      ),
    );
    assert.deepEqual(results.failures(), [
      {engine: 'chromium', file: 'b', name: 'the browser is gone'},
      {engine: 'webkit', file: 'b', name: 'it was not run to its end'},
    ]);
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
        {file: 'b', engine: 'chromium', ...good, failed: ['opens']},
      ),
    );
    assert.deepEqual(results.counts(), {passed: 6, skipped: 2});
    assert.deepEqual(results.failures(), [
      {engine: 'chromium', file: 'b', name: 'opens'},
    ]);
  });

  it('are none where the runner broke before it began', () => {
    const results = new ElementResults(['chromium']);
    results.read(join(folder, 'nothing'));
    assert.deepEqual(results.counts(), {passed: 0, skipped: 0});
    assert.deepEqual(results.failures(), []);
  });
});
