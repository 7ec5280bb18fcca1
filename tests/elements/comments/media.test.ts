import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import {waitUntil} from '../../support/fixture.js';
import {withMedia} from '../../support/media.js';
import {memoryBox, type Box} from './box.js';

const LONG = 'Harborwindandtide'.repeat(30);
const thread: CommentData[] = Array.from({length: 120}, (_, i) => ({
  id: i,
  author: {name: `Wulan ${i}`},
  body: i === 7 ? LONG : `Words of comment ${i}.`,
  createdAt: i * 1000,
}));

async function opened(): Promise<Box> {
  const box = await memoryBox({comments: thread});
  box.element.pageSize = 200;
  await waitUntil(() => box.bodies.length === thread.length, 'the whole thread');
  return box;
}

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});

describe('<kolom-comments> on paper', () => {
  it('prints every comment with its writer, and none of its controls', async () => {
    const box = await opened();
    box.control('Reply to Wulan 119').click();
    box.control('More, comment by Wulan 118').click();
    await waitUntil(() => box.all('textarea').length === 2, 'the reply form');
    await waitUntil(() => box.all('.menu').length === 1, 'the tools');
    await withMedia('print', () => {
      const controls = box.all('button, textarea, input, select, label');
      expect(controls.filter(isShown)).to.deep.equal([]);
      for (const part of box.all('.name, .body, time'))
        expect(isShown(part), part.textContent ?? '').to.equal(true);
      expect(isShown(box.one('h2'))).to.equal(true);
    });
  });

  it('cuts no word off, however long', async () => {
    const box = await opened();
    await withMedia('print', () => {
      const body = box.all('.body').find((each) => each.textContent === LONG)!;
      const words = document.createRange();
      words.selectNodeContents(body);
      const article = body.closest('article')!.getBoundingClientRect();
      expect(words.getBoundingClientRect().right).to.be.at.most(article.right + 1);
      expect(words.getBoundingClientRect().bottom).to.be.at.most(article.bottom + 1);
    });
  });
});

describe('<kolom-comments> in forced colours', () => {
  it('tells a field in error and a like by more than a colour', async () => {
    const box = await opened();
    const like = box.control('Like the comment by Wulan 119');
    const heart = (): string => getComputedStyle(like.querySelector('svg')!).fill;
    const empty = heart();
    like.click();
    await waitUntil(() => heart() !== empty, 'the like');
    const width = (): string => getComputedStyle(box.text).borderTopWidth;
    const plain = width();
    box.submit();
    await waitUntil(
      () => box.text.getAttribute('aria-invalid') === 'true',
      'the error',
    );
    await withMedia('(forced-colors: active)', () => {
      expect(parseFloat(width())).to.be.greaterThan(parseFloat(plain));
    });
  });
});
