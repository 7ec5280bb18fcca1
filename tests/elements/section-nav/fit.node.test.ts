import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fit} from '../../../src/elements/section-nav/fit.js';

const row = {gap: 0, button: 50, kept: new Set<number>()};

describe('fit', () => {
  it('asks for no button where everything fits exactly', () => {
    assert.equal(fit({...row, sizes: [100, 100, 100], room: 300}), 3);
    assert.equal(fit({...row, sizes: [99.7, 100.3, 100.2], room: 300}), 3);
  });

  it('makes room for the button as soon as one is left out', () => {
    assert.equal(fit({...row, sizes: [100, 100, 100], room: 299}), 2);
    assert.equal(fit({...row, sizes: [100, 100, 100], room: 249}), 1);
  });

  it('makes room for what stays', () => {
    const sizes = [100, 100, 100, 100, 100];
    assert.equal(fit({...row, sizes, room: 360, kept: new Set([4])}), 2);
    assert.equal(fit({...row, sizes, room: 360, kept: new Set([0])}), 3);
  });

  it('counts the space between items', () => {
    assert.equal(fit({...row, sizes: [100, 100, 100], gap: 10, room: 320}), 3);
    assert.equal(fit({...row, sizes: [100, 100, 100], gap: 10, room: 310}), 2);
  });

  it('leaves everything out where nothing fits', () => {
    assert.equal(fit({...row, sizes: [500, 500], room: 100}), 0);
    assert.equal(fit({...row, sizes: [], room: 100}), 0);
  });
});
