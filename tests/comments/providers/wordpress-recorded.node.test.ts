import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import type {CommentData} from '../../../src/comments/model.js';
import type {Page, Posting} from '../../../src/comments/provider.js';
import {wordpress} from '../../../src/comments/providers/wordpress.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {
  readPages,
  recorded,
  recordedTarget,
  replay,
  type Recording,
} from '../support/recordings.js';

const WORDPRESS = 'wordpress-6.1.9';
const SITE = 'https://news.example.org';

let tab = 0;
/** Post 7 of a site that has said nothing yet in this tab. */
let page = recordedTarget('7', {server: SITE});

const posting = (more: Partial<Posting> = {}): Posting =>
  postingOf(page, {
    text: 'Ombak pagi ini sampai ke *warung*.',
    author: {name: 'Sari Lestari', email: 'sari@example.org', website: ''},
    ...more,
  });

async function refusalOf(
  names: readonly string[],
  more?: Partial<Posting>,
): Promise<string[]> {
  const {io} = replay(recorded(WORDPRESS, ...names));
  const error = await failureOf(wordpress.post!(posting(more), io));
  assert.equal(error.ambiguous, false, names.join());
  return [error.kind, error.field ?? '', error.message];
}

/** A recording as the answer to another query. */
function answering(
  recording: Recording,
  change: (query: URLSearchParams) => void,
): Recording {
  const url = new URL(recording.request.path, SITE);
  change(url.searchParams);
  return {
    ...recording,
    request: {...recording.request, path: `${url.pathname}${url.search}`},
  };
}

/** The recorded pages of a busy post, of 20 rows, as the one of 100 that is asked for. */
async function busy(order: 'asc' | 'desc'): Promise<Page[]> {
  const parts = recorded(WORDPRESS, ...[1, 2, 3, 4].map((n) => `ramai-${order}-${n}`));
  const [first] = parts;
  const body = parts.flatMap(({response}) => response.body as unknown[]);
  const headers = {...first!.response.headers, 'x-wp-totalpages': '1'};
  const whole = answering(first!, (query) => query.set('per_page', '100'));
  // A reply to a comment of another post has its parent nowhere.
  const parent = answering(first!, (query) => {
    query.delete('page');
    query.delete('order');
    query.set('per_page', '100');
    query.set('include', '4');
  });
  const none = {...parent, response: {...parent.response, body: []}};
  const response = {...whole.response, headers, body};
  const {io} = replay([{...whole, response}, none]);
  const target = recordedTarget('11', {server: SITE});
  const sort = order === 'asc' ? 'oldest' : 'newest';
  return readPages(wordpress, target, io, {sort});
}

describe('wordpress, by what a real server answered', () => {
  beforeEach(() => {
    page = recordedTarget('7', {server: `https://${++tab}.news.example.org`});
  });

  it('reads every row of a busy post once, in both orders', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const [whole, ...others] = await busy(order);
      assert.deepEqual(others, []);
      assert.equal(new Set(whole!.items.map(({id}) => id)).size, 65);
      assert.equal(whole!.total, 65);
      const times = whole!.items.map(({createdAt}) => String(createdAt));
      const sorted = [...times].sort();
      assert.deepEqual(times, order === 'asc' ? sorted : sorted.reverse());
    }
  });

  it('pages to the end', async () => {
    const parts = recorded(
      WORDPRESS,
      'ramai-asc-1',
      'ramai-asc-2',
      'ramai-asc-3',
      'ramai-asc-4',
    );
    const wide = parts.map((each) =>
      answering(each, (query) => query.set('per_page', '100')),
    );
    const {io} = replay(wide);
    const target = recordedTarget('11', {server: SITE});
    const pages = await readPages(wordpress, target, io, {sort: 'oldest'});
    assert.deepEqual(
      pages.map(({items}) => items.length),
      [20, 20, 20, 5],
    );
  });

  it('reads names, times and words', async () => {
    const published = replay(recorded(WORDPRESS, 'post'));
    const {state, comment} = await wordpress.post!(posting(), published.io);
    assert.equal(state, 'published');
    assert.equal(comment?.createdAt, '2026-11-30T09:04:13Z');
    assert.match(comment?.body ?? '', /Baris dua &amp; <b>tebal<\/b>/);
  });

  it('knows what is held, and what is taken away at once', async () => {
    for (const name of [
      'guest-first-held',
      'held',
      'held-for-links',
      'disallowed-word',
    ]) {
      const {io} = replay(recorded(WORDPRESS, name));
      assert.equal((await wordpress.post!(posting(), io)).state, 'pending', name);
    }
  });

  it('says what REST refuses, and why', async () => {
    const login = ['auth', '', 'Sorry, you must be logged in to comment.'];
    assert.deepEqual(await refusalOf(['guest-denied']), login);
    assert.deepEqual(await refusalOf(['registered-only']), login);
    assert.deepEqual(await refusalOf(['email-nonsense']), [
      'validation',
      'email',
      'Invalid email address.',
    ]);
    assert.deepEqual(await refusalOf(['missing-both']), [
      'validation',
      'email',
      'Creating a comment requires valid author name and email values.',
    ]);
    assert.deepEqual((await refusalOf(['content-empty'])).slice(0, 2), [
      'validation',
      'comment',
    ]);
    const long = 'Comment field exceeds maximum length allowed.';
    for (const [name, field] of [
      ['name-too-long', 'name'],
      ['email-too-long', 'email'],
      ['url-too-long', 'website'],
      ['content-too-long', 'comment'],
    ] as const)
      assert.deepEqual(await refusalOf([name]), ['validation', field, long]);
  });

  it('tells closed, gone, too fast and double apart', async () => {
    assert.equal((await refusalOf(['post-closed']))[0], 'closed');
    assert.equal((await refusalOf(['old-closed']))[0], 'closed');
    assert.equal((await refusalOf(['post-unknown']))[0], 'gone');
    assert.equal((await refusalOf(['post-password']))[0], 'gone');
    assert.equal((await refusalOf(['post-draft']))[0], 'forbidden');
    assert.deepEqual(await refusalOf(['flood']), [
      'rate',
      '',
      'You are posting comments too quickly. Slow down.',
    ]);
    assert.equal((await refusalOf(['duplicate-plain']))[0], 'duplicate');
    assert.equal((await refusalOf(['account-wrong-nonce']))[0], 'auth');
  });

  it('says what the form of the site refuses, and why', async () => {
    const target = {...page, pageUrl: `${page.server}/ombak-di-pelabuhan/`};
    const form = (name: string): Promise<string[]> =>
      refusalOf(['guest-denied', name], {target});
    assert.equal((await form('form-flood'))[0], 'rate');
    assert.deepEqual((await form('form-duplicate')).slice(0, 1), ['duplicate']);
    assert.deepEqual(await form('form-no-name'), [
      'validation',
      '',
      'Error: Please fill the required fields.',
    ]);
    assert.deepEqual(await form('form-closed'), [
      'forbidden',
      '',
      'Sorry, comments are closed for this item.',
    ]);
    assert.equal((await form('form-registered-only'))[0], 'forbidden');
    // Answered by nothing at all, with HTTP 200.
    for (const name of ['form-draft', 'form-password', 'form-unknown-post'])
      assert.equal((await form(name))[0], 'gone', name);
  });

  it('does not say that a comment is missing which WordPress would take twice', async () => {
    const [empty] = recorded(WORDPRESS, 'empty-thread');
    const answer = answering(empty!, (query) => {
      for (const name of ['page', 'order']) query.delete(name);
      query.set('per_page', '20');
    });
    const look = (text: string): Promise<unknown> =>
      wordpress.reconcile!(posting({text}), replay([answer]).io);
    assert.equal(await look('Kembar polos.'), null);
    for (const text of ['Kembar & kembar.', 'Kembar 1 < 2.', 'Kembar \\ garis.'])
      assert.equal(await look(text), undefined, text);
  });

  it('finds the REST API of a site with plain permalinks', async () => {
    const [web, plain, made] = recorded(
      WORDPRESS,
      'plain-wp-json-followed',
      'plain-rest-route',
      'plain-rest-route-post',
    );
    const widen = (query: URLSearchParams): void => {
      query.set('per_page', '100');
      query.set('page', '1');
      query.set('order', 'desc');
    };
    const html = {...web!.response, body: '<!doctype html><title>Sauh</title>'};
    const headers = {...plain!.response.headers, 'x-wp-totalpages': '1'};
    const pretty = answering(web!, widen);
    const path = pretty.request.path.replace('comments/', 'comments');
    const {io, asked} = replay([
      {request: {...pretty.request, path}, response: html},
      {...answering(plain!, widen), response: {...plain!.response, headers}},
      made!,
    ]);
    const [first] = await readPages(wordpress, page, io);
    assert.equal(first?.items.length, 1);
    await wordpress.post!(posting(), io);
    assert.deepEqual(asked, [
      'GET /wp-json/wp/v2/comments',
      'GET /',
      // From then on at once.
      'POST /',
    ]);
  });

  it('asks no other address where WordPress gives its reason', async () => {
    const [draft] = recorded(WORDPRESS, 'thread-password');
    const answer = answering(draft!, (query) => query.set('post', '7'));
    const {io, asked} = replay([answer]);
    const query = {target: page, sort: 'newest', pageSize: 20} as const;
    assert.equal((await failureOf(wordpress.load(query, io))).kind, 'gone');
    assert.equal(asked.length, 1);
  });

  it('counts by a header, and asks for one row', async () => {
    const [count] = recorded(WORDPRESS, 'count');
    const answer = answering(count!, (query) => {
      for (const name of ['page', 'order']) query.delete(name);
    });
    const {io} = replay([answer]);
    const total = Number(count!.response.headers['x-wp-total']);
    assert.deepEqual(await wordpress.count!(page.server, ['7'], io), [total]);
  });

  it('leaves a reply to nothing on the first level', async () => {
    const [thread, include] = recorded(WORDPRESS, 'thread', 'thread-include');
    const parents = answering(include!, (query) => {
      for (const name of ['page', 'order']) query.delete(name);
      query.set('include', '99999');
    });
    const {io} = replay([
      thread!,
      {...parents, response: {...parents.response, body: []}},
    ]);
    const [first] = await readPages(wordpress, page, io);
    const ids = (first!.items as CommentData[]).map(({id}) => id);
    assert.deepEqual([ids.length, first!.total], [6, 6]);
  });
});
