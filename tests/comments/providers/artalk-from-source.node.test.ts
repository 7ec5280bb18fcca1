// By answers that are made after Artalk's source: it could not be run.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Posting} from '../../../src/comments/provider.js';
import {artalk} from '../../../src/comments/providers/artalk.js';
import {readComments} from '../../../src/comments/read.js';
import {loadParser} from '../../../src/comments/content/parsers.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {
  readPages,
  recorded,
  recordedTarget,
  replay,
  type Recording,
} from '../support/recordings.js';

const ARTALK = 'artalk-from-source';
const PAGE = recordedTarget('/berita/ombak', {
  server: 'https://comments.example.org?site=Harian',
});

const posting = (more: Partial<Posting> = {}): Posting =>
  postingOf(PAGE, {
    text: 'Komentar *3*',
    author: {name: 'Sari', email: 'sari@example.org', website: ''},
    ...more,
  });

/** Under an address as this library asks it: the site goes in the body of a request to write. */
const withoutSite = (recording: Recording, path: string): Recording => ({
  ...recording,
  request: {...recording.request, path},
});

async function refusalOf(name: string): Promise<unknown[]> {
  const {io} = replay(recorded(ARTALK, name));
  const {kind, field, message, ambiguous} = await failureOf(
    artalk.post!(posting(), io),
  );
  return [kind, field, message, ...(ambiguous ? ['ambiguous'] : [])];
}

async function load(name: string, server = PAGE.server): Promise<unknown[]> {
  const {io} = replay(recorded(ARTALK, name));
  const [page] = await readPages(artalk, {...PAGE, server}, io);
  return [...page!.items];
}

describe('artalk, by what its source answers', () => {
  it('reads roots, replies, badges and what is pinned', async () => {
    const {io} = replay(recorded(ARTALK, 'list'));
    const [page] = await readPages(artalk, PAGE, io);
    const rows = page!.items.map(({id, parentId}) => [id, parentId]);
    assert.deepEqual(rows, [
      ['3', undefined],
      ['1', undefined],
      ['2', '1'],
      ['4', '2'],
    ]);
    assert.equal(page!.items[0]?.author?.badge, 'staff');
    assert.equal(page!.items[0]?.pinned, true);
    assert.equal(page!.total, 4);
  });

  it('takes the time from the number that has no zone, where there is one', async () => {
    const [list] = recorded(ARTALK, 'list');
    const body = list!.response.body as {comments: Record<string, unknown>[]};
    const comments = body.comments.map((row) => ({...row, date_unix: 1796025900}));
    const {io} = replay([
      {...list!, response: {...list!.response, body: {...body, comments}}},
    ]);
    const [page] = await readPages(artalk, PAGE, io);
    assert.equal(page!.items[0]?.createdAt, 1_796_025_900_000);
  });

  it('reads a date in the zone that the page’s author names', async () => {
    const times = async (zone: string): Promise<string | undefined> => {
      const server = `${PAGE.server}${zone}`;
      const items = await load('list', server);
      const {comments} = await readComments(items, await loadParser('markdown'));
      const time = comments[0]?.createdAt;
      return time === undefined ? undefined : new Date(time).toISOString();
    };
    for (const zone of ['&zone=+08:00', '&zone=%2B08:00', '&zone=08:00'])
      assert.equal(await times(zone), '2026-11-30T08:05:00.000Z', zone);
    assert.equal(await times('&zone=-03:00'), '2026-11-30T19:05:00.000Z');
  });

  it('says that a page takes no comments of readers', async () => {
    for (const [name, said] of [
      ['list-admin-only', {closed: true}],
      ['list', {}],
      ['list-no-site', {}],
    ] as const) {
      const target = {...PAGE};
      const recording = recorded(ARTALK, name).map((each) =>
        withoutSite(
          each,
          each.request.path.replace('site_name=&', 'site_name=Harian&'),
        ),
      );
      const {io} = replay(recording);
      const loading = readPages(artalk, target, io).catch(() => undefined);
      assert.deepEqual(await artalk.open!(target, io), said, name);
      await loading;
    }
    // Nothing was loaded: nothing is known.
    assert.deepEqual(await artalk.open!({...PAGE}, replay([]).io), {});
  });

  it('takes no site for the page’s author’s mistake, not for a missing name', async () => {
    for (const [name, site] of [
      ['list-no-site', ''],
      ['list-unknown-site', 'Lain'],
    ] as const) {
      const server = `https://comments.example.org?site=${site}`;
      const error = await failureOf(load(name, server));
      assert.deepEqual([error.kind, error.field], ['setup', undefined]);
    }
  });

  it('says what is refused, and why', async () => {
    for (const [name, ...expected] of [
      ['post-no-name', 'validation', 'name', 'Name is required'],
      ['post-no-email', 'validation', 'email', 'Email is required'],
      ['post-no-words', 'validation', 'comment', 'Content is required'],
      ['post-bad-email', 'validation', 'email', 'Invalid Email'],
      ['post-bad-link', 'validation', 'website', 'Invalid Link'],
      ['post-captcha', 'rate', undefined, 'Captcha required'],
      ['post-admin-only', 'auth', undefined, 'Admin access required'],
      ['post-token-wrong', 'auth', undefined, 'Login required'],
      ['post-no-parent', 'gone', undefined, 'Parent comment not found'],
      ['post-folded-parent', 'forbidden', undefined, 'Cannot reply to this comment'],
      [
        'post-parent-elsewhere',
        'validation',
        undefined,
        'Inconsistent with the page_key of the parent comment',
      ],
    ] as const)
      assert.deepEqual(await refusalOf(name), expected);
  });

  it('asks to sign in where guests are off, although that is an error 500', async () => {
    const [kind, , message, ...ambiguous] = await refusalOf('post-guests-off');
    assert.deepEqual([kind, message], ['auth', 'anonymous user is not allowed']);
    assert.deepEqual(ambiguous, []);
  });

  it('knows what is published and what is held', async () => {
    for (const [name, state] of [
      ['post', 'published'],
      ['post-held', 'pending'],
    ] as const) {
      const {io} = replay(recorded(ARTALK, name));
      assert.equal((await artalk.post!(posting(), io)).state, state);
    }
    const own = recorded(ARTALK, 'list-own-held');
    assert.equal((own[0]!.response.body as {count: number}).count, 1);
  });

  it('votes, and takes back only what was there', async () => {
    const [vote] = recorded(ARTALK, 'vote');
    const path = '/api/v2/votes/comment/3/up?';
    const {io, asked} = replay([withoutSite(vote!, path)]);
    assert.equal(await artalk.react!({target: PAGE, id: '3'}, true, io), 1);
    assert.equal(asked.length, 1);
  });

  it('votes at the address of 2.9 where the new one is unknown', async () => {
    const [none, old] = recorded(ARTALK, 'vote-new-address-in-2.9', 'vote-2.9');
    const [list] = recorded(ARTALK, 'list');
    const {comments} = list!.response.body as {comments: unknown[]};
    const before = withoutSite(list!, '/api/v2/comments/3?site_name=Harian');
    const {io, asked} = replay([
      none!,
      old!,
      {...before, response: {...list!.response, body: {comment: comments[0]}}},
    ]);
    assert.equal(await artalk.react!({target: PAGE, id: '3'}, true, io), 1);
    assert.deepEqual(asked, [
      'POST /api/v2/votes/comment/3/up',
      'GET /api/v2/comments/3',
      'POST /api/v2/votes/comment_up/3',
    ]);
    const unknown = replay(recorded(ARTALK, 'vote-unknown'));
    const gone = artalk.react!({target: PAGE, id: '999'}, true, unknown.io);
    assert.equal((await failureOf(gone)).kind, 'gone');
  });

  it('counts by names, and one with a comma by its list', async () => {
    const [counts, list] = recorded(ARTALK, 'counts', 'list');
    const path = '/api/v2/comments?site_name=Harian&page_key=/berita/a,b&offset=0';
    const {io} = replay([counts!, withoutSite(list!, path)]);
    const names = ['/berita/ombak', '/berita/a,b', '/berita/tiada'];
    assert.deepEqual(await artalk.count!(PAGE.server, names, io), [4, 4, 0]);
  });
});
