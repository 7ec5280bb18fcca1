import {expect} from 'chai';

import {Draft} from '../../../src/comments/drafts.js';
import type {CommentData} from '../../../src/comments/model.js';
import {Outbox} from '../../../src/comments/outbox.js';
import {ProviderError, type CommentProvider} from '../../../src/comments/provider.js';
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
    await waitUntil(() => !!unsent(box), 'the words', 5000);
    expect(unsent(box)).to.equal('Setuju.');
    expect(box.one('blockquote').offsetHeight).to.be.greaterThan(10);
  });
});

describe('<kolom-comments> with what was written on an earlier visit', () => {
  afterEach(() => localStorage.clear());

  it('opens the form of a reply with its words, and takes no focus', async () => {
    const box = await draftedReply('2');
    await waitUntil(() => box.all('textarea').length === 2, 'the form');
    const [, reply] = box.all<HTMLTextAreaElement>('textarea');
    await waitUntil(() => reply!.value === 'Belum selesai.', 'the words');
    expect(document.activeElement).to.equal(document.body);
    expect(box.says('status')).to.include('We kept what you wrote earlier.');
  });

  it('shows the words of a reply whose comment is gone, to be used or deleted', async () => {
    const box = await draftedReply('gone');
    await waitUntil(() => !!unsent(box), 'the words');
    expect(unsent(box)).to.equal('Belum selesai.');
    expect(box.all('textarea')).to.have.length(1);
    box.type('Sudah ada.');
    box.control('Use it as a comment').click();
    expect(box.text.value).to.equal('Sudah ada.\n\nBelum selesai.');
    expect(box.text.matches(':focus')).to.equal(true);
    await waitUntil(() => !unsent(box), 'the list to go');
    expect(keptTexts()).to.deep.equal(['Sudah ada.\n\nBelum selesai.']);
  });

  it('forgets the words that their writer deletes', async () => {
    const box = await draftedReply('gone');
    await waitUntil(() => !!unsent(box), 'the words');
    box.control('Delete').focus();
    box.control('Delete').click();
    await waitUntil(() => !unsent(box), 'the list to go');
    expect(keptTexts()).not.to.include('Belum selesai.');
    expect(box.one('section').matches(':focus')).to.equal(true);
  });

  it('shows the words of a form that is closed now', async () => {
    const box = await draftedReply('2', {closed: true});
    await waitUntil(() => !!unsent(box), 'the words');
    expect(unsent(box)).to.equal('Belum selesai.');
    expect(box.find('Use it as a comment')).to.equal(undefined);
    const {thread} = box.element;
    new Draft({server: '', thread}, 'new').save('Pendapat saya.');
    await box.element.refresh();
    await waitUntil(() => box.all('blockquote').length === 2, 'both');
  });

  it('looks on no more than a few pages for what a reply answers', async () => {
    const memory = createMemory({comments: many(100)});
    let loads = 0;
    const box = await draftedReply(
      'gone',
      {},
      {
        ...memory,
        load: (...args: Parameters<typeof memory.load>) => {
          loads++;
          return memory.load(...args);
        },
      },
    );
    await waitUntil(() => !!unsent(box), 'the words');
    expect(loads).to.be.at.most(5);
  });
});

/** The words that have no form any more. */
const unsent = (box: Box): string | undefined =>
  box.all('blockquote')[0]?.textContent ?? undefined;

/** Every text that the browser keeps. */
const keptTexts = (): unknown[] =>
  Object.entries(localStorage)
    .filter(([key]) => key.startsWith('kolom.draft:'))
    .map(([, value]) => (JSON.parse(String(value)) as {text: unknown}).text);

const many = (count: number): CommentData[] =>
  Array.from({length: count}, (_, index) => ({
    id: `${index + 1}`,
    author: {name: 'Sari'},
    body: 'Pembuka.',
    createdAt: 1e9 - index,
  }));

/** A box with the draft of a reply to that comment. */
async function draftedReply(
  id: string,
  attributes: {closed?: boolean} = {},
  provider: CommentProvider = createMemory({comments: many(3)}),
): Promise<Box> {
  const box = await memoryBox({}, attributes);
  const {thread} = box.element;
  new Draft({server: '', thread}, `reply:${id}`).save('Belum selesai.');
  box.element.pageSize = 10;
  box.element.provider = provider;
  return box;
}

/** A box of ten comments a page, with a reply of an earlier visit that did not arrive. */
async function lostReply(id: string): Promise<Box> {
  const comments = many(15);
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
