import {expect} from 'chai';

import {Draft} from '../../../src/comments/drafts.js';
import {Outbox} from '../../../src/comments/outbox.js';
import {ProviderError} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {waitUntil} from '../../support/fixture.js';
import {memoryBox, walineBox, type Box} from './box.js';

const comments = [{id: '1', author: {name: 'Sari'}, body: 'Pembuka.'}];

describe('<kolom-comments> with a reply that did not arrive', () => {
  it('opens its form again, with the words and why, and takes no focus', async () => {
    let fail: (() => void) | undefined;
    const memory = createMemory({comments});
    const box = await memoryBox();
    box.element.provider = {
      ...memory,
      reconcile: () => Promise.resolve(null),
      post: () =>
        new Promise((_, reject) => {
          fail = () => reject(new ProviderError('rate', {retryAfter: 30}));
        }),
    };
    await box.ready();
    box.control('Reply to Sari').click();
    await waitUntil(() => box.all('textarea').length === 2, 'the form');
    const [, name] = box.all<HTMLInputElement>('input[name="name"]');
    const [, reply] = box.all<HTMLTextAreaElement>('textarea');
    box.type('Rini', name);
    box.type('Setuju.', reply);
    box.all<HTMLFormElement>('form')[1]!.requestSubmit();
    await waitUntil(() => !!fail, 'the sending');
    expect(box.says('status')).to.include('Sending');
    box.control('Cancel').click();
    await waitUntil(() => box.all('textarea').length === 1, 'the form to go');
    box.control('Reply to Sari').blur();
    fail?.();
    await waitUntil(() => box.all('textarea').length === 2, 'the form again');
    await waitUntil(() => box.says('alert').includes('too fast'), 'the reason');
    const again = box.all<HTMLTextAreaElement>('textarea')[1]!;
    await waitUntil(() => again.value === 'Setuju.', 'the words');
    expect(again.matches(':focus')).to.equal(false);
    box.type('', again);
  });

  it('opens its form on the next visit, where the tab was lost', async () => {
    const server = new WalineDouble();
    const path = '/states/lost-reply';
    server.add({url: path, comment: '<p>Pembuka.</p>', nick: 'Sari'});
    const id = server.rows[0]!.objectId;
    const target = JSON.stringify(['https://comments.example', path]);
    const record = {
      key: 'k',
      context: `reply:${id}`,
      text: 'Setuju.',
      name: 'Rini',
      state: 'sending',
      at: Date.now() - 100_000,
      twins: [],
      parentId: id,
      rootId: id,
    };
    localStorage.setItem(`kolom.outbox:${target}#k`, JSON.stringify(record));
    const box = await walineBox(path, server);
    await waitUntil(() => box.all('textarea').length === 2, 'the form');
    await waitUntil(() => box.says('alert').includes('did not arrive'), 'the reason');
    localStorage.removeItem(`kolom.outbox:${target}#k`);
  }).timeout(12_000);

  it('loads the page with its form where that is not there yet', async () => {
    const box = await lostReply('12');
    await waitUntil(() => box.all('textarea').length === 2, 'the form', 5000);
    await waitUntil(() => box.says('alert').includes('did not arrive'), 'the reason');
  });

  it('gives the words back where what it answers is gone', async () => {
    const box = await lostReply('gone');
    await waitUntil(
      () => box.says('status').includes('You wrote: “Setuju.”'),
      'the words',
      5000,
    );
    expect(box.one('.told').offsetHeight).to.be.greaterThan(20);
  });
});

/** A box of ten comments a page, with a reply of an earlier visit that did not arrive. */
async function lostReply(id: string): Promise<Box> {
  const comments = Array.from({length: 15}, (_, index) => ({
    id: `${index + 1}`,
    author: {name: 'Sari'},
    body: 'Pembuka.',
    createdAt: 1e6 - index,
  }));
  const box = await memoryBox({comments});
  const {thread} = box.element;
  const context = `reply:${id}` as const;
  const text = 'Setuju.';
  new Draft({server: '', thread}, context).save(text);
  new Outbox({server: '', thread, pageUrl: '', title: ''}).put({
    key: id,
    context,
    text,
    name: 'Rini',
    state: 'sending',
    at: Date.now() - 100_000,
    twins: [],
    parentId: id,
    rootId: id,
  });
  box.element.pageSize = 10;
  return box;
}
