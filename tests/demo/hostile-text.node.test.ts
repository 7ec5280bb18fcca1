import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startDemo, type Demo} from '../../demo/server.mjs';
import {installCommentServer} from '../support/comment-server.mjs';
import {
  accountWithComment,
  FIELDS,
  keepsChange,
  keepsText,
  openDatabase,
  sendElsewhere,
  sendOperators,
  TEXTS,
} from '../support/comment-servers/hostile-sql.js';

interface Answer {
  readonly errno: number;
  readonly data: {readonly data: readonly Stored[]} & Stored;
}

interface Stored {
  readonly orig: string;
}

describe('the comments of the demo, with hostile text in every field', () => {
  let dataFolder: string;
  let demo: Demo;
  let waline: string;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let own: {token: string; id: string};
  before(async () => {
    await installCommentServer();
    dataFolder = await mkdtemp(join(tmpdir(), 'kolom-hostile-'));
    demo = await startDemo({comments: {dataFolder, env: {IPQPS: '0'}}});
    assert.equal(demo.commentsProblem, undefined);
    // Past the page's own server: what that refuses reaches Waline as well.
    waline = `http://127.0.0.1:${demo.commentsPort}`;
    const lock = await readFile(join(dataFolder, 'database.lock'), 'utf8');
    database = await openDatabase((JSON.parse(lock) as {port: number}).port);
    own = await accountWithComment(waline);
  });
  after(async () => {
    await database.end();
    await demo.close();
    await rm(dataFolder, {recursive: true});
  });

  function send(path: string, body?: unknown): Promise<Response> {
    return fetch(`${demo.url}/comments/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {'content-type': 'application/json'},
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
  }

  async function post(fields: object): Promise<Answer> {
    const body = {nick: 'Sari', ua: 'test', url: '/naskah', ...fields};
    return (await (await send('comment?lang=en', body)).json()) as Answer;
  }

  async function list(path: string): Promise<readonly Stored[]> {
    const query = new URLSearchParams({path, lang: 'en', sortBy: 'insertedAt_asc'});
    const {errno, data} = (await (await send(`comment?${query}`)).json()) as Answer;
    assert.equal(errno, 0);
    return data.data;
  }

  for (const text of TEXTS) {
    it(`keeps ${JSON.stringify(text)} as it was written, in every field`, async () => {
      await keepsText(waline, database, text);
    });
  }

  it('keeps what a comment is changed to', async () => {
    for (const text of TEXTS) await keepsChange(waline, database, text, own);
  });

  it('runs nothing of what is sent elsewhere, and loses no comment', async () => {
    for (const text of TEXTS) await sendElsewhere(waline, text);
    await sendOperators(waline);
    assert.equal((await list('/naskah')).length, 1);
  });

  it('takes no account’s name or password for SQL', async () => {
    for (const text of TEXTS) {
      const signIn = {email: text, password: text};
      const response = await send('token?lang=en', signIn);
      const {errno} = (await response.json()) as Answer;
      assert.notEqual(errno, 0);
      assert.ok(response.status < 500, `${text}: ${response.status}`);
    }
  });

  it('takes no lists, no objects and no second value for a name', async () => {
    for (const nick of [['exp', 'now()'], {'=': 'x'}, [['x']]]) {
      const fields = {comment: 'Kata', nick, url: '/naskah', ua: 'test'};
      assert.equal((await send('comment?lang=en', fields)).status, 400);
    }
    for (const query of [
      'path=exp&path=1%3D1',
      'path[]=exp&path[]=1',
      'path[like]=%25',
    ])
      assert.equal((await send(`comment?${query}`)).status, 400);
    assert.equal((await send('comment?lang=en', [1])).status, 400);
    const count = (...urls: string[]): Promise<Response> =>
      send(`comment?type=count&${urls.map((url) => `url=${url}`).join('&')}`);
    assert.equal((await count('/naskah', '/a,b')).status, 200);
    assert.equal((await count('exp', '1')).status, 400);
  });

  it('takes a NUL, which no text of the database’s holds, for nothing', async () => {
    const url = '/naskah/nul';
    const fields = Object.fromEntries(FIELDS.map((field) => [field, `satu\0${field}`]));
    assert.equal((await post({...fields, url})).errno, 0);
    const [stored] = await list(url);
    assert.equal(stored?.orig, 'satucomment');
  });

  it('takes no name of a field for SQL', async () => {
    const name = `nick", "status") VALUES (E'x', E'approved'); --`;
    const answer = await post({comment: 'Kata', [name]: 'x', url: '/naskah/field'});
    assert.equal(answer.errno, 0);
    assert.equal((await list('/naskah/field')).length, 1);
  });
});
