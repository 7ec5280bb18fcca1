import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import type {KolomArticleBody} from '../../../src/elements/article-body/article-body.js';
import {expectAccessible} from '../../support/accessible.js';
import {blocks} from '../../support/blocks.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {frame} from '../../support/frame.js';

const root = document.documentElement;

const LONG = `Fishermen in the north of the island waited for the ferry ${'and waited '.repeat(20)}`;

const create = (
  content: TemplateResult | string = html`${Object.values(blocks)}`,
): Promise<KolomArticleBody> =>
  fixture(html`<kolom-article-body>${content}</kolom-article-body>`);

/** How tall the letters of an element's first text are, in pixels. */
function letterHeight(element: Element): number {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent?.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    const height = range.getClientRects()[0]?.height ?? 0;
    return height * hiddenZoom(walker.currentNode.parentElement);
  }
  return 0;
}

/** Engines without `currentCSSZoom` measure as if nothing were magnified. */
function hiddenZoom(element: Element | null): number {
  if (!element || 'currentCSSZoom' in Element.prototype) return 1;
  const {zoom} = getComputedStyle(element) as unknown as {zoom: string};
  return Number(zoom) * hiddenZoom(element.parentElement);
}

/** How much wider a text becomes when the reader's size goes from 1 to 1.5. */
async function growth(body: HTMLElement): Promise<number> {
  // Letters as wide as they are, not rounded to whole pixels.
  body.style.textRendering = 'geometricPrecision';
  // What stands behind it tells, in every engine, how much room it really takes.
  const [start, end] = [document.createElement('i'), document.createElement('i')];
  body.querySelector('span')?.before(start);
  body.querySelector('span')?.after(end);
  const width = (): number =>
    end.getBoundingClientRect().left - start.getBoundingClientRect().left;
  await nextFrame();
  const before = width();
  root.style.setProperty('--kolom-text-scale', '1.5');
  await nextFrame();
  return width() / before;
}

describe('<kolom-article-body>', () => {
  afterEach(() => root.style.removeProperty('--kolom-text-scale'));

  it('is accessible with every kind of block', async () => {
    const element = await create();
    await nextFrame();
    await expectAccessible(element);
  });

  it('follows the reader’s size in every text', async () => {
    const element = await create();
    await nextFrame();
    const parents = [...element.querySelectorAll('*')].filter((child) =>
      [...child.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      ),
    );
    const visible = parents.filter((child) => letterHeight(child) > 0);
    const before = visible.map(letterHeight);
    root.style.setProperty('--kolom-text-scale', '1.5');
    await nextFrame();
    const deaf = visible.filter(
      // Letters are as tall as whole pixels in some engines.
      (child, index) =>
        Math.abs(letterHeight(child) / (before[index] ?? 1) - 1.5) > 0.12,
    );
    expect(deaf.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
  });

  for (const size of [
    '14px',
    '11pt',
    '1rem',
    'small',
    'x-large',
    '3.5mm',
    'clamp(14px, 1rem, 20px)',
    'var(--large, 20px)',
    'var(--kolom-text-lg)',
  ]) {
    it(`reaches text that was pasted with font-size: ${size}`, async () => {
      const element = await create(
        html`<p><span style="font-size: ${size}">Pasted</span></p>`,
      );
      expect(await growth(element)).to.be.closeTo(1.5, 0.06);
    });
  }

  for (const size of [
    '0.8em',
    '120%',
    'larger',
    'inherit',
    'calc(1em + 2%)',
    'var(--kolom-nowhere)',
    'var(--kolom-nowhere, 0.9em)',
  ]) {
    it(`does not enlarge twice what is pasted with font-size: ${size}`, async () => {
      const element = await create(
        html`<p><span style="font-size: ${size}; margin: 0px">Pasted</span></p>`,
      );
      expect(await growth(element)).to.be.closeTo(1.5, 0.06);
    });
  }

  it('does not enlarge twice what is pasted into something pasted', async () => {
    const element = await create(html`
      <p>
        <span style="font: 13px Arial"
          ><b>bold and <span style="font-size: 11px">inner</span></b></span
        >
      </p>
    `);
    expect(await growth(element)).to.be.closeTo(1.5, 0.06);
  });

  it('reaches what arrives or changes later', async () => {
    const element = await create(html`<p>First</p>`);
    const late = document.createElement('p');
    late.style.fontSize = '1rem';
    late.textContent = 'Late';
    element.append(late);
    root.style.setProperty('--kolom-text-scale', '1.5');
    const zoom = (): string => getComputedStyle(late).zoom;
    await waitUntil(() => zoom() === '1.5', 'the late text');
    late.style.fontSize = '1em';
    await waitUntil(() => zoom() === '1', 'the new style');
  });

  it('lets the keyboard into a table only while some of it is out of view', async () => {
    const element = await create(html`<div>${blocks['table']}</div>`);
    const table = element.querySelector('table');
    const box = element.querySelector('div');
    box!.style.width = '250px';
    await waitUntil(() => table?.tabIndex === 0, 'the table to take focus');
    await expectAccessible(element);
    box!.style.width = '660px';
    await waitUntil(
      () => !table?.hasAttribute('tabindex'),
      'the table to be left alone',
    );
  });

  it('leaves alone what takes focus already, and gives back what it took', async () => {
    const element = await create(html`
      <div style="inline-size: 250px">
        <pre tabindex="-1">${'a long line of code '.repeat(9)}</pre>
        ${blocks['code']}
      </div>
    `);
    const [theirs, ours] = element.querySelectorAll('pre');
    await waitUntil(() => ours?.getAttribute('tabindex') === '0', 'the code to scroll');
    expect(theirs?.getAttribute('tabindex')).to.equal('-1');
    element.remove();
    expect(ours?.hasAttribute('tabindex')).to.equal(false);
  });

  for (const [what, text, bears] of [
    ['a long paragraph', LONG, true],
    ['a short paragraph', 'Nobody came.', false],
    ['a quotation', `“${LONG}”`, false],
    ['a figure', `12 ${LONG}`, false],
    ['a word of one letter', `A ${LONG}`, false],
    ['a script without capitals', 'انتظر أهل المرفأ '.repeat(20), false],
    ['nothing', '', false],
  ] as const) {
    it(`${bears ? 'sets' : 'sets no'} drop cap on ${what}`, async () => {
      const element = await fixture<KolomArticleBody>(
        html`<kolom-article-body dropcap><p>${text}</p></kolom-article-body>`,
      );
      expect(element.matches(':state(no-dropcap)')).to.equal(!bears);
    });
  }

  it('moves nothing when it is defined', async () => {
    const page = await frame({
      head: '<link rel="stylesheet" href="/build/kolom.css"><style>html { --kolom-text-scale: 1.25 }</style>',
      body: html`<kolom-article-body dropcap hyphenate>
        <p>${LONG}</p>
        ${Object.values(blocks)}
      </kolom-article-body>`,
    });
    const places = (): string[] =>
      [...page.body.querySelectorAll('*:not(font, font *)')].map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      });
    const before = places();
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL(
      '../../../src/elements/article-body/define.ts',
      import.meta.url,
    ).href;
    page.head.append(script);
    await waitUntil(() => page.querySelector(':defined:is(kolom-article-body)'));
    await nextFrame();
    expect(places()).to.deep.equal(before);
  });

  it('copes with anything inside and with being moved about', async () => {
    const element = await create(html`<p>Words</p>`);
    const {parentElement} = element;
    for (let times = 0; times < 20; times++) {
      element.remove();
      element.replaceChildren(
        'Text',
        document.createComment('x'),
        document.createElement('table'),
        document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
      );
      element.lastElementChild?.setAttribute('style', 'font-size: 12px');
      parentElement?.append(element);
    }
    await element.updateComplete;
    expect(element.isConnected).to.equal(true);
  });
});
