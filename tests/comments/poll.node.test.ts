import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';

import type {CommentData, Sort} from '../../src/comments/model.js';
import {poll} from '../../src/comments/poll.js';
import {createMemory} from '../../src/comments/providers/memory.js';
import {WritingSession} from './support/writing-session.js';

const minutes = 60_000;
let rows: CommentData[];
let told: string[];
let asked: number;
let seen: boolean;
let failing: boolean;
let stop: AbortController;

async function start(sort: Sort = 'newest', next?: string): Promise<void> {
  const provider = {
    capabilities: createMemory().capabilities,
    load() {
      asked++;
      return failing
        ? Promise.reject(new TypeError('down'))
        : Promise.resolve({items: rows, next});
    },
  };
  const target = {server: '', thread: '/a', pageUrl: '', title: ''};
  const session = new WritingSession({provider, target, sort, pageSize: 9});
  await session.thread.load();
  session.thread.subscribe(({arrivals}) => {
    told = arrivals.map(({id}) => id);
  });
  asked = 0;
  poll(session, stop.signal, () => seen);
}

async function pass(time: number): Promise<void> {
  for (let rest = time; rest > 0; rest -= minutes) {
    mock.timers.tick(minutes);
    // The answer and what follows it.
    for (let i = 0; i < 30; i++) await Promise.resolve();
  }
}

describe('looking for new comments', () => {
  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    rows = [{id: 1, body: 'x', createdAt: 1000}];
    told = [];
    asked = 0;
    seen = true;
    failing = false;
    stop = new AbortController();
  });
  afterEach(() => {
    stop.abort();
    mock.timers.reset();
  });

  it('tells of what is newer than all that the reader has, and not of older', async () => {
    await start();
    rows = [
      {id: 2, body: 'x', createdAt: new Date(2000).toISOString()},
      {id: 3, body: 'x', createdAt: 500},
    ];
    await pass(2 * minutes);
    assert.deepEqual(told, ['2']);
  });

  it('learns first what is there, where the reader has not come to the newest', async () => {
    await start('oldest', '2');
    await pass(2 * minutes);
    assert.equal(told.length, 0);
    rows = [{id: 2, body: 'x', createdAt: 2000}, ...rows];
    await pass(2 * minutes);
    assert.equal(told.filter((id) => id === '2').length, 1);
  });

  it('asks nothing while nobody looks, or after it was stopped', async () => {
    await start();
    seen = false;
    await pass(10 * minutes);
    assert.equal(asked, 0);
    seen = true;
    await pass(2 * minutes);
    assert.equal(asked, 1);
    stop.abort();
    await pass(10 * minutes);
    assert.equal(asked, 1);
  });

  it('goes on after a failure', async () => {
    await start();
    rows = [{id: 2, body: 'x', createdAt: 2000}];
    failing = true;
    await pass(2 * minutes);
    failing = false;
    await pass(2 * minutes);
    assert.deepEqual(told, ['2']);
  });
});
