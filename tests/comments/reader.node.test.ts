import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {SafeStorage} from '../../src/base/storage.js';
import {editComment, removeComment, reportComment} from '../../src/comments/changes.js';
import type {CommentData} from '../../src/comments/model.js';
import {MutedPeople, personOf} from '../../src/comments/muted.js';
import {ProviderError, type CommentProvider} from '../../src/comments/provider.js';
import {createMemory} from '../../src/comments/providers/memory.js';
import {WritingSession} from './support/writing-session.js';

const target = {server: 'https://c.example', thread: '/a', pageUrl: '', title: ''};

function storage(): SafeStorage & {values: Map<string, string>} {
  const values = new Map<string, string>();
  return {
    values,
    persistent: true,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => !!values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

const rows: CommentData[] = [
  {id: 1, body: 'One', author: {id: 'a', name: 'Ratri'}, likes: 3},
  {id: 2, parentId: 1, body: 'Two', author: {name: 'Sari'}},
];

async function sessionOf(provider: CommentProvider): Promise<WritingSession> {
  const session = new WritingSession({provider, target, sort: 'newest', pageSize: 9});
  await session.thread.load();
  return session;
}

const sessionWith = (change: Partial<CommentProvider>): Promise<WritingSession> =>
  sessionOf({...createMemory({comments: rows}), ...change});

describe('a thread', () => {
  it('is asked for beside what the server says of itself, and shown after it', async () => {
    let answer = (): void => undefined;
    const calls: string[] = [];
    const memory = createMemory({comments: rows});
    const provider: CommentProvider = {
      ...memory,
      async open() {
        calls.push('open');
        await new Promise<void>((resolve) => (answer = resolve));
        return {closed: true};
      },
      load(query, io) {
        calls.push('load');
        return memory.load(query, io);
      },
    };
    const session = new WritingSession({provider, target, sort: 'newest', pageSize: 9});
    const loaded = session.thread.load();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(calls.sort(), ['load', 'open']);
    assert.equal(session.thread.getState().status, 'loading');
    answer();
    await loaded;
    const {status, capabilities, comments} = session.thread.getState();
    assert.deepEqual([status, capabilities?.closed, comments.size], ['ready', true, 2]);
  });

  it('is shown after five seconds where the server says nothing of itself', async (test) => {
    test.mock.timers.enable({apis: ['setTimeout']});
    let answer: (said: {closed: boolean}) => void = () => undefined;
    const session = new WritingSession({
      provider: {
        ...createMemory({comments: rows}),
        open: () => new Promise((resolve) => (answer = resolve)),
      },
      target,
      sort: 'newest',
      pageSize: 9,
    });
    const loaded = session.thread.load();
    test.mock.timers.tick(4999);
    await settle();
    assert.equal(session.thread.getState().status, 'loading');
    test.mock.timers.tick(1);
    await loaded;
    assert.equal(session.thread.getState().comments.size, 2);
    answer({closed: true});
    await settle();
    assert.equal(session.thread.getState().capabilities?.closed, true);
  });

  it('is shown where the server fails to say anything of itself', async () => {
    const session = new WritingSession({
      provider: {
        ...createMemory({comments: rows}),
        open: () => Promise.reject(new ProviderError('server')),
      },
      target,
      sort: 'newest',
      pageSize: 9,
    });
    await session.thread.load();
    const {status, comments} = session.thread.getState();
    assert.deepEqual([status, comments.size], ['ready', 2]);
  });

  it('does not ask for the same page for ever', async () => {
    let asked = 0;
    const session = await sessionWith({
      load: () => Promise.resolve({items: rows, next: String(asked++ && 'same')}),
    });
    assert.equal(await session.thread.seek('9'), false);
    assert.equal(asked, 2);
  });
});

/** Everything that waits for nothing but its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('muted people', () => {
  it('are known by the server’s name for them, else by their own', () => {
    assert.equal(personOf({id: '7', name: 'Sari'}), '#7');
    assert.equal(personOf({name: 'Sari'}), 'Sari');
    assert.equal(personOf({name: ''}), '');
  });

  it('are kept for one server, and by every tab', () => {
    const shared = storage();
    const first = new MutedPeople('https://c.example', shared);
    const second = new MutedPeople('https://c.example', shared);
    first.mute('#7', true);
    second.mute('Sari', true);
    const later = new MutedPeople('https://c.example', shared);
    assert.deepEqual([...later.getState()], ['#7', 'Sari']);
    assert.equal(new MutedPeople('https://d.example', shared).getState().size, 0);
    later.mute('#7', false);
    later.mute('Sari', false);
    assert.equal(shared.values.size, 0);
  });

  it('come through whatever stands in storage', () => {
    const shared = storage();
    for (const value of ['', '{', '7', '{"a":1}', 'null', '[null,{}]']) {
      shared.values.set('kolom.muted:s', value);
      assert.doesNotThrow(() => new MutedPeople('s', shared).mute('Sari', true));
    }
  });

  it('never include somebody without a name', () => {
    const shared = storage();
    new MutedPeople('s', shared).mute('', true);
    assert.equal(shared.values.size, 0);
  });
});

describe('a thread asked to change', () => {
  it('keeps what the answer to an edit does not say', async () => {
    const session = await sessionWith({
      edit: () => Promise.resolve({id: 'else', body: 'Changed'}),
    });
    assert.equal(await editComment(session, '1', ' New '), undefined);
    const comment = session.thread.getState().comments.get('1');
    assert.equal(comment?.author.name, 'Ratri');
    assert.equal(comment.likes, 3);
    assert.deepEqual(comment.content, [{tag: 'p', children: ['Changed']}]);
    assert.equal(session.thread.getState().comments.size, 2);
  });

  it('changes nothing here until the server has it', async () => {
    const session = await sessionWith({
      edit: () => Promise.reject(new ProviderError('forbidden')),
      remove: () => Promise.reject(new TypeError('odd')),
      report: () => Promise.reject(new ProviderError('rate')),
    });
    const before = session.thread.getState();
    assert.equal((await editComment(session, '1', 'x'))?.kind, 'forbidden');
    assert.equal((await removeComment(session, '1'))?.kind, 'protocol');
    assert.equal((await reportComment(session, '1', 'spam'))?.kind, 'rate');
    assert.equal((await editComment(session, '404', 'x'))?.kind, 'gone');
    assert.equal(session.thread.getState().comments, before.comments);
  });

  it('does not take an answer that is none for a change', async () => {
    const edit = () => Promise.resolve({id: 1, body: ''});
    const session = await sessionWith({edit});
    assert.equal((await editComment(session, '1', 'x'))?.kind, 'protocol');
  });

  it('leaves the place of a comment that was answered', async () => {
    const session = await sessionWith({});
    await removeComment(session, '1');
    assert.equal(session.thread.getState().comments.get('1')?.state, 'removed');
    await removeComment(session, '2');
    assert.equal(session.thread.getState().comments.has('2'), false);
  });

  it('calls a provider that is an object with methods of its own', async () => {
    class Own {
      readonly asked: string[] = [];
      readonly capabilities = createMemory().capabilities;
      load() {
        return Promise.resolve({items: rows});
      }
      edit({id}: {id: string}, text: string) {
        this.asked.push(text);
        return Promise.resolve({id, body: text});
      }
      remove({id}: {id: string}) {
        this.asked.push(id);
        return Promise.resolve();
      }
    }
    const provider = new Own();
    const session = await sessionOf(provider);
    await editComment(session, '2', 'x');
    await removeComment(session, '2');
    assert.deepEqual(provider.asked, ['x', '2']);
  });
});
