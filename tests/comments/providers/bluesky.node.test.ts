import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import type {Target} from '../../../src/comments/model.js';
import {parseHtml} from '../../../src/comments/content/html.js';
import {bluesky} from '../../../src/comments/providers/bluesky.js';
import {hostileTexts} from '../../support/comment-servers/corpus.js';
import {
  failureOf,
  io,
  loadAll,
  shown,
  targetOf,
  wordsOf,
} from '../../support/comment-servers/posting-suite.js';
import {BlueskyDouble} from '../../support/comment-servers/reading-doubles.js';

describe('bluesky', () => {
  let double: BlueskyDouble;
  beforeEach(async () => {
    double = new BlueskyDouble();
    await double.start();
  });
  afterEach(async () => {
    assert.deepEqual(double.blocked, []);
    await double.stop();
  });
  const here = (): Target => targetOf(double, {thread: double.uri});
  const keys = (ids: readonly string[]): (string | undefined)[] =>
    ids.map((id) => id.split('/').pop());

  it('takes the address of a post on the web for a thread', async () => {
    double.replies = [double.node('one')];
    const thread = 'https://bsky.app/profile/news.example/post/abc';
    const {ids} = await loadAll(bluesky, targetOf(double, {thread}));
    assert.deepEqual(keys(ids), ['one']);
    assert.equal(bluesky.writeUrl!(targetOf(double, {thread})), thread);
    assert.equal(bluesky.post, undefined);
  });

  it('takes a mistyped post for a mistake, and links to none', async () => {
    for (const thread of [
      '',
      '/berita',
      'https://bsky.app/profile/news.example',
      'at://x',
    ]) {
      const target = targetOf(double, {thread});
      assert.equal(bluesky.writeUrl!(target), '');
      const loading = bluesky.load({target, sort: 'newest', pageSize: 5}, io);
      assert.equal((await failureOf(loading)).kind, 'setup', thread);
    }
    assert.deepEqual(double.received, []);
  });

  it('goes deeper than the server does by itself', async () => {
    let node = double.node('0');
    for (let i = 1; i < 40; i++) node = double.node(String(i), {}, [node]);
    double.replies = [node];
    const {ids, total, items} = await loadAll(bluesky, here());
    assert.equal(ids.length, 40);
    assert.equal(total, 40);
    assert.equal(items.filter(({parentId}) => !parentId).length, 1);
  });

  it('leaves out stubs and what the author of the post hid', async () => {
    double.threadgate = {
      record: {hiddenReplies: ['at://did:plc:sari/app.bsky.feed.post/bad']},
    };
    double.replies = [
      double.node('bad', {}, [double.node('below')]),
      {$type: 'app.bsky.feed.defs#notFoundPost', uri: 'at://x', notFound: true},
      {$type: 'app.bsky.feed.defs#blockedPost', uri: 'at://y', blocked: true},
      double.node('good'),
    ];
    const {ids} = await loadAll(bluesky, here());
    assert.deepEqual(keys(ids), ['good']);
  });

  it('honours labels, and keeps the replies to what they hide', async () => {
    const labels = [{val: '!no-unauthenticated'}];
    const author = {did: 'did:plc:shy', handle: 'shy.example', labels};
    double.replies = [
      double.node('leaf', {author}),
      double.node('branch', {author}, [double.node('reply')]),
    ];
    const {items, total} = await loadAll(bluesky, here());
    assert.deepEqual(keys(items.map(({id}) => String(id))), ['branch', 'reply']);
    assert.equal(items[0]?.state, 'removed');
    assert.equal(items[0]?.body, '');
    assert.equal(total, 1);
  });

  it('goes by when a post came, not by when it says it was written', async () => {
    double.replies = [
      double.node('late', {indexedAt: '2026-01-02T00:00:00Z'}),
      double.node('early', {indexedAt: '2026-01-01T00:00:00Z'}),
    ];
    const {ids, items} = await loadAll(bluesky, here(), {sort: 'oldest'});
    assert.deepEqual(keys(ids), ['early', 'late']);
    assert.equal(items[0]?.createdAt, '2026-01-01T00:00:00Z');
  });

  it('marks the author of the post', async () => {
    const author = {did: 'did:plc:writer', handle: 'news.example'};
    double.replies = [double.node('own', {author})];
    const {items} = await loadAll(bluesky, here());
    assert.equal(items[0]?.author?.badge, 'author');
    assert.equal(items[0]?.author?.name, 'news.example');
  });

  it('finds links by bytes, and passes over those that make no sense', async () => {
    const text = 'Käpt’n 🐟 see news.example & <b>@sari</b>\nbye';
    const bytes = (until: string): number =>
      Buffer.byteLength(text.slice(0, text.indexOf(until)));
    const facet = (byteStart: unknown, byteEnd: unknown, feature: object): object => ({
      index: {byteStart, byteEnd},
      features: [feature],
    });
    const start = bytes('news');
    const facets = [
      facet(bytes('@sari'), bytes('@sari') + 5, {did: 'did:plc:sari'}),
      facet(start, start + 12, {uri: 'https://news.example/a'}),
      facet(start + 2, start + 4, {uri: 'https://overlap.example'}),
      facet(5000, 5004, {uri: 'https://outside.example'}),
      facet(9, 3, {uri: 'https://backwards.example'}),
      facet('x', null, {uri: 'https://wrong.example'}),
      facet(-1, 4, {uri: 'https://minus.example'}),
      facet(0, 1, {uri: 'javascript:alert(1)'}),
      null,
      {index: 4, features: {}},
    ];
    double.replies = [double.node('one', {record: {text, facets}})];
    const {items} = await loadAll(bluesky, here());
    assert.equal(await wordsOf(bluesky, items[0]), text);
    const links = JSON.stringify(parseHtml(items[0]?.body ?? ''));
    assert.deepEqual(
      [...links.matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href),
      ['https://news.example/a', 'https://bsky.app/profile/did:plc:sari'],
    );
  });

  it('says what went wrong', async () => {
    const load = (thread: string): Promise<unknown> =>
      bluesky.load(
        {target: targetOf(double, {thread}), sort: 'newest', pageSize: 5},
        io,
      );
    assert.equal((await failureOf(load('/berita'))).kind, 'setup');
    assert.equal(
      (await failureOf(load('at://did:x/app.bsky.feed.post/no'))).kind,
      'gone',
    );
    assert.equal(
      (await failureOf(load('https://bsky.app/profile/no.example/post/x'))).kind,
      'gone',
    );
    double.answerWith = {body: {thread: {$type: 'app.bsky.feed.defs#notFoundPost'}}};
    assert.equal((await failureOf(load(double.uri))).kind, 'gone');
    double.answerWith = {body: []};
    assert.equal((await failureOf(load(double.uri))).kind, 'protocol');
  });

  it('drops bad rows and keeps the good ones', async () => {
    const bad = (post: unknown): object => ({
      $type: 'app.bsky.feed.defs#threadViewPost',
      post,
    });
    double.replies = [
      null,
      3,
      bad(null),
      bad({uri: 'at://a/b/c'}),
      bad({uri: 4, record: {text: 'x'}, author: []}),
      double.node('good', {
        likeCount: 'x',
        indexedAt: 4,
        author: {did: 'did:plc:a', displayName: 7},
      }),
    ];
    const page = await bluesky.load({target: here(), sort: 'oldest', pageSize: 5}, io);
    assert.deepEqual(keys(page.items.map(({id}) => String(id))), ['good']);
    assert.equal(page.dropped, 3);
  });

  for (const {from, texts, skip} of hostileTexts)
    it(`carries hostile text ${from} as data`, {skip}, async () => {
      double.replies = texts.map((text, index) =>
        double.node(String(index), {
          record: {
            text: `x ${text}`,
            facets: [{index: {byteStart: 0, byteEnd: 1}, features: [{uri: text}]}],
          },
          author: {did: `did:plc:${text}`, displayName: text, avatar: text},
        }),
      );
      assert.equal(await shown(bluesky, here()), texts.length);
    });
});
