import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isso} from '../../../src/comments/providers/isso.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {readPages, recorded, recordedTarget, replay} from '../support/recordings.js';

const OLD = 'isso-0.13.0';
const NEW = 'isso-0.14.0';
const PAGE = recordedTarget('/berita/ombak');
const BUSY = recordedTarget('/berita/ramai');

const posting = postingOf(PAGE, {
  text: 'Ombak',
  author: {name: 'Sari', email: '', website: ''},
});

async function refusalOf(server: string, name: string): Promise<string[]> {
  const {io} = replay(recorded(server, name));
  const error = await failureOf(isso.post!(posting, io));
  assert.equal(error.ambiguous, false);
  return [error.kind, error.message];
}

describe('isso, by what real servers answered', () => {
  it('asks 0.14 for every reply of a page', async () => {
    // Recorded with room for 50 replies, of which no root has more.
    const [info, page] = recorded(NEW, 'info', 'ramai-newest-20-nested-50');
    const path = page!.request.path.replace('nested_limit=50', 'nested_limit=10000');
    const request = {...page!.request, path};
    const {io} = replay([info!, {...page!, request}]);
    const query = {target: BUSY, sort: 'newest', pageSize: 20, cursor: '20'} as const;
    const {items, next} = await isso.load(query, io);
    assert.equal(items.filter(({parentId}) => parentId).length, 3);
    assert.equal(next, '40');
  });

  it('loads a thread of 0.13 whole, and brings it into order', async () => {
    // That version passes over what it does not know, such as `sort` and `offset`.
    const [info, whole] = recorded(OLD, 'info', 'ramai-offset-without-limit');
    const answered = (path: string): typeof whole =>
      ({...whole, request: {...whole!.request, path}}) as typeof whole;
    const {io, asked} = replay([
      info!,
      answered('/?uri=%2Fberita%2Framai&plain=1')!,
      answered(
        '/?uri=%2Fberita%2Framai&plain=1&offset=0&sort=newest&nested_limit=10000',
      )!,
    ]);
    const pages = await readPages(isso, BUSY, io);
    const roots = pages.flatMap(({items}) => items.filter(({parentId}) => !parentId));
    assert.equal(roots.length, 45);
    const times = roots.map(({createdAt}) => Number(createdAt));
    assert.deepEqual(
      times,
      [...times].sort((a, b) => b - a),
    );
    assert.equal(asked.length, 3);
  });

  it('says what is refused, and why', async () => {
    assert.deepEqual(await refusalOf(NEW, 'too-short'), [
      'validation',
      'text is too short (minimum length: 3)',
    ]);
    assert.deepEqual(await refusalOf(NEW, 'guard-reply-to-self'), [
      'forbidden',
      'edit time frame is still open',
    ]);
    // Its words name the reader's address.
    assert.deepEqual(await refusalOf(NEW, 'guard-rate-limit'), ['rate', '']);
    assert.deepEqual(await refusalOf(NEW, 'guard-rate-limit-html'), ['rate', '']);
    assert.equal((await refusalOf(NEW, 'guard-direct-replies'))[0], 'forbidden');
  });

  it('counts as its counts do: without what was deleted', async () => {
    const [info, count] = recorded(NEW, 'info', 'count-with-deleted');
    const [thread] = recorded(NEW, 'thread-with-deleted');
    const path = `${thread!.request.path}&nested_limit=10000`;
    const {io} = replay([
      info!,
      count!,
      {...thread!, request: {...thread!.request, path}},
    ]);
    const [page] = await readPages(isso, PAGE, io, {sort: 'oldest'});
    const removed = page!.items.filter(({state}) => state === 'removed');
    assert.deepEqual([page!.items.length, removed.length, page!.total], [9, 1, 8]);
    assert.deepEqual(await isso.count!(PAGE.server, ['/berita/ombak'], io), [8]);
  });

  it('knows by the server’s word whether a missing comment may be held', async () => {
    const [thread] = recorded(NEW, 'empty-thread');
    const look = async (name: string): Promise<unknown> => {
      const path = `/?uri=${encodeURIComponent('/berita/ombak')}&plain=1&sort=newest&nested_limit=0`;
      const answer = {...thread!, request: {...thread!.request, path}};
      const {io} = replay([...recorded(NEW, name), answer]);
      return isso.reconcile!(posting, io);
    };
    assert.equal(await look('info'), null);
    assert.equal(await look('moderation-info'), undefined);
  });

  it('asks for what the server wants, and for no website that it does not take', async () => {
    const {io} = replay(recorded(NEW, 'required-config'));
    const {fields} = await isso.open!(PAGE, io);
    const wanted = {name: 'required', email: 'required', website: 'optional'};
    assert.deepEqual(fields, wanted);
    const [config] = recorded(NEW, 'config');
    const body = {config: {'website-field': false}};
    const without = replay([{...config!, response: {...config!.response, body}}]);
    const said = await isso.open!(PAGE, without.io);
    assert.deepEqual(said.fields, {name: 'optional', email: 'optional'});
  });

  it('shows no like that was not counted', async () => {
    const like = (name: string, id: string): Promise<number | undefined> => {
      const {io} = replay(recorded(NEW, name));
      return isso.react!({target: PAGE, id}, true, io);
    };
    assert.equal(await like('like', '2'), 1);
    for (const name of ['like-again', 'like-own'])
      await assert.rejects(like(name, '2'), {kind: 'forbidden'});
    await assert.rejects(like('like-unknown', '99999'), {kind: 'gone'});
  });
});
