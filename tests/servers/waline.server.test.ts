// Run by `npm run test:servers`, which starts PostgreSQL first.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startComments} from '../../demo/comments.mjs';
import {createIo} from '../../src/comments/io.js';
import type {Target} from '../../src/comments/model.js';
import type {Posting, PostResult} from '../../src/comments/provider.js';
import {waline} from '../../src/comments/providers/waline.js';
import {accounts, keyOf} from '../../src/comments/providers/waline/api.js';
import {
  accountWithComment,
  keepsChange,
  keepsText,
  openDatabase,
  sendElsewhere,
  sendOperators,
  TEXTS,
} from '../support/comment-servers/hostile-sql.js';
import {
  failureOf,
  postingOf,
  wordsOf,
} from '../support/comment-servers/posting-suite.js';

const io = createIo({online: () => true});

interface Node {
  readonly port: number;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

let folder = '';
let serial = 0;
const nodes: Node[] = [];

async function start(more: Readonly<Record<string, string>> = {}): Promise<Node> {
  const {PATH = ''} = process.env;
  const database = {
    PG_HOST: '127.0.0.1',
    PG_PORT: process.env['KOLOM_PG_PORT'],
    PG_DB: 'postgres',
    PG_USER: 'postgres',
    PG_PASSWORD: 'postgres',
  };
  const dataFolder = join(folder, String(nodes.length));
  const env = {PATH, ...database, IPQPS: '0', JWT_TOKEN: 'tests', ...more};
  const node = (await startComments({dataFolder, env})) as Node;
  nodes.push(node);
  return node;
}

function target({port}: Node, thread = '/berita'): Target {
  return {
    server: `http://127.0.0.1:${port}`,
    thread,
    pageUrl: 'https://news.example/berita',
    title: 'Berita',
  };
}

function posting(where: Target, more: Partial<Posting> = {}): Posting {
  return postingOf(where, {text: `Kata warga nomor ${++serial}.`, ...more});
}

function post(where: Target, more: Partial<Posting> = {}): Promise<PostResult> {
  return waline.post!(posting(where, more), io);
}

interface Account {
  readonly token: string;
  readonly objectId: string | number;
}

/** Makes an account, as Waline's own page does, and signs in. */
async function account({port}: Node, email: string): Promise<Account> {
  const call = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const password = 'kata-sandi';
  await call('user', {email, password, display_name: email, url: ''});
  return ((await call('token', {email, password})) as {data: Account}).data;
}

/** What is kept once Waline's page has told who signed in. */
function signIn(server: string, {token, objectId}: Account): void {
  const kept = JSON.stringify({token, id: String(objectId)});
  accounts(false).set(keyOf(server), kept);
}

describe('Waline itself, on PostgreSQL', () => {
  let node: Node;
  before(async () => {
    // `waline.ts` names the reader's browser to the server; Node.js 20 has none.
    (globalThis as {navigator?: unknown}).navigator ??= {
      userAgent: 'Mozilla/5.0 (tests)',
    };
    folder = await mkdtemp(join(tmpdir(), 'kolom-waline-'));
    node = await start();
  });
  after(async () => {
    for (const each of nodes) await each.stop().catch(() => undefined);
    await rm(folder, {recursive: true, force: true});
  });

  it('publishes, and finds what it published', async () => {
    const text = 'Baris *satu*\nbaris <b>dua</b> 🐟';
    const sent = posting(target(node), {text});
    assert.equal(await waline.reconcile!(sent, io), null);
    const {state, comment} = await waline.post!(sent, io);
    assert.equal(state, 'published');
    assert.match(await wordsOf(waline, comment), /Baris satu[^]*dua 🐟/);
    const found = await waline.reconcile!(sent, io);
    assert.equal(String(found?.comment?.id), String(comment?.id));
  });

  it('answers a comment and a reply', async () => {
    const where = target(node, '/balasan');
    const root = await post(where);
    const rootId = String(root.comment?.id);
    const reply = await post(where, {parentId: rootId, rootId, replyTo: 'Wayan'});
    const parentId = String(reply.comment?.id);
    const deep = posting(where, {parentId, rootId, replyTo: 'Wayan'});
    await waline.post!(deep, io);
    assert.ok(await waline.reconcile!(deep, io));
    const {items} = await waline.load(
      {target: where, sort: 'newest', pageSize: 10},
      io,
    );
    assert.deepEqual(
      items.map((item) => String(item.parentId ?? '')).sort(),
      ['', parentId, rootId].sort(),
    );
  });

  it('refuses a duplicate', async () => {
    const sent = posting(target(node));
    await waline.post!(sent, io);
    assert.equal((await failureOf(waline.post!(sent, io))).kind, 'duplicate');
  });

  it('likes and takes it back', async () => {
    const {comment} = await post(target(node));
    const subject = {target: target(node), id: String(comment?.id)};
    assert.equal(await waline.react!(subject, true, io), 1);
    assert.equal(await waline.react!(subject, false, io), 0);
  });

  it('lets who signed in change and take away what they wrote, and nobody else', async () => {
    const where = target(node, '/akun');
    // The first account of a server is its administrator's.
    await account(node, 'admin@example.org');
    const sari = await account(node, 'sari@example.org');
    const foreign = await post(where);
    signIn(where.server, sari);
    assert.equal((await waline.session?.get(where, io))?.name, 'sari@example.org');
    const {comment} = await post(where);
    assert.equal(comment?.mine, true);
    const subject = {target: where, id: String(comment?.id)};
    const edited = await waline.edit!(subject, 'Kata yang *lain*.', io);
    assert.match(await wordsOf(waline, edited), /Kata yang lain\./);
    const other = {target: where, id: String(foreign.comment?.id)};
    assert.equal((await failureOf(waline.remove!(other, io))).kind, 'forbidden');
    const query = {target: where, sort: 'newest', pageSize: 10} as const;
    const {items} = await waline.load(query, io);
    const mine = items.filter((item) => item.mine).map(({id}) => String(id));
    assert.deepEqual([items.length, mine], [2, [subject.id]]);
    await waline.remove!(subject, io);
    assert.equal((await waline.load(query, io)).items.length, 1);
    await waline.session?.logout(where, io);
    assert.equal((await failureOf(waline.edit!(other, 'Tidak.', io))).kind, 'auth');
  });

  it('pages through 60 comments posted six at a time, each once', async () => {
    const where = target(node, '/ramai');
    for (let i = 0; i < 10; i++)
      await Promise.all(Array.from({length: 6}, () => post(where)));
    for (const sort of ['newest', 'oldest'] as const) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await waline.load({target: where, sort, pageSize: 25, cursor}, io);
        page.items.forEach(({id}) => seen.add(String(id)));
        cursor = page.next;
      } while (cursor);
      assert.equal(seen.size, 60);
    }
    assert.deepEqual(
      await waline.count!(where.server, ['/ramai', '/tiada'], io),
      [60, 0],
    );
  });

  it('shows on every node what one node took', async () => {
    const other = await start();
    const where = target(node, '/dua-mesin');
    const sent = posting(where);
    await waline.post!(sent, io);
    const elsewhere = {...sent, target: target(other, '/dua-mesin')};
    assert.ok(await waline.reconcile!(elsewhere, io));
    assert.equal((await failureOf(waline.post!(elsewhere, io))).kind, 'duplicate');
  });

  it('has what it acknowledged when it is killed right after', async () => {
    const doomed = await start();
    const where = target(doomed, '/mati');
    const results = await Promise.all([post(where), post(where), post(where)]);
    for (const pid of doomed.pids) process.kill(pid, 'SIGKILL');
    assert.equal(results.length, 3);
    const lost = await failureOf(post(where));
    assert.equal(lost.ambiguous, true);
    const [count] = await waline.count!(target(node).server, ['/mati'], io);
    assert.equal(count, 3);
  });

  it('holds for moderation', async () => {
    const strict = await start({COMMENT_AUDIT: 'true'});
    const where = target(strict, '/tahan');
    const sent = posting(where);
    assert.equal((await waline.post!(sent, io)).state, 'pending');
    const {items} = await waline.load(
      {target: where, sort: 'newest', pageSize: 10},
      io,
    );
    assert.deepEqual(items, []);
    assert.equal((await failureOf(waline.post!(sent, io))).kind, 'duplicate');
  });

  it('takes nothing that is written for SQL, and keeps it as it was', async () => {
    const {server} = target(node);
    const database = await openDatabase(Number(process.env['KOLOM_PG_PORT']));
    const own = await accountWithComment(server);
    for (const text of TEXTS) {
      await keepsText(server, database, text);
      await keepsChange(server, database, text, own);
      await sendElsewhere(server, text);
    }
    await sendOperators(server);
    const {rows} = await database.query('select * from wl_comment where id = $1', [
      own.id,
    ]);
    assert.equal(rows.length, 1);
    await database.end();
  });

  it('refuses what comes too fast, and who must sign in', async () => {
    const slow = await start({IPQPS: '60'});
    await post(target(slow, '/cepat')).catch(() => undefined);
    const error = await failureOf(post(target(slow, '/cepat')));
    assert.equal(error.kind, 'rate');
    const closed = await start({LOGIN: 'force'});
    assert.equal((await failureOf(post(target(closed)))).kind, 'auth');
  });
});
