import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {createIo} from '../../../src/comments/io.js';
import type {Target} from '../../../src/comments/model.js';
import {waline} from '../../../src/comments/providers/waline.js';
import {accounts, keyOf} from '../../../src/comments/providers/waline/api.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {WalineDouble} from '../support/waline-double.js';

const server = 'https://comments.example';
const target: Target = {
  server,
  thread: '/berita',
  pageUrl: 'https://news.example/berita',
  title: 'Berita',
};
const query = {target, sort: 'newest', pageSize: 10} as const;

/** Signs in on this device as the double's user of that number. */
function signIn(id: string): void {
  accounts(true).set(keyOf(server), JSON.stringify({token: id, id}));
}

describe('waline', () => {
  let double: WalineDouble;
  let io: ReturnType<typeof createIo>;
  beforeEach(() => {
    double = new WalineDouble();
    io = createIo({fetch: double.fetch, online: () => true});
  });
  afterEach(() => waline.session?.logout(target, io));

  it('gives a guest nothing to change', async () => {
    const {comment} = await waline.post!(postingOf(target), io);
    assert.equal(comment?.mine, false);
    assert.equal(await waline.session?.get(target, io), null);
    const subject = {target, id: String(comment?.id)};
    assert.equal((await failureOf(waline.edit!(subject, 'Lain', io))).kind, 'auth');
    assert.equal((await failureOf(waline.remove!(subject, io))).kind, 'auth');
  });

  it('knows which comments are those of the person signed in', async () => {
    double.add({nick: 'Wayan', user_id: '4'});
    double.add({nick: 'Sari', user_id: '7'});
    signIn('7');
    const {items} = await waline.load(query, io);
    const mine = items.filter((item) => item.mine).map(({author}) => author?.name);
    assert.deepEqual(mine, ['Sari']);
    assert.equal((await waline.session?.get(target, io))?.name, 'Sari');
  });

  it('changes and takes away what the person signed in wrote', async () => {
    signIn('7');
    const {comment} = await waline.post!(postingOf(target), io);
    assert.equal(comment?.mine, true);
    const subject = {target, id: String(comment?.id)};
    const edited = await waline.edit!(subject, 'Lain <b>', io);
    assert.deepEqual([edited.body, edited.mine], ['<p>Lain &lt;b&gt;</p>', true]);
    await waline.remove!(subject, io);
    assert.deepEqual((await waline.load(query, io)).items, []);
  });

  it('refuses to change what another wrote', async () => {
    const {objectId: id} = double.add({user_id: '4'});
    signIn('7');
    const subject = {target, id};
    assert.equal((await failureOf(waline.remove!(subject, io))).kind, 'forbidden');
  });

  it('takes a replies page apart and counts what is no comment', async () => {
    const root = double.add({comment: '<p>Akar</p>'});
    double.add({comment: '<p>Balas</p>', pid: root.objectId, rid: root.objectId});
    double.add({comment: ''});
    const {items, dropped, total, next} = await waline.load(query, io);
    assert.deepEqual(
      items.map(({body}) => body),
      ['<p>Akar</p>', '<p>Balas</p>'],
    );
    assert.deepEqual([dropped, total, next], [1, 3, undefined]);
  });
});
