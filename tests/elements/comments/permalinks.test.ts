import {expect} from 'chai';

import {ProviderError, type LoadQuery} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {expectAccessible} from '../../support/accessible.js';
import {nextFrame, waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const seventy = Array.from({length: 70}, (_, index) => ({
  id: index + 1,
  author: {name: `Reader ${index + 1}`},
  body: `Comment ${index + 1}`,
  createdAt: 1e6 - index,
}));

const gone = 'The comment that you were looking for is not here';

/** A box of ten comments a page, whose pages come when they are let. */
async function pagedBox(): Promise<{box: Box; pages: Pages}> {
  const pages = new Pages();
  const memory = createMemory({comments: seventy});
  const box = await memoryBox();
  box.element.pageSize = 10;
  box.element.provider = {
    ...memory,
    async load(query, io) {
      await pages.come(query);
      return memory.load(query, io);
    },
  };
  await box.ready();
  return {box, pages};
}

/** What a server was asked for, and whether it answers. */
class Pages {
  readonly asked: string[] = [];
  broken = false;
  #open: (() => void) | undefined;
  #gate: Promise<void> = Promise.resolve();

  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }

  letCome(): void {
    this.#gate = Promise.resolve();
    this.#open?.();
  }

  async come({cursor = '0'}: LoadQuery): Promise<void> {
    this.asked.push(cursor);
    if (cursor !== '0') await this.#gate;
    if (this.broken) throw new ProviderError('server');
  }
}

const focused = (box: Box): HTMLElement | undefined => box.all('article:focus')[0];

/** Where the window stands with what it was sent to. */
const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;

describe('<kolom-comments> at a comment that the address names', () => {
  afterEach(() => history.replaceState(null, '', ' '));

  it('takes the reader to it, however many pages down', async () => {
    history.replaceState(null, '', '#comment-65');
    const {box, pages} = await pagedBox();
    await waitUntil(() => focused(box));
    expect(focused(box)?.textContent).to.include('Comment 65');
    expect(pages.asked).to.deep.equal(['0', '10', '20', '30', '40', '50', '60']);
  });

  it('takes them to it among thousands that come at once', async () => {
    history.replaceState(null, '', '#comment-2890');
    const comments = Array.from({length: 3000}, (_, index) => ({
      id: index + 1,
      body: `Comment ${index + 1}`,
    }));
    const box = await memoryBox({delay: 1e6});
    box.element.pageSize = comments.length;
    box.element.provider = createMemory({comments});
    await waitUntil(() => focused(box), 'the comment', 20_000);
    expect(focused(box)?.textContent).to.include('Comment 2890');
    await waitUntil(() => Math.abs(topOf(focused(box)!)) < innerHeight, 'its place');
  }).timeout(30_000);

  it('takes them to it through replies that were folded', async () => {
    const comments = [
      {id: 1, author: {name: 'Wulan'}, body: 'First words.'},
      {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'An answer.'},
      {id: 3, parentId: 2, author: {name: 'Wulan'}, body: 'Once more.'},
    ];
    const box = await memoryBox({comments});
    await box.ready();
    box.control('2 replies, Wulan').click();
    await waitUntil(() => !box.bodies.includes('Once more.'));
    location.hash = '#comment-3';
    await waitUntil(() => focused(box));
    expect(focused(box)?.textContent).to.include('Once more.');
  });

  it('shows what its reader has muted', async () => {
    const box = await memoryBox({comments: seventy.slice(0, 3)});
    await box.ready();
    box.control('More, comment by Reader 2').click();
    await waitUntil(() => box.find('Mute Reader 2'));
    box.control('Mute Reader 2').click();
    await waitUntil(() => !box.bodies.includes('Comment 2'));
    location.hash = '#comment-2';
    try {
      await waitUntil(() => box.bodies.includes('Comment 2'));
    } finally {
      localStorage.removeItem('kolom.muted:');
    }
  });

  it('is loaded by a link in the page, wherever the reader is', async () => {
    const above = document.createElement('div');
    above.style.blockSize = '500vh';
    document.body.prepend(above);
    try {
      const box = await memoryBox({comments: seventy});
      await nextFrame();
      expect(box.all('article')).to.have.length(0);
      location.hash = '#comment-3';
      await waitUntil(() => focused(box));
      expect(focused(box)?.textContent).to.include('Comment 3');
    } finally {
      above.remove();
    }
  });

  it('leaves whoever has begun to write where they are', async () => {
    const {box, pages} = await pagedBox();
    pages.hold();
    location.hash = '#comment-15';
    await waitUntil(() => pages.asked.length === 2, 'the next page');
    box.text.focus();
    pages.letCome();
    await waitUntil(() => box.bodies.length === 20);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(box.text.matches(':focus')).to.equal(true);
  });

  it('waits for a page that is on its way already', async () => {
    const {box, pages} = await pagedBox();
    pages.hold();
    box.control('More comments').click();
    location.hash = '#comment-15';
    await nextFrame();
    pages.letCome();
    await waitUntil(() => focused(box)?.textContent?.includes('Comment 15'));
    expect(pages.asked).to.deep.equal(['0', '10']);
  });

  it('looks for the last of two links alone', async () => {
    const {box, pages} = await pagedBox();
    pages.hold();
    location.hash = '#comment-gone';
    await waitUntil(() => pages.asked.length === 2, 'the search');
    location.hash = '#comment-12';
    await nextFrame();
    pages.letCome();
    await waitUntil(() => focused(box)?.textContent?.includes('Comment 12'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pages.asked).to.deep.equal(['0', '10']);
    expect(box.says('status')).not.to.include(gone);
  });

  it('says where it is gone, and takes the reader to the thread', async () => {
    location.hash = '#comment-gone';
    const {box, pages} = await pagedBox();
    await waitUntil(() => box.says('status').includes(gone), 'the word');
    expect(pages.asked).to.have.length(7);
    await waitUntil(() => box.all('p:focus').length, 'the focus');
    expect(box.one('p:focus').textContent).to.include(gone);
    // It is seen, with the heading above it.
    expect(box.one('p:focus').offsetHeight).to.be.greaterThan(20);
    expect(topOf(box.one('h2'))).to.be.within(0, 100);
    await expectAccessible(box.element);
    location.hash = '#comment-2';
    await waitUntil(() => focused(box));
    expect(box.says('status')).not.to.include(gone);
  });

  it('goes on looking once a page that did not come is asked for again', async () => {
    const {box, pages} = await pagedBox();
    const told: string[] = [];
    box.element.addEventListener('kolom-comment-error', (event) =>
      told.push(event.error.kind),
    );
    pages.broken = true;
    location.hash = '#comment-35';
    const again = (): HTMLElement | undefined => box.find('Try again');
    await waitUntil(() => again()?.matches(':focus'), 'the way on');
    expect(told).to.deep.equal(['server']);
    pages.broken = false;
    again()?.click();
    await waitUntil(() => focused(box)?.textContent?.includes('Comment 35'));
  });

  it('stays on the page where the host has a <base>', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.prepend(base);
    try {
      const box = await memoryBox({comments: seventy.slice(0, 1)});
      await box.ready();
      const link = box.one<HTMLAnchorElement>('a.time');
      expect(link.href).to.equal(`${location.href.split('#')[0]}#comment-1`);
    } finally {
      base.remove();
    }
  });
});
