import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {createWordpress, wordpress} from '../../../src/comments/providers/wordpress.js';
import {hostileTexts} from '../../support/comment-servers/corpus.js';
import type {GuaranteeSetup} from '../../support/comment-servers/guarantee-stage.js';
import {describeGuarantees} from '../../support/comment-servers/guarantee-suite.js';
import {
  describePosting,
  failureOf,
  io,
  loadAll,
  postingOf,
  shown,
  targetOf,
  wordsOf,
  type PostingSetup,
} from '../../support/comment-servers/posting-suite.js';
import {
  escapeHtml,
  type Received,
} from '../../support/comment-servers/server-double.js';
import {WordpressDouble} from '../../support/comment-servers/wordpress-double.js';

const html = (text: string): string =>
  `<p>${escapeHtml(text).replaceAll('\n', '<br />\n')}</p>\n`;

/** Takes no guests by REST; what goes wrong goes wrong with the form. */
class FormOnly extends WordpressDouble {
  override guests = false;

  protected override posts({path}: Received): boolean {
    return path === '/wp-comments-post.php';
  }
}

describe('wordpress', () => {
  const setup: PostingSetup<WordpressDouble> = {
    provider: wordpress,
    create: () => new WordpressDouble(),
    target: {thread: '7'},
    taken: (double) => double.rows.length,
    add: (double, {text, name}) =>
      String(
        double.add({...(text && {html: html(text)}), ...(name && {author_name: name})})
          .id,
      ),
  };
  const owed: GuaranteeSetup<WordpressDouble> = {
    ...setup,
    refusesTwins: true,
    moderation: {
      hold: (double) => (double.held = true),
      approve: (double) => double.rows.forEach((row) => (row.status = 'approved')),
    },
    // What is held is not seen either: sent again, it is refused as a duplicate.
    unseen: {here: 'lost', later: 'lost'},
  };
  describePosting(setup);
  describeGuarantees(owed);

  describe('by the form of its own site', () => {
    describeGuarantees({
      ...owed,
      create: () => new FormOnly(),
      target: ({url}) => ({thread: '7', pageUrl: `${url}/2026/berita/`}),
    });
  });

  describe('as its own', () => {
    let double: WordpressDouble;
    beforeEach(async () => {
      double = new WordpressDouble();
      await double.start();
    });
    afterEach(() => double.stop());
    const here = (): ReturnType<typeof targetOf> => targetOf(double, {thread: '7'});
    const onSite = (): ReturnType<typeof targetOf> =>
      targetOf(double, {thread: '7', pageUrl: `${double.url}/2026/berita/`});

    it('reads universal time, escaped names and replies', async () => {
      double.add({author_name: 'Tom &amp; &#039;Jerry&#8217;s'});
      double.add({parent: 1, date_gmt: '2026-05-01T10:00:00'});
      const {items} = await loadAll(wordpress, here(), {sort: 'oldest'});
      assert.equal(items[0]?.author?.name, "Tom & 'Jerry’s");
      assert.equal(items[0]?.parentId, undefined);
      assert.equal(items[1]?.parentId, '1');
      assert.equal(items[1]?.createdAt, '2026-05-01T10:00:00Z');
    });

    it('pages through 250 comments, oldest first', async () => {
      for (let i = 0; i < 250; i++) double.add();
      const {ids, total} = await loadAll(wordpress, here(), {sort: 'oldest'});
      assert.equal(new Set(ids).size, 250);
      assert.equal(total, 250);
      assert.equal(double.received.length, 3);
    });

    it('brings what a new reply answers with it, however old', async () => {
      double.add();
      double.add({parent: 1});
      for (let i = 0; i < 150; i++) double.add();
      double.add({parent: 2});
      const query = {target: here(), sort: 'newest', pageSize: 20} as const;
      const {items} = await wordpress.load(query, io);
      const ids = items.map(({id}) => id);
      assert.ok(ids.includes('2') && ids.includes('1'));
    });

    it('leaves out a parent that is not to be had', async () => {
      double.add({parent: 999});
      const {ids} = await loadAll(wordpress, here());
      assert.deepEqual(ids, ['1']);
    });

    it('asks once for a parent, also where every question gets the same answer', async () => {
      const rows = [{id: 1, parent: 999, content: {rendered: '<p>Halo</p>'}}];
      let asked = 0;
      const same: typeof io = () => {
        asked++;
        if (asked > 5) throw new Error('asked too often');
        return Promise.resolve({
          status: 200,
          ok: true,
          data: rows,
          raw: '',
          header: () => null,
        });
      };
      const query = {target: here(), sort: 'newest', pageSize: 20} as const;
      await wordpress.load(query, same);
      assert.equal(asked, 2);
    });

    it('holds a comment for moderation', async () => {
      double.held = true;
      const {state} = await wordpress.post!(postingOf(here()), io);
      assert.equal(state, 'pending');
      assert.equal(await wordpress.reconcile!(postingOf(here()), io), null);
    });

    it('answers a comment', async () => {
      double.add();
      const posting = postingOf(here(), {parentId: '1', rootId: '1'});
      await wordpress.post!(posting, io);
      assert.equal(double.rows[1]?.parent, 1);
      assert.ok(await wordpress.reconcile!(posting, io));
    });

    for (const [what, prepare, kind] of [
      [
        'a duplicate',
        (d: WordpressDouble) =>
          d.add({html: html('Halo semua'), author_name: 'Wayan Putra'}),
        'duplicate',
      ],
      ['too many at once', (d: WordpressDouble) => (d.flood = true), 'rate'],
      ['closed comments', (d: WordpressDouble) => (d.open = false), 'closed'],
      ['no guests', (d: WordpressDouble) => (d.guests = false), 'auth'],
    ] as const) {
      it(`tells ${what} apart`, async () => {
        prepare(double);
        const error = await failureOf(
          wordpress.post!(postingOf(here(), {text: 'Halo semua'}), io),
        );
        assert.equal(error.kind, kind);
        assert.equal(error.ambiguous, false);
        assert.doesNotMatch(error.message, /<|&#/);
      });
    }

    it('names the input that was refused', async () => {
      const author = {name: 'Wayan', email: 'no', website: ''};
      const error = await failureOf(wordpress.post!(postingOf(here(), {author}), io));
      assert.equal(error.kind, 'validation');
      assert.equal(error.field, 'email');
    });

    it('asks nothing when a page is opened', async () => {
      assert.deepEqual(await wordpress.open!(here(), io), {});
      assert.deepEqual(double.received, []);
    });

    for (const [what, prepare, taken] of [
      ['all', () => undefined, {}],
      ['no comments', (d: WordpressDouble) => (d.open = false), {closed: true}],
      ['no guests', (d: WordpressDouble) => (d.guests = false), {signIn: true}],
      ['comments without words', (d: WordpressDouble) => (d.emptyComments = true), {}],
    ] as const)
      it(`finds out once that the site takes ${what}, and posts nothing`, async () => {
        prepare(double);
        for (const where of [here(), here()])
          assert.deepEqual(await wordpress.probe(where, io), taken);
        assert.deepEqual(await wordpress.open!(here(), io), taken);
        assert.equal(double.received.length, 1);
        assert.equal(double.rows.length, 0);
      });

    it('asks again where nothing came back, and none of its own form’s site', async () => {
      double.answerWith = {status: 500, body: 'broken'};
      assert.deepEqual(await wordpress.probe(here(), io), {});
      double.answerWith = undefined;
      double.guests = false;
      assert.deepEqual(await wordpress.probe(onSite(), io), {});
      assert.equal(double.received.length, 2);
    });

    it('knows what the site takes once it has refused a comment', async () => {
      double.open = false;
      assert.equal(
        (await failureOf(wordpress.post!(postingOf(here()), io))).kind,
        'closed',
      );
      assert.deepEqual(await wordpress.open!(here(), io), {closed: true});
    });

    it('uses the form of its own site where REST takes no guests', async () => {
      double.guests = false;
      const {state, comment} = await wordpress.post!(postingOf(onSite()), io);
      assert.equal(state, 'published');
      assert.match(await wordsOf(wordpress, comment), /Air laut/);
      double.held = true;
      const held = await wordpress.post!(postingOf(onSite(), {text: 'Kedua kali'}), io);
      assert.deepEqual(held, {state: 'pending'});
    });

    it('understands the errors of the form', async () => {
      double.guests = false;
      const post = (): Promise<unknown> => wordpress.post!(postingOf(onSite()), io);
      double.flood = true;
      assert.equal((await failureOf(post())).kind, 'rate');
      double.flood = false;
      await post();
      assert.equal((await failureOf(post())).kind, 'duplicate');
      const author = {name: '', email: '', website: ''};
      const empty = await failureOf(wordpress.post!(postingOf(onSite(), {author}), io));
      assert.equal(empty.kind, 'validation');
      assert.equal(empty.message, 'Error: Please fill the required fields.');
      double.registeredOnly = true;
      assert.equal((await failureOf(post())).kind, 'forbidden');
      assert.equal(double.rows.length, 1);
    });

    it('speaks for the person signed in, and says when that is over', async () => {
      double.guests = false;
      double.nonce = 'good';
      let nonce = 'good';
      const provider = createWordpress({nonce: () => nonce});
      assert.deepEqual(provider.capabilities.fields, {});
      const author = {name: '', email: '', website: ''};
      await provider.post!(postingOf(here(), {author}), io);
      assert.equal(double.rows[0]?.author_name, 'Redaksi');
      nonce = 'old';
      assert.equal(
        (await failureOf(provider.post!(postingOf(here()), io))).kind,
        'auth',
      );
    });

    it('counts several threads', async () => {
      double.add();
      double.add({parent: 1});
      assert.deepEqual(await wordpress.count!(double.url, ['7', '8'], io), [2, 0]);
    });

    it('wants the number of a post', async () => {
      const target = targetOf(double);
      const query = {target, sort: 'newest', pageSize: 5} as const;
      assert.equal((await failureOf(wordpress.load(query, io))).kind, 'setup');
    });

    it('drops bad rows and keeps the good ones', async () => {
      const good = {
        id: 5,
        content: {rendered: '<p>ok</p>'},
        author_name: 4,
        date_gmt: {},
        parent: null,
      };
      const body = [
        null,
        3,
        'x',
        {},
        {id: {}},
        {id: 1, content: null},
        {id: 2, content: {rendered: 7}},
        good,
      ];
      double.answerWith = {body};
      const query = {target: here(), sort: 'oldest', pageSize: 5} as const;
      const {items, dropped} = await wordpress.load(query, io);
      assert.deepEqual(
        items.map(({id}) => id),
        ['2', '5'],
      );
      assert.equal(dropped, 6);
    });

    for (const {from, texts, skip} of hostileTexts)
      it(`carries hostile text ${from} as data`, {skip}, async () => {
        for (const text of texts)
          double.add({html: `<p>x ${text}</p>`, author_name: text});
        assert.equal(await shown(wordpress, here()), texts.length);
      });
  });
});
