// Text that a database could take for SQL, through everything that Waline takes, and
// read back from the tables themselves.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const require = createRequire(join(import.meta.dirname, '../../../demo/comments/'));

interface Client {
  connect(): Promise<void>;
  end(): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<{rows: Row[]}>;
}

/** A row of a table. */
export type Row = Readonly<Record<string, unknown>>;

/** Text that ends a string of SQL's, or means something else in one or around it. */
export const TEXTS = [
  String.raw`C:\users\Wigati`,
  String.raw`\'`,
  String.raw`\\'`,
  String.raw`\n and \x41 and \101 and \u0041`,
  String.raw`ends in a backslash \ `.trim(),
  String.raw`\'); DELETE FROM wl_comment; --`,
  String.raw`\\'); DELETE FROM wl_comment; --`,
  `'; drop table wl_comment; --`,
  String.raw`' || (SELECT password FROM wl_users LIMIT 1) || '`,
  String.raw`\' || (SELECT string_agg(email, ',') FROM wl_users) || \'`,
  `"; DROP TABLE wl_comment; --`,
  `$$; DROP TABLE wl_comment; $$ $1 %s :name ?`,
  `/* ' */ '' ''' E'x' U&'\\0041'`,
  // What Waline's model layer puts into the SQL that it has made.
  `%TABLE% %WHERE% 100% and __TEBAL__ and __SQL__ .`,
  'two\nlines,\ta tab and \r\n',
  'Ｗigati ’ ʼ \u02bc 李 👩‍👩‍👧‍👦 \u202e',
];

/** The fields of a comment that are text. */
export const FIELDS = ['comment', 'nick', 'mail', 'link', 'ua', 'url'] as const;

/** A database of Waline's, asked without Waline. */
export async function openDatabase(port: number): Promise<Client> {
  const {Client} = require('pg') as {Client: new (options: object) => Client};
  const client = new Client({
    port,
    host: '127.0.0.1',
    database: 'postgres',
    user: 'postgres',
    password: 'postgres',
  });
  await client.connect();
  return client;
}

interface Sent {
  readonly method?: string;
  readonly body?: object;
  readonly token?: string;
  /** The reader's address, as a proxy tells it. */
  readonly from?: string;
}

/** Sends JSON to a Waline at an address, and reads what it answers. */
async function send(
  server: string,
  path: string,
  {method = 'POST', body, token, from = '192.0.2.1'}: Sent = {},
): Promise<{status: number; errno: unknown; data: Row}> {
  const response = await fetch(`${server}/api/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(token && {authorization: `Bearer ${token}`}),
    },
    ...(body && {body: JSON.stringify(body)}),
  });
  const {errno, data} = (await response.json().catch(() => ({}))) as Row;
  return {status: response.status, errno, data: (data ?? {}) as Row};
}

/** Writes a text in every field of a comment, and finds it unaltered in the table. */
export async function keepsText(
  server: string,
  database: Client,
  text: string,
): Promise<void> {
  const sent = Object.fromEntries(FIELDS.map((field) => [field, text]));
  const {status, errno, data} = await send(server, 'comment?lang=en', {body: sent});
  assert.deepEqual([status, errno], [200, 0]);
  const sql = `select ${FIELDS.join()} from wl_comment where id = $1`;
  const {rows} = await database.query(sql, [data['objectId']]);
  assert.deepEqual({...rows[0]}, sent);
  // By its address, as readers ask for it, and counted.
  const query = new URLSearchParams({path: text, lang: 'en'});
  const thread = await send(server, `comment?${query}`, {method: 'GET'});
  assert.equal(thread.data['count'], 1);
  const again = await send(server, 'comment?lang=en', {body: sent});
  assert.equal(again.errno, 1000, 'a duplicate is found');
}

/** Changes a comment of an account's own to a text, and finds it in the table. */
export async function keepsChange(
  server: string,
  database: Client,
  text: string,
  {token, id}: {token: string; id: string},
): Promise<void> {
  const request = {method: 'PUT', body: {comment: text}, token};
  assert.equal((await send(server, `comment/${id}?lang=en`, request)).errno, 0);
  const sql = 'select comment from wl_comment where id = $1';
  assert.equal((await database.query(sql, [id])).rows[0]?.['comment'], text);
}

/** Sends a text wherever else a Waline reads one; nothing of it may run. */
export async function sendElsewhere(server: string, text: string): Promise<void> {
  const query = (fields: Readonly<Record<string, string>>): string =>
    String(new URLSearchParams(fields));
  const about = encodeURIComponent(text);
  await send(server, `comment?${query({path: '/a', sortBy: text, lang: text})}`, {
    method: 'GET',
  });
  await send(server, `comment?${query({path: '/a', page: text, pageSize: text})}`, {
    method: 'GET',
  });
  for (const type of ['count', 'recent', 'list', text])
    await send(server, `comment?${query({type, url: text, count: text})}`, {
      method: 'GET',
    });
  for (const field of ['pid', 'rid', 'at', 'turnstile', 'recaptchaV3', text])
    await send(server, 'comment', {
      body: {comment: `${field} ${text}`, url: '/elsewhere', [field]: text},
    });
  for (const method of ['PUT', 'DELETE'])
    await send(server, `comment/${about}`, {method, body: {like: true}});
  for (const method of ['GET', 'POST'])
    await send(server, `article?${query({path: text, type: text})}`, {
      method,
      ...(method === 'POST' && {body: {path: text, type: text, action: text}}),
    });
  const from = text.replaceAll(/[^\x20-\x7e]/g, '');
  await send(server, 'comment', {body: {comment: text, url: '/elsewhere'}, from});
  const account = {display_name: text, email: text, url: text, password: `${text} `};
  await send(server, 'user', {body: account});
}

/** What Waline's model layer would take for operators, and for SQL of the reader's. */
export async function sendOperators(server: string): Promise<void> {
  const sql = "IS NULL OR 1 = 1) OR (SELECT 'a' = pg_sleep(0)::text";
  const lists = [['exp', sql], [['exp', sql]], ['IN', `(${sql})`, 'exp'], {[sql]: 1}];
  for (const value of lists)
    for (const field of ['nick', 'mail', 'link']) {
      const body = {comment: 'Kata', url: '/operators', [field]: value};
      // Refused, and not told to be a duplicate of whatever the SQL finds.
      const {status} = await send(server, 'comment', {body});
      assert.equal(status, 500, `${field} ${JSON.stringify(value)}`);
    }
  for (const query of ['path=exp&path=1%3D1', 'type=count&url=exp&url=1%3D1'])
    await send(server, `comment?${query}`, {method: 'GET'});
}

/** Makes an account, signs in and writes one comment. */
export async function accountWithComment(
  server: string,
): Promise<{token: string; id: string}> {
  const account = {email: 'wigati@news.example', password: 'kata-sandi'};
  await send(server, 'user', {body: {...account, display_name: 'Wigati', url: ''}});
  const {data} = await send(server, 'token', {body: account});
  const token = String(data['token']);
  const body = {comment: 'Yang pertama', url: '/naskah', ua: 'test'};
  const made = await send(server, 'comment?lang=en', {body, token});
  return {token, id: String(made.data['objectId'])};
}
