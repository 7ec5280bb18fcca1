import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import type {Target} from '../../../src/comments/model.js';
import {remark42} from '../../../src/comments/providers/remark42.js';
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
import {Remark42Double} from '../../support/comment-servers/remark42-double.js';

/** Names the site in the server's address, as pages do. */
class Daily extends Remark42Double {
  override async start(): Promise<this> {
    await super.start();
    this.url += '?site=daily';
    return this;
  }
}

describe('remark42', () => {
  const setup: PostingSetup<Daily> = {
    provider: remark42,
    create: () => new Daily(),
    taken: (double) => double.rows.length,
    add: (double, {text, name}) =>
      double.add({
        ...(text && {orig: text}),
        ...(name && {user: {id: 'anonymous_x', name, admin: false}}),
      }).id,
  };
  describePosting(setup);
  describeGuarantees({...setup, unseen: {here: 'lost', later: 'lost'}});

  describe('as its own', () => {
    let double: Daily;
    beforeEach(async () => {
      double = new Daily();
      await double.start();
    });
    afterEach(() => double.stop());
    const here = (): Target => targetOf(double);

    it('knows a thread by the page’s whole address', async () => {
      double.add();
      const {ids} = await loadAll(remark42, here());
      assert.equal(ids.length, 1);
      const elsewhere = targetOf(double, {thread: 'https://news.example/lain'});
      assert.deepEqual((await loadAll(remark42, elsewhere)).ids, []);
    });

    it('shows the source, marks and what was taken away', async () => {
      const root = double.add({
        orig: '*asli*',
        user: {id: 'google_1', name: 'Redaksi', admin: true},
        vote: 1,
        score: 4,
      });
      double.add({pid: root.id, delete: true, orig: ''});
      const {items} = await loadAll(remark42, here());
      assert.equal(items[0]?.body, '<p>*asli*</p>\n');
      assert.equal(items[0]?.source, '*asli*');
      assert.equal(items[0]?.author?.badge, 'staff');
      assert.equal(items[0]?.liked, true);
      assert.equal(items[0]?.likes, 4);
      assert.equal(items[1]?.state, 'removed');
      assert.equal(items[1]?.parentId, root.id);
    });

    it('reads a server that gives everything at once', async () => {
      double.answerWith = {
        body: {comments: [{comment: {id: 'a', text: 'x'}, replies: null}], info: null},
      };
      const {ids} = await loadAll(remark42, here());
      assert.deepEqual(ids, ['a']);
    });

    it('reads a conversation 1,000 replies deep', async () => {
      let node: object = {comment: {id: '0', text: 'x'}};
      for (let i = 1; i < 1000; i++)
        node = {comment: {id: String(i), text: 'x'}, replies: [node]};
      double.answerWith = {body: {comments: [node], info: {}}};
      assert.equal((await loadAll(remark42, here())).ids.length, 1000);
    });

    it('asks what the server takes', async () => {
      assert.deepEqual(await remark42.open!(here(), io), {
        closed: false,
        signIn: false,
        fields: {name: 'required'},
        maxLength: {value: 1000, unit: 'codepoint'},
        editWindow: 300,
      });
      double.anonymous = false;
      double.readOnly = true;
      const said = await remark42.open!(here(), io);
      assert.equal(said.signIn, true);
      assert.equal(said.closed, true);
      double.answerWith = {status: 500, body: 'x'};
      assert.deepEqual(await remark42.open!(here(), io), {closed: false});
    });

    it('signs a guest in by name, once, and again under another name', async () => {
      await remark42.post!(postingOf(here(), {text: 'Satu dua'}), io);
      await remark42.post!(postingOf(here(), {text: 'Tiga empat'}), io);
      const logins = (): number =>
        double.seen('GET').filter((path) => path.includes('login')).length;
      assert.equal(logins(), 1);
      const author = {name: 'Sari Dewi', email: '', website: ''};
      await remark42.post!(postingOf(here(), {text: 'Lima', author}), io);
      assert.equal(logins(), 2);
      assert.equal(double.rows[2]?.user.name, 'Sari Dewi');
    });

    it('leaves a reader signed in who has an account', async () => {
      double.user = {id: 'github_7', name: 'Made', admin: false};
      const {comment} = await remark42.post!(postingOf(here()), io);
      assert.equal(comment?.author?.name, 'Made');
    });

    it('tells refusals apart', async () => {
      const post = async (text = 'Halo semua', name = 'Wayan'): Promise<string[]> => {
        const author = {name, email: '', website: ''};
        const posting = postingOf(here(), {text, author});
        const {
          kind,
          field = '',
          ambiguous,
        } = await failureOf(remark42.post!(posting, io));
        assert.equal(ambiguous, false);
        return [kind, field];
      };
      assert.deepEqual(await post('Halo', 'x!'), ['validation', 'name']);
      assert.deepEqual(await post('a forbidden word'), ['validation', 'comment']);
      double.readOnly = true;
      assert.deepEqual(await post(), ['closed', '']);
      double.userBlocked = true;
      assert.deepEqual(await post(), ['forbidden', '']);
      double.user = undefined;
      double.anonymous = false;
      assert.deepEqual(await post(), ['auth', '']);
      assert.equal(double.rows.length, 0);
    });

    it('likes and takes it back', async () => {
      const {id} = double.add();
      double.user = {id: 'github_7', name: 'Made', admin: false};
      assert.equal(await remark42.react!({target: here(), id}, true, io), 1);
      assert.equal(await remark42.react!({target: here(), id}, false, io), 0);
    });

    it('changes and takes away what the reader wrote', async () => {
      const {comment} = await remark42.post!(postingOf(here()), io);
      const subject = {target: here(), id: String(comment?.id)};
      const changed = await remark42.edit!(subject, 'Lain', io);
      assert.equal(changed.source, 'Lain');
      assert.equal(changed.mine, true);
      await remark42.remove!(subject, io);
      assert.equal(double.rows[0]?.delete, true);
    });

    it('counts several threads', async () => {
      double.add();
      const urls = ['https://news.example/berita', 'https://news.example/x'];
      assert.deepEqual(await remark42.count!(double.url, urls, io), [1, 0]);
    });

    it('drops bad rows and keeps the good ones', async () => {
      const bad = [null, 3, {}, {comment: 3}, {comment: {id: {}, text: 'x'}}];
      const good = {
        comment: {id: 'g', text: 'ok', user: null, edit: 4, time: {}},
        replies: 'x',
      };
      double.answerWith = {body: {comments: [...bad, good], info: {count: 'many'}}};
      const page = await remark42.load(
        {target: here(), sort: 'oldest', pageSize: 5},
        io,
      );
      assert.deepEqual(
        page.items.map(({id}) => id),
        ['g'],
      );
      assert.equal(page.dropped, 5);
    });

    for (const {from, texts, skip} of hostileTexts)
      it(`carries hostile text ${from} as data`, {skip}, async () => {
        for (const text of texts)
          double.add({orig: `x ${text}`, user: {id: text, name: text, admin: false}});
        assert.equal(await shown(remark42, here()), texts.length);
      });
  });
});
