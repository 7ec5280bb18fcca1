import {expect} from 'chai';
import {html} from 'lit';

import type {CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {Box} from './box.js';

const before = location.href;

/** What an application does that goes on to another page and keeps the element. */
function goTo(path: string): void {
  history.pushState(null, '', path);
  let link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (!link) {
    link = document.createElement('link');
    link.rel = 'canonical';
    document.head.append(link);
  }
  link.href = path;
}

/** A box over a server that notes to which thread a comment goes. */
async function boxOnPages(): Promise<{box: Box; sent: [string, string][]}> {
  const sent: [string, string][] = [];
  const memory = createMemory({
    comments: [{id: '1', body: 'Pembuka.', author: {name: 'Sari'}}],
    capabilities: {fields: {}},
  });
  const provider: CommentProvider = {
    ...memory,
    post: (posting, io) => {
      sent.push([posting.target.thread, posting.text]);
      return memory.post!(posting, io);
    },
  };
  const element = await fixture<KolomComments>(html`
    <kolom-comments lang="en" .provider=${provider}></kolom-comments>
  `);
  const box = new Box(element, new WalineDouble());
  await box.ready();
  return {box, sent};
}

describe('<kolom-comments> in an application that keeps it', () => {
  afterEach(() => {
    history.replaceState(null, '', before);
    document.querySelector('link[rel="canonical"]')?.remove();
  });

  it('sends no word of one page to the article of another', async () => {
    const path = `/berita/${crypto.randomUUID()}`;
    goTo(path);
    const {box, sent} = await boxOnPages();
    await box.entered();
    box.type('Untuk yang pertama');
    box.text.blur();
    goTo(`${path}-2`);
    box.text.focus();
    await waitUntil(() => box.text.value === '', 'an empty form');
    await box.entered();
    box.type('Untuk yang kedua');
    box.submit();
    await waitUntil(() => sent.length === 1, 'the comment');
    expect(sent).to.deep.equal([[`${path}-2`, 'Untuk yang kedua']]);
    goTo(path);
    await box.element.refresh();
    await waitUntil(() => box.text.value === 'Untuk yang pertama', 'the first text');
    box.type('');
    box.text.blur();
  });

  it('loads the thread of the page on which it is put in again', async () => {
    const path = `/berita/${crypto.randomUUID()}`;
    goTo(path);
    const {box, sent} = await boxOnPages();
    const {parentNode} = box.element;
    box.element.remove();
    goTo(`${path}-2`);
    parentNode!.append(box.element);
    await box.ready();
    await box.entered();
    box.type('Di sini');
    box.submit();
    await waitUntil(() => sent.length === 1, 'the comment');
    expect(sent[0]).to.deep.equal([`${path}-2`, 'Di sini']);
  });

  it('asks again where it was removed while it loaded, and for nothing meanwhile', async () => {
    const memory = createMemory({
      comments: [{id: '1', body: 'Pembuka.', author: {name: 'Sari'}}],
    });
    let asked = 0;
    let aborted = 0;
    const provider: CommentProvider = {
      ...memory,
      load: (query, io) => {
        asked += 1;
        query.signal?.addEventListener('abort', () => (aborted += 1));
        return asked > 1 ? memory.load(query, io) : new Promise(() => undefined);
      },
    };
    const element = await fixture<KolomComments>(html`
      <kolom-comments lang="en" .provider=${provider}></kolom-comments>
    `);
    const box = new Box(element, new WalineDouble());
    await waitUntil(() => asked === 1, 'the question');
    const {parentNode} = element;
    element.remove();
    expect(aborted).to.equal(1);
    await nextFrame();
    expect(asked).to.equal(1);
    parentNode!.append(element);
    await box.ready();
    expect(asked).to.equal(2);
  });
});
