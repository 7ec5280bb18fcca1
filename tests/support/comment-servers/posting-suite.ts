import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {textOf} from '../../../src/comments/content/content.js';
import {loadParser} from '../../../src/comments/content/parsers.js';
import {createIo} from '../../../src/comments/io.js';
import type {CommentData, Target} from '../../../src/comments/model.js';
import {
  ProviderError,
  type CommentProvider,
  type ErrorKind,
  type Io,
  type Posting,
} from '../../../src/comments/provider.js';
import {readComment, readComments} from '../../../src/comments/read.js';
import type {Fault, ServerDouble} from './server-double.js';

/** The network as tests have it: real requests. */
export const io: Io = createIo({online: () => true});

const impatient: Io = createIo({online: () => true, writeTimeout: 300});

/** Where the comments of a double are. */
export function targetOf(double: ServerDouble, more: Partial<Target> = {}): Target {
  return {
    server: double.url,
    thread: '/berita',
    pageUrl: 'https://news.example/berita',
    title: 'Berita',
    ...more,
  };
}

/** A comment on its way. */
export function postingOf(target: Target, more: Partial<Posting> = {}): Posting {
  return {
    target,
    key: 'k',
    text: 'Air laut naik sampai ke jalan.\n\nKapan tanggulnya *selesai*?',
    author: {name: 'Wayan Putra', email: 'wayan@example.org', website: ''},
    ...more,
  };
}

/** The words of a comment as a reader sees them. */
export async function wordsOf(
  {capabilities}: CommentProvider,
  data: CommentData | undefined,
): Promise<string> {
  const comment = readComment(data, await loadParser(capabilities.format));
  assert.ok(comment, 'the comment can be shown');
  return textOf(comment.content);
}

/** Reads a thread as the page does; counts what can be shown. */
export async function shown(
  provider: CommentProvider,
  target: Target,
): Promise<number> {
  const {items} = await loadAll(provider, target);
  const parse = await loadParser(provider.capabilities.format);
  const {comments} = await readComments(items, parse);
  return comments.length;
}

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<ProviderError> {
  const error = await promise.then(
    () => assert.fail('nothing went wrong'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProviderError, String(error));
  return error;
}

/** Every page of a thread, one after another; `between` runs after each. */
export async function loadAll(
  provider: CommentProvider,
  target: Target,
  options: {sort?: 'newest' | 'oldest'; pageSize?: number; between?: () => void} = {},
): Promise<{ids: string[]; total: number | undefined; items: CommentData[]}> {
  const {sort = 'newest', pageSize = 3, between} = options;
  const items: CommentData[] = [];
  let cursor: string | undefined;
  let total: number | undefined;
  do {
    const page = await provider.load({target, sort, pageSize, cursor}, io);
    items.push(...page.items);
    total ??= page.total;
    cursor = page.next;
    between?.();
  } while (cursor !== undefined);
  return {ids: items.map(({id}) => String(id)), total, items};
}

/** What the suite needs to know of a provider and its double. */
export interface PostingSetup<Double extends ServerDouble> {
  readonly provider: CommentProvider;
  readonly create: () => Double;
  readonly target?: Partial<Target>;
  /** How many comments the double took. */
  readonly taken: (double: Double) => number;
  readonly add: (double: Double, row: {text?: string; name?: string}) => string;
}

const ambiguous: readonly (readonly [Fault, ErrorKind, taken: number])[] = [
  ['drop-before', 'network', 0],
  ['drop-after', 'network', 1],
  ['hang-after', 'timeout', 1],
  ['error-before', 'server', 0],
  ['error-after', 'server', 1],
  ['html', 'protocol', 0],
  ['html-after', 'protocol', 1],
];

/** What every provider that posts owes, whatever goes wrong on the way. */
export function describePosting<Double extends ServerDouble>(
  setup: PostingSetup<Double>,
): void {
  const {provider, create, taken, add} = setup;
  let double: Double;
  let target: Target;
  beforeEach(async () => {
    double = create();
    await double.start();
    target = targetOf(double, setup.target);
  });
  afterEach(async () => {
    assert.deepEqual(double.blocked, [], 'no header that CORS would stop');
    await double.stop();
  });

  describe('posting', () => {
    it('hands the comment back as the server keeps it', async () => {
      const posting = postingOf(target);
      const {state, comment} = await provider.post!(posting, io);
      assert.equal(state, 'published');
      assert.equal(comment?.mine, true);
      assert.match(await wordsOf(provider, comment), /Air laut naik[^]*selesai/);
      assert.equal(comment?.author?.name, 'Wayan Putra');
      const {ids} = await loadAll(provider, target);
      assert.deepEqual(ids, [String(comment?.id)]);
    });

    for (const [fault, kind, count] of ambiguous) {
      it(`knows after "${fault}" whether the comment arrived`, async () => {
        double.faults = [fault];
        const posting = postingOf(target);
        const network = fault === 'hang-after' ? impatient : io;
        const error = await failureOf(provider.post!(posting, network));
        assert.equal(error.kind, kind);
        assert.equal(error.ambiguous, true);
        assert.equal(taken(double), count);
        const found = await provider.reconcile!(posting, io);
        assert.equal(!!found, count === 1);
        if (found) assert.match(await wordsOf(provider, found.comment), /Air laut/);
      });
    }

    it('says when to try again after 429', async () => {
      double.faults = ['rate'];
      const error = await failureOf(provider.post!(postingOf(target), io));
      assert.equal(error.kind, 'rate');
      assert.equal(error.ambiguous, false);
      assert.ok((error.retryAfter ?? 0) >= 7);
    });

    it('takes no other comment for the one that was sent', async () => {
      const posting = postingOf(target);
      const twin = add(double, {text: posting.text, name: 'Wayan Putra'});
      add(double, {text: posting.text, name: 'Sari'});
      add(double, {text: 'Something else.', name: 'Wayan Putra'});
      assert.ok(!(await provider.reconcile!({...posting, twins: [twin]}, io)));
      const found = await provider.reconcile!(posting, io);
      assert.equal(String(found?.comment?.id), twin);
    });
  });

  describe('reading', () => {
    it('brings every comment once, also while new ones come in', async () => {
      const before = Array.from({length: 8}, () => add(double, {}));
      let added = 0;
      const between = (): void => void (added++ < 2 && add(double, {}));
      const {ids, total} = await loadAll(provider, target, {between});
      assert.ok(before.every((id) => ids.includes(id)));
      assert.equal(total, 8);
    });

    for (const body of ['nothing', null, 3, [], {}, {comments: 3}, {replies: 'x'}]) {
      it(`does not take ${JSON.stringify(body)} for a thread`, async () => {
        double.answerWith = {body};
        const query = {target, sort: 'newest', pageSize: 5} as const;
        const outcome = await provider.load(query, io).catch((error: unknown) => error);
        if (!(outcome instanceof ProviderError))
          assert.deepEqual((outcome as {items: unknown}).items, []);
      });
    }

    it('says that a web page is none', async () => {
      double.answerWith = {body: '<html>captive portal'};
      const query = {target, sort: 'newest', pageSize: 5} as const;
      assert.equal((await failureOf(provider.load(query, io))).kind, 'protocol');
    });
  });
}
