import assert from 'node:assert/strict';
import {it} from 'node:test';

import {everyMinute} from '../../src/elements/comments/clock.js';

it('has one timer for all who ask for the minutes, and none for nobody', (test) => {
  test.mock.timers.enable({apis: ['setInterval']});
  const starts = test.mock.method(globalThis, 'setInterval');
  const heard: string[] = [];
  const stops = ['first', 'second'].map((name) => everyMinute(() => heard.push(name)));
  test.mock.timers.tick(59_999);
  assert.equal(heard.length, 0);
  test.mock.timers.tick(1);
  assert.deepEqual(heard, ['first', 'second']);
  assert.equal(starts.mock.callCount(), 1);
  stops[0]!();
  test.mock.timers.tick(60_000);
  assert.deepEqual(heard, ['first', 'second', 'second']);
  stops[1]!();
  test.mock.timers.tick(60_000);
  assert.equal(heard.length, 3);
  everyMinute(() => heard.push('third'))();
  assert.equal(starts.mock.callCount(), 2);
});
