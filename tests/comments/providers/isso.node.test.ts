import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {isso} from '../../../src/comments/providers/isso.js';
import {hostileTexts} from '../../support/comment-servers/corpus.js';
import {describeGuarantees} from '../../support/comment-servers/guarantee-suite.js';
import {IssoDouble} from '../../support/comment-servers/isso-double.js';
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

/** Holds comments, but not of people who wrote before. */
class Moderated extends IssoDouble {
  override readonly announced: boolean = true;
}

describe('isso', () => {
  const setup: PostingSetup<IssoDouble> = {
    provider: isso,
    create: () => new IssoDouble(),
    taken: (double) => double.rows.length,
    add: (double, {text, name}) =>
      String(double.add({...(text && {text}), ...(name && {author: name})}).id),
  };
  describePosting(setup);
  describeGuarantees({...setup, unseen: {here: 'lost', later: 'lost'}});

  describe('where some comments are held', () => {
    describeGuarantees({
      ...setup,
      create: () => new Moderated(),
      moderation: {
        hold: (double) => (double.moderated = true),
        approve: (double) => double.rows.forEach((row) => (row.mode = 1)),
      },
      // Isso shows a comment that is held to nobody, and takes the same words again.
      unseen: {here: 'unknown', later: 'unknown'},
    });
  });

  describe('as its own', () => {
    let double: IssoDouble;
    beforeEach(async () => {
      double = new IssoDouble();
      await double.start();
    });
    afterEach(() => double.stop());
    const here = (): ReturnType<typeof targetOf> => targetOf(double);

    it('asks for what was typed, and sends the reader’s cookie', async () => {
      double.add({text: 'a *b* <i>c</i>', author: 'Tom &amp; &lt;Jerry&gt;'});
      const {items} = await loadAll(isso, here());
      assert.equal(items[0]?.body, 'a *b* <i>c</i>');
      assert.equal(items[0]?.author?.name, 'Tom & <Jerry>');
      assert.equal(items[0]?.createdAt, 1_767_225_660_500);
    });

    it('pages first-level comments, each with its replies', async () => {
      for (let i = 0; i < 5; i++) double.add();
      double.add({parent: 1});
      const first = await isso.load({target: here(), sort: 'oldest', pageSize: 2}, io);
      assert.deepEqual(
        first.items.map(({id}) => id),
        ['1', '6', '2'],
      );
      assert.equal(first.items[1]?.parentId, '1');
      const {ids} = await loadAll(isso, here(), {sort: 'oldest', pageSize: 2});
      assert.equal(new Set(ids).size, 6);
    });

    it('keeps the place of a comment that was taken away', async () => {
      double.add({mode: 4, text: '', author: null});
      double.add({parent: 1});
      const {items} = await loadAll(isso, here());
      assert.equal(items[0]?.state, 'removed');
    });

    it('holds a comment that waits for a moderator, and may have where none is seen', async () => {
      double.moderated = true;
      assert.equal((await isso.post!(postingOf(here()), io)).state, 'pending');
      assert.equal(await isso.reconcile!(postingOf(here()), io), undefined);
    });

    it('finds a reply to a reply, which Isso puts on the second level', async () => {
      double.add();
      double.add({parent: 1});
      const posting = postingOf(here(), {parentId: '2', rootId: '1'});
      await isso.post!(posting, io);
      assert.equal(double.rows[2]?.parent, 1);
      assert.equal((await isso.reconcile!(posting, io))?.comment?.id, '3');
    });

    for (const [words, kind, message] of [
      ['127.0.0.0: ratelimit exceeded (1, 2)', 'rate', ''],
      ['3 direct responses to /berita', 'forbidden', '3 direct responses to /berita'],
      ['edit time frame is still open', 'forbidden', 'edit time frame is still open'],
    ] as const) {
      it(`understands "${words}"`, async () => {
        double.guard = words;
        const error = await failureOf(isso.post!(postingOf(here()), io));
        assert.equal(error.kind, kind);
        assert.equal(error.message, message);
        assert.equal(error.ambiguous, false);
      });
    }

    it('takes a refusal without words', async () => {
      const error = await failureOf(isso.post!(postingOf(here(), {text: 'ab'}), io));
      assert.equal(error.kind, 'validation');
      assert.equal(double.rows.length, 0);
    });

    it('asks what a writer has to tell', async () => {
      double.requireEmail = true;
      const {fields} = await isso.open!(here(), io);
      assert.deepEqual(fields, {
        name: 'required',
        email: 'required',
        website: 'optional',
      });
      double.answerWith = {status: 404, body: 'none'};
      assert.deepEqual(await isso.open!(here(), io), {});
    });

    it('changes and takes away what the reader wrote', async () => {
      await isso.post!(postingOf(here()), io);
      const subject = {target: here(), id: '1'};
      const changed = await isso.edit!(subject, 'Lain *sekali*', io);
      assert.equal(changed.body, 'Lain *sekali*');
      assert.equal(changed.mine, true);
      assert.ok(Number(changed.editedAt) > 1e12);
      await isso.remove!(subject, io);
      assert.equal(double.rows.length, 0);
    });

    it('cannot change what another wrote, or no longer', async () => {
      double.add();
      const error = await failureOf(isso.edit!({target: here(), id: '1'}, 'Lain', io));
      assert.equal(error.kind, 'forbidden');
      const gone = await failureOf(isso.remove!({target: here(), id: '9'}, io));
      // Isso tells neither apart, by words that a reader can do nothing with.
      assert.deepEqual([gone.kind, gone.message], ['forbidden', '']);
    });

    it('likes, and says that a like stays', async () => {
      double.add();
      const subject = {target: here(), id: '1'};
      assert.equal(await isso.react!(subject, true, io), 1);
      const again = await failureOf(isso.react!(subject, true, io));
      assert.equal(again.kind, 'forbidden');
      const unknown = isso.react!({...subject, id: '9'}, true, io);
      assert.equal((await failureOf(unknown)).kind, 'gone');
      assert.equal(
        (await failureOf(isso.react!(subject, false, io))).kind,
        'forbidden',
      );
    });

    it('counts several threads', async () => {
      double.add();
      assert.deepEqual(await isso.count!(double.url, ['/berita', '/x'], io), [1, 0]);
      double.answerWith = {body: {}};
      assert.deepEqual(await isso.count!(double.url, ['/berita'], io), [0]);
    });

    it('drops bad rows and keeps the good ones', async () => {
      const replies = [
        null,
        3,
        {},
        {id: 1},
        {id: 2, text: {}},
        {id: 3, text: 'ok', replies: 7, author: [], created: 'x', likes: null},
      ];
      double.answerWith = {body: {replies, hidden_replies: 'x', total_replies: []}};
      const page = await isso.load({target: here(), sort: 'oldest', pageSize: 5}, io);
      assert.deepEqual(
        page.items.map(({id}) => id),
        ['3'],
      );
      assert.equal(page.dropped, 5);
      assert.equal(page.next, undefined);
    });

    for (const {from, texts, skip} of hostileTexts)
      it(`carries hostile text ${from} as data`, {skip}, async () => {
        for (const text of texts)
          double.add({text: `x ${text}`, author: text, website: text});
        assert.equal(await shown(isso, here()), texts.length);
      });
  });
});
