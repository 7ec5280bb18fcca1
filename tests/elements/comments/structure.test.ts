import {expect} from 'chai';

import {waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const comments = [
  {id: 1, author: {name: 'Wulan'}, body: 'First.', createdAt: 3000},
  {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'Answer.', createdAt: 2000},
  {id: 3, author: {name: 'Ratri'}, body: 'Second.', createdAt: 1000},
];

async function readyBox(): Promise<Box> {
  const box = await memoryBox({comments});
  await box.ready();
  return box;
}

const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a screen reader calls a control or a group. */
const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? wordsOf(element);

describe('<kolom-comments>, as assistive technology meets it', () => {
  it('is a region that is named by its heading', async () => {
    const box = await readyBox();
    const section = box.one('section');
    const label = section.getAttribute('aria-labelledby');
    expect(wordsOf(box.element.shadowRoot?.getElementById(label!))).to.equal(
      'Comments (3)',
    );
  });

  it('has a heading over every comment of the first level, and below none other', async () => {
    const box = await readyBox();
    expect(box.all('h3').map(wordsOf)).to.deep.equal(['Wulan', 'Ratri']);
    for (const heading of box.all('h3'))
      expect(
        heading.closest('article')?.parentElement?.parentElement?.className,
      ).to.equal('roots');
  });

  it('nests lists of articles, each named by its writer', async () => {
    const box = await readyBox();
    const names = ['Comment by Wulan', 'Comment by Baskoro', 'Comment by Ratri'];
    expect(box.all('article').map(nameOf)).to.deep.equal(names);
    const reply = box.all('article')[1]!;
    expect(reply.closest('li')?.parentElement?.closest('li')).to.equal(
      box.all('article')[0]!.closest('li'),
    );
  });

  it('groups what can be done, and says in every name whose comment it is', async () => {
    const box = await readyBox();
    for (const more of box.all('[data-action="tools"]')) more.click();
    await waitUntil(() => box.all('.menu button').length >= 6, 'the tools');
    const groups = box.all('[role="group"]').filter((each) => !each.closest('form'));
    expect(groups).to.have.length(6);
    for (const group of groups) {
      const [, name] = /by (\w+)$/.exec(nameOf(group)) ?? [];
      expect(name).to.match(/^(Wulan|Baskoro|Ratri)$/);
      for (const control of group.querySelectorAll<HTMLElement>('button, a'))
        expect(nameOf(control)).to.include(name);
    }
  });

  it('has its regions for news there before there is any', async () => {
    const box = await readyBox();
    // A reader who is still in the article is not interrupted by what happens here.
    expect(box.all('.ways [role]')).to.have.length(0);
    box.text.focus();
    await waitUntil(() => box.all('.ways [role]').length === 2, 'both regions');
    expect(box.all('[role="status"]').length).to.be.greaterThan(1);
    expect(box.all('[role="alert"]').length).to.be.greaterThan(1);
    const before = new Set(box.all('[role="status"], [role="alert"]'));
    box.submit();
    await waitUntil(() => box.says('alert').includes('Write something first'));
    for (const region of box.all('[role="status"], [role="alert"]'))
      expect(before.has(region)).to.equal(true);
  });
});
