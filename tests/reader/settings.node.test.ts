import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';

import {NUMBERS, parseSettings, WORDS} from '../../src/reader/settings.js';

describe('parseSettings', () => {
  it('keeps every setting within its bounds', () => {
    const settings = {scale: 1.25, line: 1.8, letter: 0, theme: 'sepia', font: 'sans'};
    assert.deepEqual(parseSettings(settings), settings);
  });

  for (const [what, value] of Object.entries({
    'nothing at all': null,
    'a word': 'large',
    'a list': [1.25],
    'text for a number': {scale: '1.25'},
    'a number beyond reason': {scale: 40, line: -1, measure: Infinity, letter: NaN},
    'names that could be markup': {theme: 'a b', font: '"><img>'},
    'names from elsewhere': {colour: 'red', __proto__: {scale: 2.5e9}},
  })) {
    it(`ignores ${what}`, () => assert.deepEqual(parseSettings(value), {}));
  }
});

describe('early.ts', () => {
  it('repeats the names and bounds of every setting', async () => {
    const source = await readFile(
      new URL('../../src/reader/early.ts', import.meta.url),
      'utf8',
    );
    const rows = [...source.matchAll(/\['(\w+)', ([\d.]+), ([\d.]+)\]/g)];
    assert.deepEqual(
      Object.fromEntries(rows.map(([, key, least, most]) => [key, [+least!, +most!]])),
      NUMBERS,
    );
    const words = /of \[((?:'\w+',? ?)+)\]\)/.exec(source)?.[1];
    assert.deepEqual(words?.replaceAll("'", '').split(', '), WORDS);
  });
});
