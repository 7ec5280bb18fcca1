// What a comment says is made once: what changes around it must not make it anew,
// and what changes in it must.
import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import type {ThreadStore} from '../../../src/comments/thread-store.js';
import {waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const day = 86_400_000;
const thread: CommentData[] = [
  {
    id: 1,
    author: {name: 'Wulan'},
    body: 'First words.',
    createdAt: Date.now() - 60_000,
  },
  {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'An answer.', createdAt: day},
];

async function opened(): Promise<Box> {
  const box = await memoryBox({comments: thread});
  await box.ready();
  return box;
}

const article = (box: Box, words: string): HTMLElement =>
  box.all('article').find((each) => each.textContent?.includes(words))!;

describe('the article of a comment', () => {
  it('keeps its words, and what is selected in them, when it is liked', async () => {
    const box = await opened();
    const body = article(box, 'First words').querySelector('.body')!;
    const header = article(box, 'First words').querySelector('header')!;
    const like = box.control('Like the comment by Wulan');
    like.click();
    await waitUntil(() => like.getAttribute('aria-pressed') === 'true', 'the like');
    expect(body.isConnected && header.isConnected).to.equal(true);
    expect(like.isConnected).to.equal(true);
  });

  it('stays itself, with its words, while replies are folded and shown again', async () => {
    const box = await opened();
    const first = article(box, 'First words');
    box.control('1 reply, Wulan').click();
    await waitUntil(() => box.bodies.length === 1, 'the reply to go');
    box.control('1 reply, Wulan').click();
    await waitUntil(() => box.bodies.length === 2, 'the reply');
    expect(box.bodies).to.deep.equal(['First words.', 'An answer.']);
    expect(article(box, 'First words')).to.equal(first);
  });

  it('says who, when and what to do in the language that the page changes to', async () => {
    const box = await opened();
    const time = (): HTMLElement =>
      article(box, 'First words').querySelector<HTMLElement>('time')!;
    expect(time().textContent).to.equal('1 minute ago');
    const {title} = time();
    box.element.lang = 'id';
    await waitUntil(() => time().textContent === '1 menit yang lalu', 'the language');
    expect(time().title).not.to.equal(title);
    const first = article(box, 'First words');
    // Its table is fetched for the first who needs it.
    await waitUntil(() => first.getAttribute('aria-label') === 'Komentar Wulan');
    expect(article(box, 'An answer').textContent).to.contain('Membalas Wulan');
  });

  it('counts on how long ago it was', async () => {
    const box = await opened();
    const time = article(box, 'First words').querySelector('time')!;
    const now = Date.now();
    const real = Date.now;
    Date.now = () => now + 5 * 60_000;
    try {
      box
        .one<HTMLElement & {requestUpdate(): void}>('kolom-comment-block')
        .requestUpdate();
      await waitUntil(() => time.textContent === '6 minutes ago', 'the minutes');
    } finally {
      Date.now = real;
    }
    expect(time.isConnected).to.equal(true);
  });

  it('leaves a form with the focus alone when a comment comes above and one goes', async () => {
    const box = await opened();
    box.control('Reply to Wulan').click();
    await waitUntil(() => box.all('textarea').length === 2, 'the form');
    const reply = box.all<HTMLTextAreaElement>('textarea')[1]!;
    box.type('Half a reply', reply);
    await waitUntil(() => reply.matches(':focus'), 'the focus');
    let lost = 0;
    reply.addEventListener('blur', () => lost++);
    const threadOf = (): ThreadStore => box.element.session!.thread;
    threadOf().add(threadOf().read({id: 3, author: {name: 'Ratri'}, body: 'Newer.'})!);
    await waitUntil(() => box.bodies.length === 3, 'the newer');
    expect(box.bodies[0]).to.equal('Newer.');
    threadOf().drop('3');
    await waitUntil(() => box.bodies.length === 2, 'the newer to go');
    expect([reply.matches(':focus'), reply.value, lost]).to.deep.equal([
      true,
      'Half a reply',
      0,
    ]);
    box.type('', reply);
  });
});
