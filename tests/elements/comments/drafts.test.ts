import {expect} from 'chai';

import {html} from 'lit';

import type {CommentProvider} from '../../../src/comments/provider.js';
import {waline} from '../../../src/comments/providers/waline.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {Box, walineBox} from './box.js';

/** The texts that the browser keeps. */
const kept = (words: string): boolean =>
  Object.values(localStorage).some((value) => String(value).includes(words));

async function boxAt(path: string, server = new WalineDouble()): Promise<Box> {
  for (const url of [path, `${path}-2`])
    server.add({url, nick: 'Sari', comment: '<p>Pembuka.</p>'});
  const box = await walineBox(path, server);
  await box.ready();
  return box;
}

describe('<kolom-comments> keeps what is typed', function () {
  this.timeout(20_000);

  it('of a writer who never pauses', async () => {
    const box = await boxAt(`/drafts/${crypto.randomUUID()}`);
    const start = Date.now();
    let words = 'Tanpa jeda';
    // A key each 20 ms, for as long as nothing is stored.
    while (!kept('Tanpa jeda') && Date.now() - start < 5000) {
      box.type((words += '.'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(kept('Tanpa jeda')).to.equal(true);
  });

  it('where it belongs when the element gets another thread', async () => {
    const path = `/drafts/${crypto.randomUUID()}`;
    const server = new WalineDouble();
    const box = await boxAt(path, server);
    const posts = (): unknown[] =>
      server.rows.filter(({comment}) => comment.includes('Untuk'));
    box.type('Untuk yang pertama');
    box.element.thread = `${path}-2`;
    await waitUntil(() => box.text.value === '', 'an empty form');
    await box.settled();
    box.type('Untuk yang kedua');
    box.submit();
    await waitUntil(() => posts().length === 1, 'the comment');
    expect(server.rows.at(-1)).to.include({url: `${path}-2`});
    box.element.thread = path;
    await waitUntil(() => box.text.value === 'Untuk yang pertama', 'the first text');
    expect(posts()).to.have.length(1);
  });

  it('until it is sent, and no longer, when the element is out of the page meanwhile', async () => {
    const server = new WalineDouble();
    const box = await boxAt(`/drafts/${crypto.randomUUID()}`, server);
    const {parentNode} = box.element;
    server.hold();
    box.type('Sambil pergi');
    box.submit();
    await waitUntil(() => server.taken.length === 1, 'the comment on its way');
    box.element.remove();
    server.release();
    await waitUntil(() => !kept('"text":"Sambil pergi","at"'), 'no draft');
    parentNode!.append(box.element);
    await waitUntil(() => box.text.value === '', 'an empty form');
    expect(box.says('status')).to.include('Your comment is posted.');
    expect(server.taken).to.deep.equal(['Sambil pergi']);
  });

  it('and no longer than it is sent, when the thread is opened anew meanwhile', async () => {
    const server = new WalineDouble();
    const box = await boxAt(`/drafts/${crypto.randomUUID()}`, server);
    server.hold();
    box.type('Sambil ganti');
    box.submit();
    await waitUntil(() => server.taken.length === 1, 'the comment on its way');
    // As an application does that hands over a new object each time it renders.
    box.element.provider = {...waline};
    await box.settled();
    expect(box.text.value).to.equal('Sambil ganti');
    server.release();
    await waitUntil(() => box.text.value === '', 'an empty form');
    box.submit();
    expect(server.taken).to.deep.equal(['Sambil ganti']);
  });
});

describe('<kolom-comments> entered by a writer', () => {
  it('asks once what can only be asked by a request to write', async () => {
    let asked = 0;
    const provider: CommentProvider = {
      ...createMemory({
        comments: [{id: '1', body: 'Pembuka.', author: {name: 'Sari'}}],
      }),
      probe: () => {
        asked += 1;
        return Promise.resolve({closed: true});
      },
    };
    const element = await fixture<KolomComments>(html`
      <kolom-comments lang="en" .provider=${provider}></kolom-comments>
    `);
    const box = new Box(element, new WalineDouble());
    await box.ready();
    expect(asked).to.equal(0);
    box.text.focus();
    await waitUntil(() => box.all('kolom-comment-composer').length === 0, 'no form');
    expect(asked).to.equal(1);
  });
});
