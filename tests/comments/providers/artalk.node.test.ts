import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import type {Target} from '../../../src/comments/model.js';
import {artalk} from '../../../src/comments/providers/artalk.js';
import {ArtalkDouble} from '../../support/comment-servers/artalk-double.js';
import {hostileTexts} from '../../support/comment-servers/corpus.js';
import {describeGuarantees} from '../../support/comment-servers/guarantee-suite.js';
import {
  describePosting,
  failureOf,
  io,
  loadAll,
  postingOf,
  shown,
  targetOf,
  type PostingSetup,
} from '../../support/comment-servers/posting-suite.js';

/** Names the site in the server's address, as pages do. */
class Daily extends ArtalkDouble {
  override async start(): Promise<this> {
    await super.start();
    this.url += '?site=Daily';
    return this;
  }
}

describe('artalk', () => {
  const setup: PostingSetup<Daily> = {
    provider: artalk,
    create: () => new Daily(),
    taken: (double) => double.rows.length,
    add: (double, {text, name}) =>
      String(double.add({...(text && {content: text}), ...(name && {nick: name})}).id),
  };
  describePosting(setup);
  describeGuarantees({
    ...setup,
    moderation: {
      hold: (double) => (double.held = true),
      approve: (double) => double.rows.forEach((row) => (row.is_pending = false)),
      shows: true,
    },
    // By the writer's address Artalk shows what is held; no visit keeps that.
    unseen: {here: 'lost', later: 'unknown'},
  });

  describe('as its own', () => {
    let double: Daily;
    beforeEach(async () => {
      double = new Daily();
      await double.start();
    });
    afterEach(() => double.stop());
    const here = (): Target => targetOf(double);

    it('reads source, replies and marks', async () => {
      double.add({badge_name: 'Redaksi', is_pinned: true, vote_up: 3});
      double.add({rid: 1});
      const {items} = await loadAll(artalk, here());
      assert.equal(items[0]?.body, 'Comment **1**');
      assert.equal(items[0]?.author?.badge, 'staff');
      assert.equal(items[0]?.pinned, true);
      assert.equal(items[0]?.likes, 3);
      assert.equal(items[0]?.createdAt, '2026-01-01T00:01:00');
      assert.equal(items[1]?.parentId, '1');
    });

    it('knows what a moderator has folded, and what takes no replies', async () => {
      double.add({is_collapsed: true});
      double.add({is_allow_reply: false});
      const {items} = await loadAll(artalk, here());
      const told = items.map(({id, collapsed, closed}) => [id, collapsed, closed]);
      assert.deepEqual(told.sort(), [
        ['1', true, false],
        ['2', false, true],
      ]);
    });

    it('holds a comment, and finds it again by its writer', async () => {
      double.held = true;
      const posting = postingOf(here());
      assert.equal((await artalk.post!(posting, io)).state, 'pending');
      assert.equal((await artalk.reconcile!(posting, io))?.state, 'pending');
    });

    it('finds a reply in an old conversation', async () => {
      for (let i = 0; i < 60; i++) double.add();
      const posting = postingOf(here(), {parentId: '2', rootId: '1'});
      await artalk.post!(posting, io);
      assert.equal((await artalk.reconcile!(posting, io))?.comment?.id, '61');
    });

    for (const [what, prepare, author, kind, field] of [
      ['a puzzle', (d: Daily) => (d.captcha = true), {}, 'rate', undefined],
      ['sign-in', (d: Daily) => (d.adminOnly = true), {}, 'auth', undefined],
      ['no name', () => {}, {name: ''}, 'validation', 'name'],
      ['a bad address', () => {}, {email: 'x'}, 'validation', 'email'],
      ['a bad link', () => {}, {website: 'x'}, 'validation', 'website'],
    ] as const) {
      it(`tells ${what} apart`, async () => {
        prepare(double);
        const posting = postingOf(here());
        const error = await failureOf(
          artalk.post!({...posting, author: {...posting.author, ...author}}, io),
        );
        assert.equal(error.kind, kind);
        assert.equal(error.field, field);
        assert.equal(error.ambiguous, false);
        assert.equal(double.rows.length, 0);
      });
    }

    it('says that the comment answered is gone', async () => {
      const posting = postingOf(here(), {parentId: '9'});
      assert.equal((await failureOf(artalk.post!(posting, io))).kind, 'gone');
    });

    it('likes and takes it back, also when a vote was there before', async () => {
      double.add();
      const subject = {target: here(), id: '1'};
      assert.equal(await artalk.react!(subject, true, io), 1);
      assert.equal(await artalk.react!(subject, true, io), 1);
      assert.equal(await artalk.react!(subject, false, io), 0);
      assert.equal(await artalk.react!(subject, false, io), 0);
    });

    it('counts several threads', async () => {
      double.add();
      assert.deepEqual(await artalk.count!(double.url, ['/berita', '/x'], io), [1, 0]);
    });

    it('drops bad rows and keeps the good ones', async () => {
      const bad = [null, 3, {}, {id: 1}, {id: {}, content: 'x'}];
      const good = {id: 7, content: 'ok', nick: null, date: 5, rid: {}, link: []};
      double.answerWith = {body: {comments: [...bad, good], roots_count: 'x'}};
      const page = await artalk.load({target: here(), sort: 'oldest', pageSize: 5}, io);
      assert.deepEqual(
        page.items.map(({id}) => id),
        ['7'],
      );
      assert.equal(page.dropped, 5);
    });

    for (const {from, texts, skip} of hostileTexts)
      it(`carries hostile text ${from} as data`, {skip}, async () => {
        for (const text of texts)
          double.add({content: `x ${text}`, nick: text, link: text});
        assert.equal(await shown(artalk, here()), texts.length);
      });
  });
});
