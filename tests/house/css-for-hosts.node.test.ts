import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {forHosts} from '../../scripts/css-for-hosts.mjs';

describe('a style sheet for hosts', () => {
  it('names the sum around a sum by a word that minifiers leave alone', () => {
    assert.equal(
      forHosts('p{font-size:calc(var(--size, 2rem) * var(--scale, 1))}'),
      'p{font-size:max(var(--size, calc(var(--kolom-base-size,1rem)*2)) * var(--scale, 1))}',
    );
  });

  it('leaves a sum of its own, and those in conditions', () => {
    const css =
      '@media (width>calc(1px + 2px)){p{margin:calc(var(--gap, 1px) * 2);content:"calc(calc("}}';
    assert.equal(forHosts(css), css);
  });
});
