import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import type {SafeStorage} from '../../src/base/storage.js';
import {Draft, draftContexts} from '../../src/comments/drafts.js';
import {expireKept} from '../../src/comments/expire.js';
import {readEntry} from '../../src/comments/kept.js';
import type {DraftContext} from '../../src/comments/model.js';

let entries: Map<string, string>;
let storage: SafeStorage;

beforeEach(() => {
  entries = new Map();
  storage = {
    persistent: true,
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => !!entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
});

const draft = (context: DraftContext = 'new', thread = '/a'): Draft =>
  new Draft({server: 'https://s.example', thread}, context, storage);

describe('a draft', () => {
  it('comes back on the next visit', () => {
    draft().save('Halo');
    assert.equal(draft().restore(), 'Halo');
  });

  it('is apart from those of other threads, replies and changes', () => {
    draft().save('satu');
    draft('reply:1').save('dua');
    draft('reply:2').save('tiga');
    draft('edit:1').save('empat');
    draft('new', '/b').save('lima');
    assert.equal(draft().restore(), 'satu');
    assert.equal(draft('reply:1').restore(), 'dua');
    assert.equal(draft('reply:2').restore(), 'tiga');
    assert.equal(draft('edit:1').restore(), 'empat');
    assert.equal(draft('new', '/b').restore(), 'lima');
  });

  it('does not write over what another tab began in the same box', () => {
    const one = draft();
    const two = draft();
    one.save('dari satu');
    two.save('dari dua');
    one.save('dari satu, lagi');
    two.save('dari dua, lagi');
    const texts = [...entries.values()].map(
      (entry) => (JSON.parse(entry) as {text: string}).text,
    );
    assert.deepEqual(texts.sort(), ['dari dua, lagi', 'dari satu, lagi']);
    assert.deepEqual(one.others(), ['dari dua, lagi']);
  });

  it('is taken up by a second tab until the first goes on', () => {
    const one = draft();
    one.save('awal');
    const two = draft();
    assert.equal(two.restore(), 'awal');
    one.save('awal, lalu satu');
    two.save('awal, lalu dua');
    assert.deepEqual(one.others(), ['awal, lalu dua']);
    assert.equal(one.restore() !== '' && two.restore() !== '', true);
  });

  it('writes over no other text, however often several tabs go on in one', (test) => {
    test.mock.timers.enable({apis: ['Date']});
    const one = draft();
    one.save('awal');
    const two = draft();
    two.restore();
    two.save('awal, lalu dua');
    test.mock.timers.tick(1000);
    one.save('awal, lalu satu');
    const three = draft();
    assert.equal(three.restore(), 'awal, lalu satu');
    three.save('awal, lalu satu, lalu tiga');
    one.save('awal, lalu satu lagi');
    const texts = [...entries.values()].map((entry) => readEntry(entry)?.text);
    assert.deepEqual(texts.sort(), [
      'awal, lalu dua',
      'awal, lalu satu lagi',
      'awal, lalu satu, lalu tiga',
    ]);
  });

  it('names every form of its thread for which there are words', () => {
    const server = 'https://s.example';
    const contexts: DraftContext[] = ['new', 'reply:7', 'edit:a"]#b', 'reply:ñ\\n'];
    contexts.forEach((context) => draft(context).save('kata'));
    const other = draft('reply:7');
    other.save('lain');
    draft('reply:8', '/b').save('kata');
    assert.deepEqual(
      [...draftContexts({server, thread: '/a'}, storage)].sort(),
      contexts.sort(),
    );
  });

  it('is forgotten once it is sent, and what was typed since is not', () => {
    const one = draft();
    one.save('terkirim');
    one.clear('terkirim');
    assert.equal(entries.size, 0);
    one.save('terkirim, lalu lebih');
    one.clear('terkirim');
    assert.equal(draft().restore(), 'terkirim, lalu lebih');
  });

  it('becomes the other text when the reader takes that', () => {
    const one = draft();
    const two = draft();
    one.save('satu');
    two.save('dua');
    one.adopt('dua');
    assert.equal(entries.size, 1);
    assert.equal(draft().restore(), 'dua');
  });

  it('goes after a month, and with it what is no draft', () => {
    const now = Date.now();
    draft().save('baru');
    draft('reply:1').save('lama');
    entries.set(draft('reply:2').key, 'rusak');
    entries.set('theirs', 'rusak');
    entries.set(
      draft('reply:1').key,
      JSON.stringify({text: 'x', at: now - 31 * 864e5}),
    );
    expireKept(storage, now);
    assert.deepEqual([...entries.keys()], [draft().key, 'theirs']);
  });

  it('says when it could not be kept', () => {
    storage = {...storage, set: () => false};
    const one = draft();
    assert.equal(one.save('penuh'), false);
    assert.equal(one.save('penuh'), false);
  });
});
