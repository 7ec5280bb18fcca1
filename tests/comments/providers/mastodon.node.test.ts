import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import type {Target} from '../../../src/comments/model.js';
import {mastodon} from '../../../src/comments/providers/mastodon.js';
import {hostileTexts} from '../../support/comment-servers/corpus.js';
import {
  failureOf,
  io,
  loadAll,
  shown,
  targetOf,
  wordsOf,
} from '../../support/comment-servers/posting-suite.js';
import {MastodonDouble} from '../../support/comment-servers/reading-doubles.js';

describe('mastodon', () => {
  let double: MastodonDouble;
  beforeEach(async () => {
    double = new MastodonDouble();
    await double.start();
  });
  afterEach(async () => {
    assert.deepEqual(double.blocked, []);
    await double.stop();
  });
  const here = (): Target => targetOf(double, {thread: '100'});

  it('offers no way to write but a link', () => {
    assert.equal(mastodon.post, undefined);
    assert.match(mastodon.writeUrl!(here()), /\/web\/statuses\/100$/);
    const thread = 'https://social.example/@daily/100';
    assert.equal(mastodon.writeUrl!(targetOf(double, {thread})), thread);
  });

  it('takes the address of a post for a thread', async () => {
    double.descendants = [double.status(1)];
    const target = targetOf(double, {thread: `${double.url}/@daily/100`, server: ''});
    assert.deepEqual((await loadAll(mastodon, target)).ids, ['1']);
  });

  it('takes a mistyped post for a mistake, and links to none', async () => {
    for (const thread of ['', '/berita', 'https://social.example/@daily', 'salah']) {
      const target = targetOf(double, {thread});
      assert.equal(mastodon.writeUrl!(target), '');
      const loading = mastodon.load({target, sort: 'newest', pageSize: 5}, io);
      assert.equal((await failureOf(loading)).kind, 'setup', thread);
    }
    assert.deepEqual(double.received, []);
  });

  it('takes posts of GoToSocial, Pleroma and Akkoma', async () => {
    for (const [id, path] of [
      ['01FBVD42CQ3ZEEVMW180SBX03B', '/@daily/statuses/01FBVD42CQ3ZEEVMW180SBX03B'],
      ['9xHCzrd38vVZxKN5ma', '/notice/9xHCzrd38vVZxKN5ma'],
      ['109501674056556919', '/@daily/109501674056556919?lang=id#x'],
    ] as const) {
      const target = targetOf(double, {thread: `${double.url}${path}`, server: ''});
      await failureOf(mastodon.load({target, sort: 'newest', pageSize: 5}, io));
      assert.deepEqual(double.seen('GET').slice(-1), [
        `/api/v1/statuses/${id}/context`,
      ]);
      assert.equal(mastodon.writeUrl!(target), target.thread);
    }
  });

  it('shows public replies only, in their tree', async () => {
    double.descendants = [
      double.status(1),
      double.status(2, {in_reply_to_id: '1', visibility: 'private'}),
      double.status(3, {in_reply_to_id: '1', visibility: 'unlisted'}),
      double.status(4, {in_reply_to_id: '1', visibility: 'direct'}),
      double.status(5, {in_reply_to_id: '1'}),
    ];
    const {ids, items, total} = await loadAll(mastodon, here());
    assert.deepEqual(ids, ['1', '5']);
    assert.equal(items[0]?.parentId, undefined);
    assert.equal(items[1]?.parentId, '1');
    assert.equal(total, 2);
  });

  it('orders the first level as asked', async () => {
    double.descendants = [
      double.status(1, {favourites_count: 5}),
      double.status(2),
      double.status(3, {favourites_count: 9}),
    ];
    assert.deepEqual((await loadAll(mastodon, here())).ids, ['3', '2', '1']);
    const oldest = await loadAll(mastodon, here(), {sort: 'oldest'});
    assert.deepEqual(oldest.ids, ['1', '2', '3']);
    const top = await mastodon.load({target: here(), sort: 'top', pageSize: 9}, io);
    assert.deepEqual(
      top.items.map(({id}) => id),
      ['3', '1', '2'],
    );
  });

  it('leaves behind a warning what its writer put there', async () => {
    double.descendants = [
      double.status(1, {
        spoiler_text: 'Spoiler & <b>film</b>',
        content: '<p>He dies</p>',
      }),
    ];
    const {items} = await loadAll(mastodon, here());
    const words = await wordsOf(mastodon, items[0]);
    assert.match(words, /Spoiler & <b>film<\/b>/);
    assert.match(words, /social\.example\/@sari\/1/);
    assert.doesNotMatch(words, /dies/);
  });

  it('takes a name for text', async () => {
    double.descendants = [double.status(1)];
    assert.equal(
      (await loadAll(mastodon, here())).items[0]?.author?.name,
      'Sari <b>K.</b>',
    );
  });

  it('says what went wrong', async () => {
    const load = (thread: string): Promise<unknown> =>
      mastodon.load(
        {target: targetOf(double, {thread}), sort: 'newest', pageSize: 5},
        io,
      );
    assert.equal((await failureOf(load('/berita'))).kind, 'setup');
    assert.equal((await failureOf(load('101'))).kind, 'gone');
    double.answerWith = {body: []};
    assert.equal((await failureOf(load('100'))).kind, 'protocol');
  });

  it('drops bad rows and keeps the good ones', async () => {
    const good = {id: 7, content: '<p>ok</p>', account: null, created_at: 4, url: {}};
    double.descendants = [null, 3, {}, {id: 1}, {id: {}, content: 'x'}, good];
    const page = await mastodon.load({target: here(), sort: 'oldest', pageSize: 5}, io);
    assert.deepEqual(
      page.items.map(({id}) => id),
      ['7'],
    );
    assert.equal(page.dropped, 5);
  });

  for (const {from, texts, skip} of hostileTexts)
    it(`carries hostile text ${from} as data`, {skip}, async () => {
      for (let i = 0; i < texts.length; i += 60) {
        const some = texts.slice(i, i + 60);
        double.descendants = some.map((text, index) =>
          double.status(index, {
            content: `<p>x ${text}</p>`,
            url: text,
            account: {display_name: text, url: text},
          }),
        );
        assert.equal(await shown(mastodon, here()), some.length);
      }
    });
});
