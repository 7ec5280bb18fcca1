import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  emptyComposer,
  isBusy,
  reduceComposer,
  type ComposerEvent,
  type ComposerPhase,
} from '../../src/comments/composer-state.js';
import type {Comment} from '../../src/comments/model.js';
import {ProviderError} from '../../src/comments/provider.js';
import {
  emptyThread,
  reduceThread,
  type PageEvent,
  type ThreadState,
} from '../../src/comments/thread-state.js';
import {maxLevel, ThreadTree, type CommentNode} from '../../src/comments/tree.js';

const error = new ProviderError('network');
const posted = {type: 'posted', commentId: '1', text: 'x'} as const;
const held = {type: 'held', commentId: '1', text: 'x'} as const;

describe('the state of a form', () => {
  const table: [from: ComposerPhase, event: ComposerEvent, to: ComposerPhase][] = [
    ['open', {type: 'typed'}, 'open'],
    ['open', {type: 'verify'}, 'verifying'],
    ['open', {type: 'send', text: 'x'}, 'sending'],
    ['open', {type: 'refused', error}, 'refused'],
    ['open', {type: 'check'}, 'checking'],
    ['verifying', {type: 'typed'}, 'verifying'],
    ['verifying', {type: 'send', text: 'x'}, 'sending'],
    ['verifying', {type: 'refused', error}, 'refused'],
    ['sending', {type: 'typed'}, 'sending'],
    ['sending', {type: 'verify'}, 'sending'],
    ['sending', {type: 'late'}, 'slow'],
    ['sending', {type: 'reset'}, 'open'],
    ['sending', {type: 'refused', error}, 'refused'],
    ['sending', {type: 'check'}, 'checking'],
    ['sending', posted, 'posted'],
    ['sending', held, 'held'],
    ['slow', {type: 'typed'}, 'slow'],
    ['slow', {type: 'check'}, 'checking'],
    ['slow', posted, 'posted'],
    ['checking', {type: 'typed'}, 'checking'],
    ['checking', {type: 'late'}, 'checking'],
    ['checking', {type: 'lost', error}, 'lost'],
    ['checking', {type: 'unknown'}, 'unknown'],
    ['checking', posted, 'posted'],
    ['checking', held, 'held'],
    ['unknown', {type: 'typed'}, 'unknown'],
    ['unknown', {type: 'check'}, 'checking'],
    ['lost', {type: 'typed'}, 'open'],
    ['lost', {type: 'send', text: 'x'}, 'sending'],
    ['refused', {type: 'typed'}, 'open'],
    ['refused', {type: 'send', text: 'x'}, 'sending'],
    ['refused', {type: 'waited'}, 'refused'],
    ['sending', {type: 'queued', error}, 'queued'],
    ['queued', {type: 'typed'}, 'open'],
    ['queued', {type: 'send', text: 'x'}, 'sending'],
    ['sending', {type: 'limited', error, until: 1}, 'limited'],
    ['limited', {type: 'typed'}, 'limited'],
    ['limited', {type: 'waited'}, 'ready'],
    ['ready', {type: 'typed'}, 'open'],
    ['ready', {type: 'send', text: 'x'}, 'sending'],
    ['sending', {type: 'expired', error}, 'expired'],
    ['expired', {type: 'typed'}, 'open'],
    ['expired', {type: 'send', text: 'x'}, 'sending'],
    ['expired', {type: 'waited'}, 'ready'],
    ['sending', {type: 'nudge', error}, 'nudge'],
    ['nudge', {type: 'typed'}, 'open'],
    ['nudge', {type: 'send', text: 'x'}, 'sending'],
    ['nudge', {type: 'waited'}, 'nudge'],
    ['posted', {type: 'typed'}, 'open'],
    ['posted', {type: 'late'}, 'posted'],
    ['held', {type: 'typed'}, 'open'],
  ];
  for (const [from, event, to] of table)
    it(`goes from ${from} by ${event.type} to ${to}`, () => {
      assert.equal(reduceComposer({...emptyComposer, phase: from}, event).phase, to);
    });

  it('is busy exactly while a second sending would do harm', () => {
    const phases: ComposerPhase[] = [
      'open',
      'verifying',
      'sending',
      'slow',
      'checking',
      'unknown',
      'lost',
      'refused',
      'queued',
      'expired',
      'nudge',
      'limited',
      'ready',
      'posted',
      'held',
    ];
    assert.deepEqual(
      phases.filter((phase) => isBusy({...emptyComposer, phase})),
      ['verifying', 'sending', 'slow', 'checking', 'limited'],
    );
  });
});

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  author: {name: id.toUpperCase()},
  content: [id],
  state: 'published',
  liked: false,
  pinned: false,
  featured: false,
  mine: false,
  ...more,
});

const page = (ids: string[], more: Partial<PageEvent> = {}): PageEvent => ({
  type: 'page',
  append: false,
  comments: ids.map((id) => comment(id)),
  next: undefined,
  total: undefined,
  dropped: 0,
  ...more,
});

const ids = (state: ThreadState): string => [...state.comments.keys()].join('');

describe('the state of a thread', () => {
  const ready = reduceThread(emptyThread, page(['a', 'b'], {next: '2', total: 5}));

  it('goes from idle over loading to ready', () => {
    const loading = reduceThread(emptyThread, {type: 'load', sort: 'top'});
    assert.deepEqual(
      [loading.status, loading.busy, loading.sort],
      ['loading', true, 'top'],
    );
    // Where the next page begins is told in one order, and means nothing in another.
    const again = reduceThread(ready, {type: 'load', sort: ready.sort});
    const other = reduceThread(ready, {type: 'load', sort: 'oldest'});
    assert.deepEqual([again.next, other.next], ['2', undefined]);
    const done = reduceThread(loading, page(['a']));
    assert.deepEqual([done.status, done.busy, done.total], ['ready', false, 1]);
  });

  it('fails to nothing, and keeps on the screen what is there', () => {
    const failed = {type: 'failed', append: false, error} as const;
    assert.equal(reduceThread(emptyThread, failed).status, 'failed');
    const kept = reduceThread(ready, failed);
    assert.deepEqual([kept.status, ids(kept), kept.error], ['ready', 'ab', error]);
  });

  it('asks to sign in where nobody else may read', () => {
    const auth = new ProviderError('auth');
    const state = reduceThread(emptyThread, {
      type: 'failed',
      append: false,
      error: auth,
    });
    assert.equal(state.status, 'auth');
    assert.equal(reduceThread(state, page(['a'])).status, 'ready');
  });

  it('is stale from a failed reading until a good one, and not by a page more', () => {
    const failed = (from: ThreadState, append: boolean): ThreadState =>
      reduceThread(from, {type: 'failed', append, error});
    assert.equal(failed(emptyThread, false).stale, false);
    assert.equal(failed(ready, true).stale, false);
    const stale = failed(ready, false);
    assert.equal(stale.stale, true);
    assert.equal(failed(stale, true).stale, true);
    assert.equal(reduceThread(stale, page(['c'], {append: true})).stale, true);
    assert.equal(reduceThread(stale, page(['a'])).stale, false);
  });

  it('adds a page without showing anything twice', () => {
    const state = reduceThread(
      ready,
      page(['b', 'c'], {append: true, dropped: 1, total: 5}),
    );
    assert.deepEqual([ids(state), state.next, state.dropped], ['abc', undefined, 1]);
  });

  it('begins anew in another order', () => {
    assert.equal(ids(reduceThread(ready, page(['c', 'a']))), 'ca');
  });

  it('puts a new comment first, a reply last, and both last when the oldest are first', () => {
    assert.equal(
      ids(reduceThread(ready, {type: 'added', comment: comment('n')})),
      'nab',
    );
    const reply = comment('r', {parentId: 'a'});
    assert.equal(ids(reduceThread(ready, {type: 'added', comment: reply})), 'abr');
    const oldest: ThreadState = {...ready, sort: 'oldest', next: undefined};
    assert.equal(
      ids(reduceThread(oldest, {type: 'added', comment: comment('n')})),
      'abn',
    );
  });

  it('counts what everyone sees', () => {
    const more = reduceThread(ready, {type: 'added', comment: comment('n')});
    const waiting = comment('p', {state: 'pending'});
    assert.equal(more.total, 6);
    assert.equal(reduceThread(more, {type: 'added', comment: waiting}).total, 6);
    assert.equal(reduceThread(more, {type: 'added', comment: comment('n')}).total, 6);
    assert.equal(reduceThread(more, {type: 'removed', id: 'n'}).total, 5);
  });

  it('leaves the place of a removed comment to its replies', () => {
    const answered = reduceThread(ready, {
      type: 'added',
      comment: comment('r', {parentId: 'a'}),
    });
    assert.equal(
      reduceThread(answered, {type: 'removed', id: 'a'}).comments.get('a')?.state,
      'removed',
    );
    assert.equal(ids(reduceThread(answered, {type: 'removed', id: 'b'})), 'ar');
  });

  it('keeps arrivals aside until they are asked for', () => {
    const arrived = reduceThread(ready, {
      type: 'arrived',
      comments: [comment('b'), comment('n')],
    });
    assert.deepEqual([ids(arrived), arrived.arrivals.length], ['ab', 1]);
    assert.equal(
      reduceThread(arrived, {type: 'arrived', comments: [comment('n')]}),
      arrived,
    );
    const shown = reduceThread(arrived, {type: 'shown'});
    assert.deepEqual([ids(shown), shown.arrivals.length], ['nab', 0]);
  });
});

describe('the tree of a thread', () => {
  const map = (...list: Comment[]): Map<string, Comment> =>
    new Map(list.map((each) => [each.id, each]));
  const shape = (nodes: Iterable<CommentNode>): string =>
    [...nodes]
      .map(({comment: {id}, replies}) =>
        replies.length ? `${id}(${shape(replies)})` : id,
      )
      .join(' ');
  const tree = (...list: [id: string, parent?: string][]): string =>
    shape(
      new ThreadTree()
        .build(
          map(
            ...list.map(([id, parentId]) => comment(id, {...(parentId && {parentId})})),
          ),
        )
        .values(),
    );

  it('nests replies, also those that come before their parents', () => {
    assert.equal(tree(['b', 'a'], ['a'], ['c', 'b']), 'a(b(c))');
  });

  it('brings an orphan to the first level', () => {
    assert.equal(tree(['a'], ['b', 'gone']), 'a b');
  });

  it('cuts a circle', () => {
    assert.equal(
      tree(['a', 'c'], ['b', 'a'], ['c', 'b']).replace(/[^abc]/g, '').length,
      3,
    );
    assert.equal(tree(['a', 'a']), 'a');
  });

  it('stops indenting where it gets too narrow', () => {
    assert.equal(maxLevel, 4);
    assert.equal(
      tree(['a'], ['b', 'a'], ['c', 'b'], ['d', 'c'], ['e', 'd'], ['f', 'e']),
      'a(b(c(d e f)))',
    );
  });

  it('bears a chain of ten thousand', () => {
    const chain = Array.from({length: 10_000}, (_, i): [string, string?] => [
      `${i}`,
      `${i - 1}`,
    ]);
    assert.ok(tree(...chain).length > 10_000);
  });

  it('keeps what did not change', () => {
    const builder = new ThreadTree();
    const comments = map(comment('a'), comment('b', {parentId: 'a'}), comment('c'));
    const before = builder.build(comments);
    const after = builder.build(
      new Map(comments).set('b', comment('b', {parentId: 'a'})),
    );
    assert.equal(after.get('c'), before.get('c'));
    assert.notEqual(after.get('a'), before.get('a'));
  });
});
