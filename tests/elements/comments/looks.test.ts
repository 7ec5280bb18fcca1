import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {nextFrame, waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const thread: CommentData[] = [
  {
    id: 1,
    author: {name: 'wulan ayu prameswari', avatar: 'https://faces.example/1.png'},
    body: 'First words.',
    createdAt: 3000,
  },
  {id: 2, author: {name: 'قارئة'}, body: 'Second words.', createdAt: 2000},
  {id: 3, author: {name: ''}, body: 'Third words.', createdAt: 1000},
];

async function hiddenBox(avatars: string): Promise<Box> {
  const box = await memoryBox();
  // A picture that would be fetched late is never fetched where nothing shows.
  box.element.style.display = 'none';
  box.element.avatars = avatars;
  box.element.provider = createMemory({comments: thread});
  await box.element.updateComplete;
  await box.element.refresh();
  await waitUntil(() => box.bodies.length === 3);
  return box;
}

describe('<kolom-comments> and the faces of its writers', () => {
  it('shows initials, and pictures only from where the page names', async () => {
    for (const avatars of ['', 'https://other.example', 'http://faces.example']) {
      const box = await hiddenBox(avatars);
      expect(box.all('img')).to.have.length(0);
      const faces = box.all('.avatar').map(({dataset}) => dataset['initials']);
      expect(faces).to.deep.equal(['WP', 'ق', '']);
    }
    const box = await hiddenBox('https://other.example  https://faces.example');
    const [picture, ...others] = box.all<HTMLImageElement>('img');
    expect(others).to.have.length(0);
    expect(picture?.src).to.equal('https://faces.example/1.png');
    expect(picture?.referrerPolicy).to.equal('no-referrer');
    expect(picture?.loading).to.equal('lazy');
    expect(picture?.alt).to.equal('');
  });
});

describe('<kolom-comments> without comments', () => {
  it('says so right below the form', async () => {
    const box = await memoryBox();
    await waitUntil(() => box.says('status').includes('No comments yet'));
    const word = box
      .all('.ways p')
      .find(({textContent}) => textContent?.includes('No comments yet'))!;
    const form = box.one('kolom-comment-composer').getBoundingClientRect();
    expect(word.getBoundingClientRect().top - form.bottom).to.be.within(8, 40);
  });
});

describe('<kolom-comments> in a narrow window that reads from the right', () => {
  it('stays inside its 320 pixels, with every tool open', async () => {
    const box = await memoryBox();
    box.element.provider = createMemory({comments: thread});
    box.element.dir = 'rtl';
    const parent = box.element.parentElement as HTMLElement;
    parent.style.inlineSize = '288px';
    await box.ready();
    for (const more of box.all('[data-action="tools"]')) more.click();
    await waitUntil(() => box.all('.menu').length === 3);
    box.all<HTMLButtonElement>('.menu button')[1]?.click();
    await waitUntil(() => box.all('input[type="radio"]').length > 0);
    for (const element of box.all('button, textarea, label, article')) {
      const {left, right} = element.getBoundingClientRect();
      const around = parent.getBoundingClientRect();
      expect(left, element.outerHTML.slice(0, 80)).to.be.at.least(around.left - 8);
      expect(right, element.outerHTML.slice(0, 80)).to.be.at.most(around.right + 8);
    }
    const name = box.one('.name').getBoundingClientRect();
    const header = box.one('header').getBoundingClientRect();
    expect(header.right - name.right, 'room for the initials').to.be.greaterThan(30);
  });
});

describe('<kolom-comments> with a long line on who is answered', () => {
  it('keeps it beside the initials', async () => {
    const name = 'Raden Ayu Kusumawardhani Prabaningrum Sastrodiwiryo';
    const answered = {id: 1, author: {name}, body: 'First words.', createdAt: 2000};
    const box = await memoryBox({
      comments: [
        answered,
        {id: 2, parentId: 1, author: {name: 'Ratri'}, body: 'Yes.', createdAt: 1000},
      ],
    });
    box.element.parentElement!.style.width = '20rem';
    await box.ready();
    const [, when] = box.all('.when');
    const line = [...when!.children].at(-1)!.getClientRects();
    const [, header] = box.all('header');
    expect(line.length).to.be.above(1);
    for (const {left} of line)
      expect(left - header!.getBoundingClientRect().left).to.be.above(40);
  });
});

describe('<kolom-comments> that has the focus on a comment', () => {
  /** A box in a frame of its own, so far from the window's edges. */
  async function framed(margin: number): Promise<{box: Box; frame: HTMLElement}> {
    const box = await memoryBox({comments: thread});
    await box.ready();
    const frame = box.element.parentElement!;
    frame.style.cssText = `position: fixed; inset: 0; overflow: auto; padding: 0 ${margin}px`;
    await nextFrame();
    return {box, frame};
  }

  it('leaves its ring some room beside the words', async () => {
    const {box} = await framed(16);
    for (const article of box.all('article')) {
      const outer = article.getBoundingClientRect();
      const inner = article.querySelector('.body')!.getBoundingClientRect();
      expect(inner.left - outer.left, article.id).to.be.at.least(6);
      expect(outer.right - inner.right, article.id).to.be.at.least(6);
    }
    const heading = box.one('h2').getBoundingClientRect();
    expect(box.one('.avatar').getBoundingClientRect().left).to.equal(heading.left);
  });

  it('makes no page scroll sideways whose words reach its edges', async () => {
    const {frame} = await framed(0);
    expect(frame.scrollWidth).to.equal(frame.clientWidth);
  });
});

describe('<kolom-comments> where the reader is not', () => {
  it('keeps a place for each block about as high as the block is', async () => {
    const box = await memoryBox();
    box.element.pageSize = 200;
    box.element.provider = createMemory({
      comments: Array.from({length: 200}, (_, id) => ({
        id: id + 1,
        parentId: id % 3 ? id - (id % 3) + 1 : undefined,
        author: {name: 'Dewi'},
        body: 'Words as long as most readers write them, and hardly ever longer.',
        createdAt: 200_000 - id,
      })),
    });
    await box.ready();
    await waitUntil(() => box.bodies.length === 200);
    for (const block of box.all('kolom-comment-block')) {
      block.style.contentVisibility = 'hidden';
      const kept = block.offsetHeight;
      block.style.contentVisibility = 'visible';
      const ratio = kept / block.offsetHeight;
      expect(ratio).to.be.within(0.6, 1.6);
    }
  });

  it('brings in a long thread on a page in the background, which has no frames', async () => {
    const {requestAnimationFrame} = globalThis;
    globalThis.requestAnimationFrame = () => 0;
    try {
      const box = await memoryBox();
      box.element.pageSize = 200;
      box.element.provider = createMemory({
        comments: Array.from({length: 200}, (_, id) => ({id: id + 1, body: 'Words.'})),
      });
      await waitUntil(() => box.bodies.length === 200, 'the whole thread');
    } finally {
      globalThis.requestAnimationFrame = requestAnimationFrame;
    }
  });
});
