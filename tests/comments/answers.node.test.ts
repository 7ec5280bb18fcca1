// Twenty thousand answers that are nearly right: a field of another type, a status that
// does not fit, half a document. A thread that is read from one is a thread or a reason;
// words that are sent to one are kept until the server is known to have them.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isBusy} from '../../src/comments/composer-state.js';
import {createIo} from '../../src/comments/io.js';
import type {Target} from '../../src/comments/model.js';
import type {CommentProvider} from '../../src/comments/provider.js';
import {loadProvider} from '../../src/comments/providers/registry.js';
import {commentStorage} from '../../src/comments/storage.js';
import {ThreadStore} from '../../src/comments/thread-store.js';
import {answerOf, services} from './support/hostile-answers.js';
import {writingServices, type WritingService} from './support/hostile-writes.js';
import {nearly, random, type Answer, type Random} from './support/nearly.js';
import {WritingSession} from './support/writing-session.js';

const READ = 10_000;
const WRITTEN = 10_000;
const TEXT = 'Air laut naik sampai ke jalan.';
const author = {name: 'Rini', email: 'rini@example.org', website: ''};

describe('an answer that is nearly right', () => {
  it(`is a page or a reason, ${READ} times`, async () => {
    const chance = random(1);
    for (let i = 0; i < READ; i++) {
      const service = services[i % services.length]!;
      const provider = await loadProvider(service.name);
      const answer = nearly(chance, answerOf(service, ['satu']));
      await told(i, answer, () => read(provider, service.thread, answer));
    }
  });

  it(`leaves what was written where it is, ${WRITTEN} times`, async () => {
    const chance = random(2);
    for (let i = 0; i < WRITTEN; i++) {
      const service = writingServices[i % writingServices.length]!;
      await write(service, chance, i);
    }
  });
});

/** Says with what it went wrong, if it does. */
async function told(
  index: number,
  answer: Answer,
  task: () => Promise<void>,
): Promise<void> {
  try {
    await task();
  } catch (error) {
    throw new Error(`${index}: ${JSON.stringify(answer).slice(0, 2000)}`, {
      cause: error,
    });
  }
}

async function read(
  provider: CommentProvider,
  thread: string,
  answer: Answer,
): Promise<void> {
  const io = createIo({fetch: () => Promise.resolve(responseOf(answer))});
  const target = targetOf(thread);
  const store = new ThreadStore({provider, target, sort: 'newest', pageSize: 10, io});
  await store.load();
  const {status, error, comments, total = 0, next = ''} = store.getState();
  assert.equal(status === 'ready', error === undefined, status);
  assert.equal(typeof next, 'string', 'where it goes on');
  assert.ok(Number.isSafeInteger(total) && total >= 0, `${total} comments`);
  for (const {id, author, content, likes = 0} of comments.values()) {
    assert.ok(id && typeof id === 'string', 'an id');
    assert.equal(typeof author.name, 'string');
    assert.ok(Array.isArray(content));
    assert.ok(Number.isSafeInteger(likes) && likes >= 0, `${likes} likes`);
  }
}

async function write(
  service: WritingService,
  chance: Random,
  index: number,
): Promise<void> {
  const provider = await loadProvider(service.name);
  const row = service.row(TEXT, '12');
  const posted = nearly(chance, service.one(row));
  const other = nearly(chance, answerOf(service, ['satu']));
  const fetch = (_input: unknown, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(responseOf(init.method === 'POST' ? posted : other));
  const session = new WritingSession({
    provider,
    target: targetOf(service.thread),
    sort: 'newest',
    pageSize: 10,
    io: createIo({fetch}),
    waits: {check: [], slow: 1000},
  });
  const draft = session.draft('new');
  draft.save(TEXT);
  await told(index, posted, async () => {
    await session.submission('new').submit({text: TEXT, author});
    const state = session.submission('new').getState();
    assert.ok(!isBusy(state) || state.phase === 'limited', state.phase);
    const isTold = state.phase === 'posted' || state.phase === 'held';
    assert.equal(session.draft('new').restore(), isTold ? '' : TEXT);
    if (isTold)
      assert.ok(isProof(posted), `${service.name} did not say ${state.phase}`);
  });
  for (const key of commentStorage().keys()) commentStorage().remove(key);
}

/** An answer that names a comment. */
function isProof({status, body}: Answer): boolean {
  return status >= 200 && status < 300 && /"(?:objectId|id|ID)":/.test(body);
}

function targetOf(thread: string): Target {
  const pageUrl = 'https://news.example/berita';
  return {server: 'https://comments.example', thread, pageUrl, title: 'Berita'};
}

function responseOf({status, body}: Answer): Response {
  const isBare = status === 204 || status === 304;
  return new Response(isBare ? null : body, {status});
}
