import {expect} from 'chai';
import {html, mathml, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import type {KolomArticleBody} from '../../../src/elements/article-body/article-body.js';
import {expectAccessible} from '../../support/accessible.js';
import {blocks, picture} from '../../support/blocks.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';

const create = async (
  content: TemplateResult | undefined,
  width = 350,
): Promise<KolomArticleBody> => {
  const box = await fixture(html`
    <div style="inline-size: ${width}px">
      <kolom-article-body>${content}</kolom-article-body>
    </div>
  `);
  await nextFrame();
  return box.querySelector('kolom-article-body')!;
};

function boxOf(body: Element, selector: string): DOMRect {
  return body.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
}

function styleOf(body: Element, selector: string): CSSStyleDeclaration {
  return getComputedStyle(body.querySelector(selector)!);
}

describe('<kolom-article-body> with a table that stacks', () => {
  it('keeps its rows and columns where there is room', async () => {
    const body = await create(blocks['stacked'], 660);
    expect(boxOf(body, 'tbody td').top).to.be.closeTo(boxOf(body, 'tbody th').top, 1);
    expect(boxOf(body, 'thead').height).to.be.above(10);
  });

  it('sets every cell on a line of its own in a narrow column, with its name', async () => {
    const body = await create(blocks['stacked']);
    const [name, seats, built] = [...body.querySelectorAll('tbody tr:first-child > *')];
    expect(seats!.getBoundingClientRect().top).to.be.at.least(
      name!.getBoundingClientRect().bottom,
    );
    expect(built!.getBoundingClientRect().top).to.be.at.least(
      seats!.getBoundingClientRect().bottom,
    );
    await waitUntil(() => seats?.hasAttribute('data-kolom-label'), 'its name');
    expect(seats?.getAttribute('data-kolom-label')).to.equal('Seats');
    expect(getComputedStyle(seats!, '::before').content).not.to.equal('none');
    expect(body.querySelector('figure')?.scrollWidth).to.be.at.most(350);
    await expectAccessible(body);
  });

  it('keeps the author’s own names, and names what comes later', async () => {
    const body = await create(blocks['stacked']);
    expect(body.querySelector('[data-kolom-label=Launched]')).not.to.equal(null);
    const row = body.querySelector('tbody tr')!.cloneNode(true) as Element;
    for (const cell of row.children) cell.removeAttribute('data-kolom-label');
    body.querySelector('tbody')?.append(row);
    await waitUntil(() => row.querySelector('[data-kolom-label=Seats]'), 'its name');
  });
});

describe('<kolom-article-body> with what old systems print', () => {
  it('sets the text of a layout table as text, its columns below each other', async () => {
    const body = await create(blocks['columns']);
    expect(styleOf(body, 'td p').fontFamily).to.equal(
      getComputedStyle(body).fontFamily,
    );
    expect(styleOf(body, 'td p').fontSize).to.equal(getComputedStyle(body).fontSize);
    expect(boxOf(body, 'td + td').top).to.be.at.least(boxOf(body, 'td').bottom);
    const wide = await create(blocks['columns'], 660);
    expect(boxOf(wide, 'td + td').top).to.equal(boxOf(wide, 'td').top);
  });

  it('leaves a table of data alone, whatever is in its cells', async () => {
    const body = await create(
      html`<table cellpadding="2">
        <tr>
          <th>Boat</th>
          <td>
            <p>One</p>
            <p>Two</p>
          </td>
        </tr>
      </table>`,
    );
    expect(styleOf(body, 'td').display).to.equal('table-cell');
  });

  it('leaves the text half of the column beside what floats', async () => {
    for (const float of [
      html`<img style="float: left; width: 300px" src=${picture} alt="" />`,
      html`<table align="right" width="300">
        <tr>
          <td><img width="300" src=${picture} alt="" /></td>
        </tr>
      </table>`,
    ]) {
      const body = await create(float);
      expect(boxOf(body, 'img, table').width).to.be.at.most(176);
    }
  });

  it('keeps the bullets of a list clear of a float', async () => {
    const body = await create(
      html`<img align="left" width="100" height="200" src=${picture} alt="" />
        <ul>
          <li>One</li>
        </ul>`,
      660,
    );
    expect(boxOf(body, 'ul').left).to.be.at.least(boxOf(body, 'img').right);
  });

  for (const style of [
    'white-space: nowrap',
    'min-width: 900px',
    'width: 900px',
    'display: flex; min-width: 0',
    'display: grid; grid-template-columns: repeat(3, 300px)',
  ]) {
    it(`never widens the page for “${style}”`, async () => {
      const body = await create(
        html`<p style=${style}>
            A line that would like to be much longer than <b>the column</b> it is in.
          </p>
          <p>After it.</p>`,
      );
      const page = document.scrollingElement!;
      expect(page.scrollWidth).to.be.at.most(page.clientWidth);
      expect(body.getBoundingClientRect().width).to.equal(350);
    });
  }

  it('scrolls a long formula, by keyboard too', async () => {
    const terms = Array.from(
      {length: 40},
      (_, term) => mathml`<mn>${term}</mn><mo>+</mo>`,
    );
    const body = await create(
      html`<math display="block">${mathml`<mrow>${terms}<mn>40</mn></mrow>`}</math>`,
    );
    const page = document.scrollingElement!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    const scroller = (): Element | undefined =>
      [body, ...body.children].find((one) => one.scrollWidth > one.clientWidth);
    await waitUntil(() => scroller()?.hasAttribute('tabindex'), 'it to take focus');
  });

  it('lets a box grow that was high enough for smaller letters', async () => {
    const body = await create(
      html`<div style="height: 20px">${'Words in a low box. '.repeat(9)}</div>
        <p>After it.</p>`,
    );
    expect(boxOf(body, 'p').top).to.be.at.least(boxOf(body, 'div').top + 90);
  });

  it('makes white words legible whose ground is gone', async () => {
    const body = await create(
      html`<h3 style="color: #fff">White</h3>
        <p style="background: #000; color: #fff">Ground</p>`,
    );
    const fill = (selector: string): string =>
      styleOf(body, selector).getPropertyValue('-webkit-text-fill-color');
    expect(fill('h3')).not.to.equal('rgb(255, 255, 255)');
    expect(fill('p')).to.equal('rgb(255, 255, 255)');
  });

  it('sets the pages of an article as links that a finger can hit', async () => {
    const body = await create(blocks['pages']);
    for (const link of body.querySelectorAll('a')) {
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
    }
    const borders = ['a', '[aria-current]'].map(
      (selector) => styleOf(body, selector).borderTopColor,
    );
    expect(borders[0]).not.to.equal(borders[1]);
    await expectAccessible(body);
  });
});

describe('<kolom-article-body justify>', () => {
  for (const [lang, hyphenate, filled] of [
    ['de', true, true],
    ['de', false, false],
    ['id', true, false],
    ['ja', false, true],
  ] as const) {
    it(`${filled ? 'fills' : 'does not fill'} lines in ${lang}, ${hyphenate ? 'with' : 'without'} broken words`, async () => {
      const body = await fixture(
        html`<kolom-article-body justify ?hyphenate=${hyphenate} lang=${lang}>
          <p>Text</p>
        </kolom-article-body>`,
      );
      expect(styleOf(body, 'p').textAlign).to.equal(filled ? 'justify' : 'start');
    });
  }
});
