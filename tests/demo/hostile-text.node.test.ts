import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startDemo, type Demo} from '../../demo/server.mjs';
import {installCommentServer} from '../support/comment-server.mjs';

interface Answer {
  readonly errno: number;
  readonly data: {readonly data: readonly Stored[]} & Stored;
}

interface Stored {
  readonly orig: string;
  readonly nick: string;
  readonly link: string | null;
}

/** Text that ends a string of SQL's, or means something else in one. */
const TEXTS = [
  String.raw`C:\users\Wigati`,
  String.raw`\n and \x41 and \101 and A`,
  String.raw`ends in a backslash \ `.trim(),
  String.raw`\'); DELETE FROM wl_comment; --`,
  String.raw`\\'); DELETE FROM wl_comment; --`,
  String.raw`' || (SELECT password FROM wl_users LIMIT 1) || '`,
  String.raw`\' || (SELECT string_agg(email, ',') FROM wl_users) || \'`,
  `"; DROP TABLE wl_comment; --`,
  `$$; DROP TABLE wl_comment; $$ $1 %s :name ?`,
  `/* ' */ '' ''' E'x' U&'\\0041'`,
  'Ｗigati ’ ʼ \u02bc 李 👩‍👩‍👧‍👦 \u202e',
];

describe('the comments of the demo, with hostile text in every field', () => {
  let dataFolder: string;
  let demo: Demo;
  before(async () => {
    await installCommentServer();
    dataFolder = await mkdtemp(join(tmpdir(), 'kolom-hostile-'));
    demo = await startDemo({comments: {dataFolder, env: {IPQPS: '0'}}});
    assert.equal(demo.commentsProblem, undefined);
    assert.equal((await post({comment: 'Yang pertama', url: '/naskah'})).errno, 0);
  });
  after(async () => {
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

  for (const [index, text] of TEXTS.entries()) {
    it(`keeps ${text} as it was written`, async () => {
      const url = `/naskah/${index}/${text}`;
      const more = {mail: `sari+${index}@news.example`, ua: text};
      const answer = await post({comment: text, nick: text, link: text, url, ...more});
      assert.equal(answer.errno, 0, JSON.stringify(answer));
      const [stored, ...others] = await list(url);
      assert.equal(others.length, 0);
      assert.equal(stored?.nick, text);
      // The text itself, before Waline made HTML of it.
      if (stored?.orig !== undefined) assert.equal(stored.orig, text);
      assert.equal((await list('/naskah')).length, 1);
    });
  }

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
  });

  it('takes a NUL, which no text of the database’s holds, for nothing', async () => {
    const url = '/naskah/nul';
    assert.equal((await post({comment: 'Satu\0dua', url})).errno, 0);
    assert.equal((await list(url)).length, 1);
  });

  it('takes no name of a field for SQL', async () => {
    const name = `nick", "status") VALUES (E'x', E'approved'); --`;
    const answer = await post({comment: 'Kata', [name]: 'x', url: '/naskah/field'});
    assert.equal(answer.errno, 0);
    assert.equal((await list('/naskah/field')).length, 1);
  });
});
