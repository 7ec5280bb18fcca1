import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';

import {fetched, PATIENCE_MS} from '../../src/base/fetched.js';

describe('what an element fetches for itself', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
  afterEach(() => mock.timers.reset());

  it('is asked for once more where it fails', async () => {
    let asked = 0;
    const load = async (): Promise<string> => {
      asked++;
      if (asked === 1) throw new TypeError('not fetched');
      return 'code';
    };
    assert.equal(await fetched(load), 'code');
    assert.equal(asked, 2);
  });

  it('is done without where it fails twice', async () => {
    const load = (): Promise<string> => Promise.reject(new TypeError('not fetched'));
    assert.equal(await fetched(load), undefined);
  });

  it('is done without where nobody answers', async () => {
    const coming = fetched(() => new Promise<string>(() => undefined));
    mock.timers.tick(PATIENCE_MS);
    assert.equal(await coming, undefined);
  });
});
