import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {createIo, type IoOptions} from '../../src/comments/io.js';
import {excess} from '../../src/comments/limits.js';
import {alikeTo} from '../../src/comments/matching.js';
import {ProviderError, type IoRequest} from '../../src/comments/provider.js';

async function failure(
  answer: () => Response | Promise<Response>,
  request: IoRequest = {},
  options: IoOptions = {},
): Promise<ProviderError> {
  const io = createIo({fetch: async () => answer(), online: () => true, ...options});
  try {
    await io('https://s.example', request);
  } catch (error) {
    assert.ok(error instanceof ProviderError);
    return error;
  }
  throw new assert.AssertionError({message: 'it did not fail'});
}

const write: IoRequest = {method: 'POST', body: {}};
const html = (): Response => new Response('<!doctype html><p>Hi');
const status =
  (code: number, headers = {}) =>
  (): Response =>
    new Response('{}', {status: code, headers});

describe('the network', () => {
  const table: [string, () => Response, string, boolean][] = [
    ['a web page', html, 'protocol', true],
    ['half an answer', () => new Response('{"a":'), 'protocol', true],
    [
      'a lost connection',
      () => {
        throw new TypeError('x');
      },
      'network',
      true,
    ],
    ['500', status(500), 'server', true],
    ['503', status(503), 'server', true],
    ['400', status(400), 'validation', false],
    ['401', status(401), 'auth', false],
    ['403', status(403), 'forbidden', false],
    ['404', status(404), 'gone', false],
    // Only a server's own words say that it has the comment.
    ['409', status(409), 'validation', false],
    ['429', status(429), 'rate', false],
  ];
  for (const [name, answer, kind, ambiguous] of table) {
    it(`calls ${name} ${kind}`, async () => {
      const error = await failure(answer, write);
      assert.deepEqual([error.kind, error.ambiguous], [kind, ambiguous]);
      assert.equal((await failure(answer)).ambiguous, false);
    });
  }

  it('gives up on an answer that does not come', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined);
    const io = createIo({
      online: () => true,
      writeTimeout: 5,
      fetch: (_url, init) =>
        Promise.race([
          never(),
          new Promise<Response>((_resolve, reject) => {
            init?.signal?.addEventListener('abort', () =>
              reject(new DOMException('', 'AbortError')),
            );
          }),
        ]),
    });
    await assert.rejects(io('https://s.example', write), {
      kind: 'timeout',
      ambiguous: true,
    });
  });

  it('calls a failure offline where the browser believes to be, and asks first', async () => {
    const drop = (): never => {
      throw new TypeError('Failed to fetch');
    };
    const offline = {online: () => false};
    const reading = await failure(drop, {}, offline);
    const writing = await failure(drop, write, offline);
    assert.deepEqual([reading.kind, reading.ambiguous], ['offline', false]);
    assert.deepEqual([writing.kind, writing.ambiguous], ['offline', true]);
    const refused = await failure(status(429), {}, offline);
    assert.equal(refused.kind, 'rate');
  });

  it('reads no more than it is told', async () => {
    const error = await failure(
      () => new Response('"'.repeat(5000)),
      {},
      {maxBytes: 1000},
    );
    assert.equal(error.kind, 'protocol');
  });

  it('reads how long to wait as seconds and as a date', async () => {
    assert.equal((await failure(status(429, {'retry-after': '12'}))).retryAfter, 12);
    const date = new Date(Date.now() + 60_000).toUTCString();
    const wait = (await failure(status(503, {'retry-after': date}))).retryAfter ?? 0;
    assert.ok(wait > 50 && wait <= 60);
    assert.equal(
      (await failure(status(429, {'retry-after': 'soon'}))).retryAfter,
      undefined,
    );
  });
});

describe('a limit', () => {
  const family = '👩‍👩‍👧‍👦';
  const table: [string, string, Parameters<typeof excess>[1], number][] = [
    ['UTF-16 units', family, {value: 10, unit: 'utf16'}, 1],
    ['code points', family, {value: 7, unit: 'codepoint'}, 0],
    ['characters', family.repeat(3), {value: 1, unit: 'grapheme'}, 2],
    ['bytes', 'éé', {value: 3, unit: 'byte'}, 1],
    ['nothing while there is room', 'abc', {value: 5, unit: 'utf16'}, -2],
  ];
  for (const [name, text, limit, over] of table)
    it(`counts ${name} and tells characters`, () =>
      assert.equal(excess(text, limit), over));
});

describe('the letters of a text', () => {
  it('are the same before and after a server has formatted them', () => {
    assert.ok(
      alikeTo('**Halo**, [sana](https://x.example)!\n\n- satu')('Halo, sana! satu'),
    );
    assert.ok(alikeTo('Setuju :)')('Setuju 🙂'));
    assert.ok(alikeTo('Papan 3x4')('Papan 3×4'));
    assert.ok(alikeTo('<b>Ya</b>, 1 < 2')('Ya, 1 < 2'));
    assert.ok(alikeTo('1. satu\n2. dua')('satu\ndua'));
    assert.ok(alikeTo('Bagus :+1: (c)')('Bagus 👍 ©'));
    assert.ok(!alikeTo('👍')('👎'));
    assert.ok(!alikeTo('...')('!!!'));
    assert.ok(!alikeTo('Pukul 10.30')('Pukul 11.30'));
  });
});
