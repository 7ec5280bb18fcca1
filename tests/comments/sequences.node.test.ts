// Thousands of afternoons of a reader's, in any order of what can happen to them. After
// each step the words are in a form, in the draft store, or at the server under their
// thread; and at the server they are once.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {commentStorage} from '../../src/comments/storage.js';
import type {Target} from '../../src/comments/model.js';
import {Tab, TabLocks} from './support/tab.js';
import {random, type Random} from './support/random.js';
import {WalineDouble, type Fault} from './support/waline-double.js';

const SEQUENCES = 5000;
const STEPS = 12;
/** Sequences at a time: most of each is waiting. */
const AT_ONCE = 50;

const FAULTS: readonly Fault[] = [
  'drop-before',
  'drop-after',
  'error-before',
  'error-after',
  'rate',
  'html',
  'html-after',
  'hang',
  'not-json',
];

/** One browser with two tabs, two threads and a server. */
class Afternoon {
  readonly server = new WalineDouble();
  readonly locks = new TabLocks();
  readonly log: string[] = [];
  readonly #name: string;
  readonly #random: Random;
  readonly #tabs: Tab[] = [];
  readonly #dead: Tab[] = [];
  /** Every word that was typed, and where. */
  readonly #typed = new Map<string, string>();

  constructor(seed: number) {
    this.#name = `/sequence/${seed}`;
    this.#random = random(seed);
    this.server.refuseDuplicates = this.#random.chance(0.5);
    this.#tabs.push(this.#tab(), this.#tab());
  }

  async run(): Promise<void> {
    for (let step = 0; step < STEPS; step++) {
      await this.#step();
      this.#assertKept();
    }
    await this.#end();
    this.#forget();
  }

  #target(index: number): Target {
    const thread = `${this.#name}/${index}`;
    return {
      server: 'https://comments.example',
      thread,
      pageUrl: `https://news.example${thread}`,
      title: 'Berita',
    };
  }

  #tab(): Tab {
    return new Tab(this.server, this.locks, this.#target(this.#random.below(2)));
  }

  async #step(): Promise<void> {
    const {chance, below} = this.#random;
    const index = below(2);
    const tab = this.#tabs[index]!;
    const steps: Record<string, () => unknown> = {
      type: () => this.#type(tab),
      typeMore: () => this.#type(tab),
      send: () => (chance(0.5) ? tab.send() : void tab.send()),
      sendAgain: () => void Promise.all([tab.send(), tab.send()]),
      fault: () => this.server.faults.push(FAULTS[below(FAULTS.length)]!),
      down: () => (this.server.down = !this.server.down),
      check: () => void tab.check(),
      resume: () => void tab.resume(),
      thread: () => tab.open(this.#target(below(2))),
      move: () => tab.move(),
      reload: () => {
        tab.crash();
        this.#dead.push(tab);
        this.#tabs[index] = this.#tab();
      },
      wait: () => new Promise((resolve) => setTimeout(resolve, below(4))),
    };
    const names = Object.keys(steps);
    const name = names[below(names.length)]!;
    this.log.push(`${index}: ${name}`);
    await steps[name]!();
  }

  #type(tab: Tab): void {
    const word = `kata${this.#typed.size}`;
    this.#typed.set(word, tab.thread);
    this.log.push(`  ${word} on ${tab.thread}`);
    tab.type(` ${word}`);
  }

  #assertKept(): void {
    const stored = commentStorage()
      .keys()
      .filter((key) => key.startsWith('kolom.draft:'))
      .map((key) => [key, commentStorage().get(key)] as const);
    const has = (text: string, word: string): boolean =>
      text.split(/\W+/).includes(word);
    for (const [word, thread] of this.#typed) {
      const inForm = this.#tabs.some(
        (tab) => tab.thread === thread && has(tab.input.value, word),
      );
      const isStored = stored.some(
        ([key, value]) => key.includes(`"${thread}"`) && has(value ?? '', word),
      );
      const rows = this.server.rows.filter(({comment}) => has(comment, word));
      assert.ok(inForm || isStored || rows.length > 0, `${word} is lost`);
      for (const row of rows) assert.equal(row.url, thread, `${word} is elsewhere`);
    }
    const texts = this.server.rows.map(({comment, url}) => `${url} ${comment}`);
    assert.equal(new Set(texts).size, texts.length, `twice: ${texts.join()}`);
  }

  /** The reader comes back on a good day, and presses the button until all is told. */
  async #end(): Promise<void> {
    this.server.down = false;
    this.server.faults = [];
    await Promise.all(this.#tabs.map((tab) => tab.settled()));
    this.#assertKept();
    for (const index of [0, 1]) {
      const tab = new Tab(this.server, this.locks, this.#target(index));
      this.#tabs.push(tab);
      await tab.settled();
      for (let press = 0; press < 4 && tab.input.value.trim(); press++)
        await tab.send();
      await tab.settled();
      assert.equal(
        tab.input.value,
        '',
        `not sent at last: ${tab.phase}, ${tab.problem}`,
      );
    }
    this.#assertKept();
    this.#assertClaims();
  }

  /** Nothing was called posted that the server does not have. */
  #assertClaims(): void {
    for (const {claims} of [...this.#tabs, ...this.#dead])
      for (const {thread, text} of claims)
        assert.ok(
          this.server.rows.some(
            ({url, comment}) => url === thread && comment === this.server.render(text),
          ),
          `“${text}” was called posted`,
        );
  }

  #forget(): void {
    for (const tab of [...this.#tabs, ...this.#dead]) tab.dispose();
    for (const key of commentStorage().keys())
      if (key.includes(`"${this.#name}/`)) commentStorage().remove(key);
  }
}

describe('what a reader writes', () => {
  it(`is kept or sent once, through ${SEQUENCES} sequences of events`, async () => {
    const first = Number(process.env['KOLOM_SEQUENCE'] ?? 0);
    const count = process.env['KOLOM_SEQUENCE'] ? 1 : SEQUENCES;
    for (let start = first; start < first + count; start += AT_ONCE) {
      const seeds = Array.from({length: Math.min(AT_ONCE, count)}, (_, i) => start + i);
      await Promise.all(seeds.map((seed) => play(seed)));
    }
  });
});

async function play(seed: number): Promise<void> {
  const afternoon = new Afternoon(seed);
  try {
    await afternoon.run();
  } catch (error) {
    const steps = afternoon.log.join('\n');
    throw new Error(`KOLOM_SEQUENCE=${seed}\n${steps}`, {cause: error});
  }
}
