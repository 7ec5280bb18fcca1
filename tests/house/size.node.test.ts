import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {readElements} from '../../scripts/entries.mjs';
import {
  bundleEarly,
  bundleLoader,
  chunkOf,
  closure,
  weighElement,
} from '../support/bundle.mjs';

const KB = 1000;

/** Most bytes gzip that a reader may have to fetch. */
const BUDGET = {
  page: 19.2 * KB,
  lightbox: 8 * KB,
  element: 4 * KB,
};

/** Most bytes of early.js, as it stands in the page's head. */
const EARLY = 400;

const LOADER = 'kolom.js';
const define = (name: string): string => `src/elements/${name}/define.ts`;

/** Elements whose weight is budgeted apart. */
const APART = new Set(['comments', 'lightbox']);

/** What stands on an article page like the seed, comments out of view. */
const PAGE = [
  'article',
  'article-body',
  'back-to-top',
  'byline',
  'font-size',
  'headline',
  'photo',
  'section-nav',
];

const table: [string, number, number][] = [];

function hold(what: string, bytes: number, budget: number): void {
  table.push([what, bytes, budget]);
  assert.ok(bytes <= budget, `${what}: ${bytes} B, and at most ${budget} are allowed`);
}

type Chunks = Awaited<ReturnType<typeof bundleLoader>>;

/** Bytes of these chunks with all they import, without what is there already. */
function weighOf(chunks: Chunks, paths: string[], present: string[] = []): number {
  const have = new Set(closure(chunks, present));
  return closure(chunks, paths)
    .filter((file) => !have.has(file))
    .reduce((sum, file) => sum + chunks.get(file)!.gzip, 0);
}

describe('what a reader fetches, gzip', () => {
  let chunks: Chunks;

  const weigh = (paths: string[], present: string[] = []): number =>
    weighOf(chunks, paths, present);

  const at = (path: string): string => chunkOf(chunks, path);

  before(async () => {
    chunks = await bundleLoader();
  });

  it('holds the page, Lit included and comments out of view', () => {
    hold('page', weigh([LOADER, ...PAGE.map((name) => at(define(name)))]), BUDGET.page);
  });

  it('holds the lightbox, which comes when a photo is opened', () => {
    const bytes = weigh([at('src/elements/lightbox/open.ts')], [at(define('photo'))]);
    hold('lightbox', bytes, BUDGET.lightbox);
  });

  it('holds each element with its styles, Lit and what all share left out', async () => {
    for (const {name} of await readElements()) {
      if (APART.has(name)) continue;
      hold(`<kolom-${name}>`, await weighElement(name), BUDGET.element);
    }
  });

  it('keeps the script in the head small', async () => {
    const text = await bundleEarly();
    hold('early.js, not compressed', Buffer.byteLength(text), EARLY - 1);
  });

  it('says what everything weighs', (test) => {
    const lines = table.map(
      ([what, bytes, budget]) => `${String(bytes).padStart(6)} of ${budget}  ${what}`,
    );
    test.diagnostic(`bytes gzip\n${lines.join('\n')}`);
  });
});
