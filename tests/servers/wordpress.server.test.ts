// Run by `npm run test:servers`, which starts WordPress first.
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {beforeEach, describe, it} from 'node:test';

import {createIo} from '../../src/comments/io.js';
import type {Target} from '../../src/comments/model.js';
import type {Posting} from '../../src/comments/provider.js';
import {createWordpress, wordpress} from '../../src/comments/providers/wordpress.js';
import {
  failureOf,
  postingOf,
  wordsOf,
} from '../support/comment-servers/posting-suite.js';

const server = process.env['KOLOM_WORDPRESS'] ?? '';
const switches = process.env['KOLOM_WORDPRESS_SWITCHES'] ?? '';
const io = createIo({online: () => true});
let serial = 0;

type Switch =
  'guests' | 'registeredOnly' | 'held' | 'closed' | 'flood' | 'empty' | 'plain';

async function set(...on: Switch[]): Promise<void> {
  const state = Object.fromEntries(on.map((name) => [name, true]));
  await writeFile(switches, JSON.stringify(state));
}

function target(pageUrl = 'https://news.example/berita'): Target {
  return {server, thread: '7', pageUrl, title: 'Air laut naik'};
}

/** The site as another tab has it, which it has told nothing. */
function inNewTab(pageUrl?: string): Target {
  const where = target(pageUrl);
  return {...where, server: `${where.server}${'/.'.repeat(++serial)}`};
}

function posting(more: Partial<Posting> = {}, where = target()): Posting {
  return postingOf(where, {text: `Kata warga nomor ${++serial}.`, ...more});
}

describe('WordPress itself', () => {
  beforeEach(() => set('guests'));

  it('publishes a guest’s comment, and shows it as it was typed', async () => {
    const text =
      'Baris satu\nbaris <b>dua</b> & "tiga" 🐟\n\nAlinea <script>x</script>';
    const author = {
      name: "Tom & O'Brien <3",
      email: 't@example.org',
      website: 'https://t.example',
    };
    const sent = posting({text, author});
    const {state, comment} = await wordpress.post!(sent, io);
    assert.equal(state, 'published');
    assert.equal(comment?.author?.url, 'https://t.example');
    // WordPress takes tags out of names and scripts out of words, as it does in its own form.
    assert.match(String(comment?.author?.name), /^Tom & O'Brien/);
    assert.match(await wordsOf(wordpress, comment), /Baris satu[^]*“?"?tiga/);
    assert.ok(Math.abs(Date.now() - Date.parse(String(comment?.createdAt))) < 10_000);
  });

  it('finds a comment whose answer was lost', async () => {
    const sent = posting();
    const before = await wordpress.reconcile!(sent, io);
    assert.equal(before, null);
    const {comment} = await wordpress.post!(sent, io);
    const found = await wordpress.reconcile!(sent, io);
    assert.equal(found?.comment?.id, comment?.id);
    const twins = [String(comment?.id)];
    assert.equal(await wordpress.reconcile!({...sent, twins}, io), null);
  });

  it('nests replies as deep as they go', async () => {
    let parentId: string | undefined;
    const ids: string[] = [];
    for (let level = 0; level < 4; level++) {
      const sent = posting({parentId});
      const {comment} = await wordpress.post!(sent, io);
      assert.equal(comment?.parentId, parentId);
      assert.ok(await wordpress.reconcile!(sent, io));
      parentId = String(comment?.id);
      ids.push(parentId);
    }
    const {items} = await wordpress.load(
      {target: target(), sort: 'oldest', pageSize: 30},
      io,
    );
    const last = items.find(({id}) => id === ids[3]);
    assert.equal(last?.parentId, ids[2]);
  });

  it('refuses a duplicate with 409', async () => {
    const sent = posting();
    await wordpress.post!(sent, io);
    const error = await failureOf(wordpress.post!(sent, io));
    assert.equal(error.kind, 'duplicate');
    assert.equal(error.status, 409);
    assert.equal(error.ambiguous, false);
  });

  it('refuses a second comment within 15 seconds', async () => {
    await wordpress.post!(posting(), io);
    await set('guests', 'flood');
    const error = await failureOf(wordpress.post!(posting(), io));
    assert.equal(error.kind, 'rate');
    assert.equal(error.status, 400);
    assert.equal(error.retryAfter, 15);
  });

  it('holds for moderation, out of every guest’s sight', async () => {
    await set('guests', 'held');
    const sent = posting();
    assert.equal((await wordpress.post!(sent, io)).state, 'pending');
    assert.equal(await wordpress.reconcile!(sent, io), null);
    assert.equal((await failureOf(wordpress.post!(sent, io))).kind, 'duplicate');
  });

  it('takes no guests by REST unless it is told to', async () => {
    await set();
    assert.equal((await failureOf(wordpress.post!(posting(), io))).kind, 'auth');
    assert.deepEqual(await wordpress.probe(inNewTab(), io), {signIn: true});
    const own = inNewTab(`${server}/air-laut-naik/`);
    assert.deepEqual(await wordpress.probe(own, io), {});
  });

  it('is asked what it takes without a trace', async () => {
    const count = async (): Promise<readonly number[]> =>
      wordpress.count!(server, ['7'], io);
    const before = await count();
    assert.deepEqual(await wordpress.probe(inNewTab(), io), {});
    // Which stores a comment without words and names.
    await set('guests', 'empty');
    assert.deepEqual(await wordpress.probe(inNewTab(), io), {});
    await set('guests', 'closed');
    assert.deepEqual(await wordpress.probe(inNewTab(), io), {closed: true});
    assert.equal((await failureOf(wordpress.post!(posting(), io))).kind, 'closed');
    assert.deepEqual(await count(), before);
  });

  it('names the input that it refuses', async () => {
    const author = {name: 'Sari', email: 'tidak', website: ''};
    const email = await failureOf(wordpress.post!(posting({author}), io));
    assert.deepEqual([email.kind, email.field], ['validation', 'email']);
    const none = {name: '', email: '', website: ''};
    assert.equal(
      (await failureOf(wordpress.post!(posting({author: none}), io))).kind,
      'validation',
    );
    const empty = await failureOf(wordpress.post!(posting({text: ' '}), io));
    assert.deepEqual([empty.kind, empty.field], ['validation', 'comment']);
    const long = await failureOf(
      wordpress.post!(posting({text: 'é'.repeat(33_000)}), io),
    );
    assert.equal(long.kind, 'validation');
  });

  it('says that a post is not there', async () => {
    const nowhere = {...target(), thread: '99999'};
    const error = await failureOf(wordpress.post!(posting({}, nowhere), io));
    assert.equal(error.kind, 'gone');
  });

  it('speaks at another address where permalinks are plain', async () => {
    await set('guests', 'plain');
    const where = inNewTab();
    const query = {target: where, sort: 'newest', pageSize: 20} as const;
    const before = await wordpress.load(query, io);
    assert.ok(before.items.length > 0);
    const {state, comment} = await wordpress.post!(posting({}, where), io);
    assert.equal(state, 'published');
    const {items} = await wordpress.load(query, io);
    assert.equal(items[0]?.id, comment?.id);
  });

  it('takes twice what it finds no duplicate of, of which nothing is said', async () => {
    const sent = posting({text: `Kembar & kembar ${++serial} < lain.`});
    await set('guests', 'held');
    assert.equal((await wordpress.post!(sent, io)).state, 'pending');
    assert.equal(await wordpress.reconcile!(sent, io), undefined);
    assert.equal((await wordpress.post!(sent, io)).state, 'pending');
  });

  describe('through the form of its own site', () => {
    const here = (): Target => target(`${server}/air-laut-naik/`);
    beforeEach(() => set());

    it('publishes, holds and answers', async () => {
      const {state, comment} = await wordpress.post!(posting({}, here()), io);
      assert.equal(state, 'published');
      const reply = posting({parentId: String(comment?.id)}, here());
      const answered = await wordpress.post!(reply, io);
      assert.equal(answered.comment?.parentId, comment?.id);
      await set('held');
      const held = await wordpress.post!(posting({}, here()), io);
      assert.deepEqual(held, {state: 'pending'});
    });

    it('says what is wrong', async () => {
      const sent = posting({}, here());
      await wordpress.post!(sent, io);
      assert.equal((await failureOf(wordpress.post!(sent, io))).kind, 'duplicate');
      const author = {name: '', email: '', website: ''};
      const empty = await failureOf(wordpress.post!(posting({author}, here()), io));
      assert.equal(empty.kind, 'validation');
      assert.doesNotMatch(empty.message, /</);
      await set('flood');
      assert.equal(
        (await failureOf(wordpress.post!(posting({}, here()), io))).kind,
        'rate',
      );
      await set('registeredOnly');
      const refused = await failureOf(wordpress.post!(posting({}, here()), io));
      assert.match(refused.kind, /auth|forbidden/);
    });
  });

  it('takes a comment from the person signed in, and says when that is over', async () => {
    await set();
    const cookie = await signIn();
    const session = createIo({
      online: () => true,
      fetch: (url, init) => fetch(url, {...init, headers: {...init?.headers, cookie}}),
    });
    const answer = await fetch(`${server}/wp-admin/admin-ajax.php?action=rest-nonce`, {
      headers: {cookie},
    });
    let nonce = await answer.text();
    const provider = createWordpress({nonce: () => nonce});
    const author = {name: '', email: '', website: ''};
    const {comment} = await provider.post!(posting({author}), session);
    assert.equal(comment?.author?.name, 'redaksi');
    nonce = 'abcdef1234';
    const error = await failureOf(provider.post!(posting({author}), session));
    assert.equal(error.kind, 'auth');
    assert.equal(error.ambiguous, false);
  });

  it('pages through 130 comments, each once, with what replies answer', async () => {
    const first = await wordpress.post!(posting(), io);
    const root = String(first.comment?.id);
    for (let i = 0; i < 13; i++)
      await Promise.all(
        Array.from({length: 10}, () =>
          wordpress.post!(posting(), io).catch(() => undefined),
        ),
      );
    await wordpress.post!(posting({parentId: root}), io);
    const [count = 0] = await wordpress.count!(server, ['7'], io);
    assert.ok(count > 120, `${count}`);
    for (const sort of ['oldest', 'newest'] as const) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await wordpress.load(
          {target: target(), sort, pageSize: 30, cursor},
          io,
        );
        page.items.forEach(({id}) => seen.add(String(id)));
        for (const {parentId} of page.items)
          if (parentId)
            assert.ok(seen.has(String(parentId)), 'what is answered is there');
        assert.equal(page.total, count);
        assert.equal(page.dropped, 0);
        cursor = page.next;
      } while (cursor);
      assert.equal(seen.size, count);
    }
  });
});

async function signIn(): Promise<string> {
  const body = new URLSearchParams({
    log: 'redaksi',
    pwd: 'sauh-12345',
    testcookie: '1',
  });
  const {headers} = await fetch(`${server}/wp-login.php`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {cookie: 'wordpress_test_cookie=WP%20Cookie%20check'},
  });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
