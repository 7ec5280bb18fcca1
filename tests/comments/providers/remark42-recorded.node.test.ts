import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {textOf} from '../../../src/comments/content/content.js';
import {loadParser} from '../../../src/comments/content/parsers.js';
import type {Identity} from '../../../src/comments/model.js';
import type {Posting} from '../../../src/comments/provider.js';
import {remark42} from '../../../src/comments/providers/remark42.js';
import {readComments} from '../../../src/comments/read.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {
  readPages,
  recorded,
  recordedTarget,
  replay,
  type Recording,
} from '../support/recordings.js';

const VERSIONS = ['1.16.4', '1.14.0', '1.10.1', '1.9.0'];
const PAGE = recordedTarget('/berita/ombak');
const SARI: Identity = {name: 'Sari Lestari', email: '', website: ''};

/** What Remark42 leaves in a browser on its own origin when somebody signs in. */
function signIn(): void {
  Object.assign(globalThis, {document: {cookie: 'XSRF-TOKEN=TOKEN'}});
}

const posting = (more: Partial<Posting> = {}): Posting =>
  postingOf(PAGE, {
    text: 'Ombak pagi ini sampai ke *warung*.',
    author: SARI,
    ...more,
  });

async function refusalOf(action: Promise<unknown>): Promise<string[]> {
  const error = await failureOf(action);
  assert.equal(error.ambiguous, false);
  return [error.kind, error.field ?? '', error.message];
}

/** The comment that a request names in its path. */
const commentOf = ({request}: Recording): string =>
  new URL(request.path, PAGE.server).pathname.split('/').at(-1)!;

/** The words of a recorded thread as a reader sees them. */
async function wordsIn(server: string, name: string, path: string): Promise<string[]> {
  const {io} = replay(recorded(server, name));
  const [page] = await readPages(remark42, recordedTarget(path), io);
  const parse = await loadParser(remark42.capabilities.format);
  const {comments} = await readComments(page!.items, parse);
  return comments.map(({content}) => textOf(content));
}

describe('remark42, by what real servers answered', () => {
  beforeEach(() => Object.assign(globalThis, {location: {href: PAGE.pageUrl}}));
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'location');
  });

  for (const version of VERSIONS) {
    const server = `remark42-${version}`;

    it(`knows who is signed in, and signs nobody in again (${version})`, async () => {
      signIn();
      const {io, asked} = replay(recorded(server, 'user', 'post'));
      const {state, comment} = await remark42.post!(posting(), io);
      assert.equal(state, 'published');
      assert.equal(comment?.author?.name, 'Sari Lestari');
      assert.deepEqual(asked, ['GET /api/v1/user', 'POST /api/v1/comment']);
    });
  }

  it('reads every page once, to the end', async () => {
    const all = recorded(
      'remark42-1.16.4',
      ...[1, 2, 3, 4].flatMap((page) => [
        `ramai-newest-${page}`,
        `ramai-oldest-${page}`,
      ]),
    );
    for (const sort of ['newest', 'oldest'] as const) {
      const {io} = replay(all);
      const pages = await readPages(remark42, recordedTarget('/ramai'), io, {sort});
      const ids = pages.flatMap(({items}) => items.map(({id}) => id));
      assert.equal(ids.length, 62);
      assert.equal(new Set(ids).size, 62);
      assert.equal(pages[0]?.total, 62);
    }
  });

  for (const version of VERSIONS) {
    const server = `remark42-${version}`;

    it(`shows what was brought from Disqus (${version})`, async () => {
      assert.deepEqual(await wordsIn(server, 'import-disqus', '/berita/ombak'), [
        'Dulu ombak tidak setinggi ini & warung aman.',
        'Betul, Ketut.\nDua baris.',
      ]);
    });

    it(`shows signs as they were typed (${version})`, async () => {
      const words = (await wordsIn(server, 'markdown-find', '/tanda')).join('\n');
      assert.match(words, /5 < 6 > 4 & «kutip»/);
      assert.doesNotMatch(words, /&(amp|lt|gt|quot);/);
    });
  }

  for (const version of VERSIONS) {
    it(`gives a comment back as it was typed, to be changed (${version})`, async () => {
      const [made] = recorded(`remark42-${version}`, 'markdown-escapes');
      const {text} = made!.request.body as {text: string};
      signIn();
      const {io} = replay(recorded(`remark42-${version}`, 'user', 'markdown-escapes'));
      const {comment} = await remark42.post!(posting({text}), io);
      assert.equal(comment?.source, text);
    });
  }

  it('keeps the place of what was deleted, and shows none of its words', async () => {
    const {io} = replay(recorded('remark42-1.16.4', 'find-with-deleted'));
    const [page] = await readPages(remark42, PAGE, io);
    const removed = page!.items.filter(({state}) => state === 'removed');
    assert.ok(removed.length > 0);
    assert.ok(removed.every(({body}) => body === ''));
    assert.equal(page!.dropped, 0);
  });

  it('says what a server refuses, and why', async () => {
    signIn();
    const server = 'remark42-1.16.4';
    const refuses = async (name: string): Promise<string[]> => {
      const {io} = replay(recorded(server, 'user', name));
      return refusalOf(remark42.post!(posting(), io));
    };
    assert.deepEqual(await refuses('empty'), [
      'validation',
      'comment',
      'empty comment text',
    ]);
    assert.deepEqual(await refuses('too-short'), [
      'validation',
      'comment',
      'comment text is smaller than min allowed size 10 (7)',
    ]);
    assert.deepEqual(await refuses('restricted-word'), [
      'validation',
      'comment',
      'comment contains restricted words',
    ]);
    assert.deepEqual(await refuses('post-blocked'), ['forbidden', '', '']);
    assert.deepEqual(await refuses('post-readonly'), ['closed', '', 'rejected']);
    assert.deepEqual((await refuses('limit-second'))[0], 'rate');
    assert.deepEqual((await refuses('subscribers-only'))[0], 'forbidden');
    assert.deepEqual((await refuses('restricted-name-post'))[0], 'auth');
  });

  it('blames the name only where the name was refused', async () => {
    const server = 'remark42-1.16.4';
    const post = (name: string, ...names: string[]): Promise<string[]> => {
      const {io} = replay(recorded(server, 'user-nobody', ...names));
      return refusalOf(remark42.post!(posting({author: {...SARI, name}}), io));
    };
    assert.deepEqual((await post('Al', 'login-short')).slice(0, 2), [
      'validation',
      'name',
    ]);
    assert.deepEqual((await post('Sari Lestari', 'noanon-login')).slice(0, 2), [
      'auth',
      '',
    ]);
  });

  it('shows whose vote was counted, and why another was not', async () => {
    signIn();
    const server = 'remark42-1.16.4';
    const vote = (liked: boolean, name: string): Promise<number | undefined> => {
      const recording = recorded(server, name);
      const id = commentOf(recording[0]!);
      const {io} = replay(recording);
      return remark42.react!({target: PAGE, id}, liked, io);
    };
    assert.equal(await vote(true, 'vote-up'), 1);
    assert.equal(await vote(false, 'vote-back'), 0);
    assert.equal((await refusalOf(vote(true, 'vote-up-again')))[0], 'forbidden');
    assert.equal((await refusalOf(vote(true, 'vote-own')))[0], 'forbidden');
    // Where a name alone is not enough to vote.
    assert.equal((await refusalOf(vote(true, 'vote-anonymous')))[0], 'auth');
    assert.equal((await refusalOf(vote(true, 'vote-unknown')))[0], 'gone');
    // Asked as a stranger, the server would not say whose votes it counted.
    const {io} = replay(recorded(server, 'votes-find'));
    const [page] = await readPages(remark42, PAGE, io);
    assert.equal(page!.items.length, 1);
  });

  it('says why a comment can no longer be changed', async () => {
    signIn();
    const edit = (name: string): Promise<string[]> => {
      const recording = recorded('remark42-1.16.4', name);
      const id = commentOf(recording[0]!);
      const {io} = replay(recording);
      return refusalOf(remark42.edit!({target: PAGE, id}, 'Lain', io));
    };
    assert.equal((await edit('edit-answered'))[0], 'forbidden');
    assert.equal((await edit('edit-time-over'))[0], 'forbidden');
    assert.equal((await edit('edit-other'))[0], 'forbidden');
    assert.equal((await edit('edit-unknown'))[0], 'gone');
  });

  it('asks for a name where guests may write, and for nothing who has signed in', async () => {
    const server = 'remark42-1.16.4';
    const {io} = replay(recorded(server, 'config', 'info-unknown'));
    const said = await remark42.open!(PAGE, io);
    assert.deepEqual(said.fields, {name: 'required'});
    assert.equal(said.signIn, false);
    const off = replay(recorded(server, 'noanon-config', 'info-unknown'));
    assert.equal((await remark42.open!(PAGE, off.io)).signIn, true);
  });
});
