// The doubles of our tests beside what real servers answered: the same status, and of a
// body the same fields, where both have been asked for the same.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {IssoDouble} from '../support/comment-servers/isso-double.js';
import type {ServerDouble} from '../support/comment-servers/server-double.js';
import {WordpressDouble} from '../support/comment-servers/wordpress-double.js';
import {recorded, type Recording} from './support/recordings.js';
import {WalineDouble} from './support/waline-double.js';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Send = typeof fetch;

/** Sends what was recorded to a double, with other words where that is wanted. */
async function ask(
  send: Send,
  base: string,
  {request}: Recording,
  change: {path?: string; body?: object} = {},
): Promise<Answer> {
  const body = change.body ?? request.body;
  const response = await send(`${base}${change.path ?? request.path}`, {
    method: request.method,
    headers: {'content-type': 'application/json'},
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  const text = await response.text();
  try {
    return {status: response.status, body: JSON.parse(text)};
  } catch {
    return {status: response.status, body: text};
  }
}

/** That a double says as much as the recording does in the fields named, and as it does. */
function assertLike(
  answer: Answer,
  {response}: Recording,
  fields: readonly string[] = [],
): void {
  assert.equal(answer.status, response.status);
  const [ours, theirs] = [answer.body, response.body].map(fieldsOf);
  if (!ours || !theirs) return assert.equal(answer.body, response.body);
  for (const field of fields) {
    assert.ok(field in theirs, `the server has ${field}`);
    assert.equal(typeof ours[field], typeof theirs[field], field);
  }
}

/** The fields of an answer, of Waline's of what is in it. */
function fieldsOf(body: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const {data} = body as {data?: unknown};
  const inner = typeof data === 'object' && data !== null && 'errno' in body;
  return (inner ? data : body) as Readonly<Record<string, unknown>>;
}

function started<Double extends ServerDouble>(make: () => Double): () => Double {
  let double: Double;
  before(async () => {
    double = make();
    await double.start();
  });
  after(() => double.stop());
  return () => double;
}

describe('the double of Isso', () => {
  const double = started(() => new IssoDouble());
  const of = (name: string): Recording => recorded('isso-0.14.0', name)[0]!;

  it('answers a comment, and what is wrong with one', async () => {
    const {url} = double();
    const row = ['id', 'parent', 'mode', 'created', 'text', 'author', 'likes', 'hash'];
    assertLike(await ask(fetch, url, of('post-first')), of('post-first'), row);
    assertLike(await ask(fetch, url, of('too-short')), of('too-short'));
  });

  it('counts no deleted comment, and no vote twice or of the writer', async () => {
    const {url} = double();
    const {id} = double().add({uri: '/b', mode: 4});
    double().add({uri: '/b', parent: id});
    const count = await ask(fetch, url, of('count-one'), {body: ['/b']});
    assert.deepEqual(count.body, [1]);
    const path = `/id/${id}/like`;
    const votes = ['likes', 'dislikes'];
    assertLike(await ask(fetch, url, of('like'), {path}), of('like'), votes);
    const again = await ask(fetch, url, of('like-again'), {path});
    assertLike(again, of('like-again'), [...votes, 'message']);
    assertLike(await ask(fetch, url, of('like-unknown')), of('like-unknown'));
  });

  it('tells of no comment that is not the reader’s whether it is there', async () => {
    const answer = await ask(fetch, double().url, of('edit-unknown'));
    assertLike(answer, of('edit-unknown'), ['message']);
    assert.deepEqual(answer.body, of('edit-unknown').response.body);
  });
});

describe('the double of WordPress', () => {
  const double = started(() => new WordpressDouble());
  const of = (name: string): Recording => recorded('wordpress-6.1.9', name)[0]!;
  const error = ['code', 'message', 'data'];

  it('answers a comment, and the same one again', async () => {
    const {url} = double();
    const row = [
      'id',
      'post',
      'parent',
      'author_name',
      'date_gmt',
      'content',
      'status',
    ];
    assertLike(await ask(fetch, url, of('post')), of('post'), row);
    const again = await ask(fetch, url, of('post'));
    assertLike(again, of('duplicate-plain'), error);
    assert.deepEqual(again.body, of('duplicate-plain').response.body);
  });

  for (const name of [
    'missing-email',
    'email-nonsense',
    'content-empty',
    'post-unknown',
  ])
    it(`refuses as WordPress does: ${name}`, async () => {
      const recording = of(name);
      const sent = recording.request.body as Record<string, string>;
      const email = name === 'email-nonsense' ? 'no' : sent['author_email'];
      const body = {...sent, author_email: email};
      const answer = await ask(fetch, double().url, recording, {body});
      assertLike(answer, recording, error);
      const {code} = recording.response.body as {code: string};
      assert.equal((answer.body as {code: string}).code, code);
    });
});

describe('the double of Waline', () => {
  const double = new WalineDouble();
  const of = (name: string): Recording => recorded('waline-1.39.3', name)[0]!;
  const BASE = 'https://comments.example.org';

  it('answers a comment, the same again, a like and a change', async () => {
    const send = double.fetch;
    const row = ['nick', 'comment', 'status', 'time', 'like', 'url'];
    assertLike(await ask(send, BASE, of('post')), of('post'), row);
    const again = await ask(send, BASE, of('post'));
    assert.equal((again.body as {errmsg: string}).errmsg, 'Duplicate Content');
    assertLike(again, of('duplicate'));
    // Not the id: a number on PostgreSQL, text on MongoDB.
    const changed = ['comment', 'insertedat', 'time', 'like'];
    assertLike(await ask(send, BASE, of('like')), of('like'), changed);
    assertLike(await ask(send, BASE, of('like-unknown')), of('like-unknown'), []);
  });

  it('refuses what a guest may not', async () => {
    const refused = await ask(double.fetch, BASE, of('edit-guest'));
    assertLike(refused, of('edit-guest'), ['errno', 'errmsg']);
    assert.deepEqual(refused.body, of('edit-guest').response.body);
  });
});
