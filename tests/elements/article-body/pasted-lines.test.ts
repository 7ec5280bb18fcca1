import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import {fixture, nextFrame} from '../../support/fixture.js';
import {frame} from '../../support/frame.js';

const root = document.documentElement;
const WORDS = 'The ferry had been due at six and by eight they had eaten. '.repeat(4);

const create = (content: TemplateResult): Promise<HTMLElement> =>
  fixture(
    html`<div style="inline-size: 400px">
      <kolom-article-body>${content}</kolom-article-body>
    </div>`,
  );

/** How high pasted lines are, beside those of the text around them. */
function lineShare(body: Element): number {
  // From outside: not every engine measures what is magnified as it is seen.
  const [plain, pasted] = [...body.querySelectorAll('section')].map(
    (section) => section.getBoundingClientRect().height,
  );
  return pasted! / plain!;
}

describe('<kolom-article-body> with pasted lines', () => {
  afterEach(() => {
    root.style.removeProperty('--kolom-text-scale');
  });

  for (const style of [
    'line-height: 22px',
    'LINE-HEIGHT:16.5PT; padding: 0em',
    'line-height: 22px; text-align: left',
  ]) {
    it(`spreads them as the letters grow: ${style}`, async () => {
      const lines = html`One<br />two<br />three`;
      const body = await create(html`
        <section><p style="margin: 0">${lines}</p></section>
        <section><p style=${`margin: 0; ${style}`}>${lines}</p></section>
      `);
      const before = lineShare(body);
      expect(before).to.be.above(0.8);
      root.style.setProperty('--kolom-text-scale', '2');
      await nextFrame();
      expect(lineShare(body)).to.be.closeTo(before, 0.02);
    });
  }

  it('magnifies a pasted size within them as much as elsewhere', async () => {
    const width = (body: Element): number =>
      body.querySelector('span')!.getBoundingClientRect().width;
    root.style.setProperty('--kolom-text-scale', '1.5');
    const text = html`<span style="font-size: 14px">Fourteen pixels high</span>`;
    const plain = width(await create(html`<div>${text}</div>`));
    const nested = width(
      await create(html`<div style="line-height: 22px">${text}</div>`),
    );
    expect(nested / plain).to.be.closeTo(1, 0.02);
  });

  it('leaves pictures within them as large as they were', async () => {
    const body = await create(
      html`<div style="line-height: 20px"><img alt="" width="100" height="50" /></div>`,
    );
    expect(body.querySelector('img')!.getBoundingClientRect().width).to.equal(100);
  });

  for (const style of [
    'font-size: 12.0pt; line-height: 150%',
    'font-size:14px;line-height:1.5em',
    'width: 100%; font-size: 15px',
  ]) {
    it(`magnifies before there is any script: ${style}`, async () => {
      const page = await frame({
        head: '<link rel="stylesheet" href="/build/kolom.css"><style>html { --kolom-text-scale: 2 }</style>',
        body: html`<kolom-article-body>
          <p style=${style}>Words</p>
          <p>Words</p>
        </kolom-article-body>`,
      });
      const {zoom} = page.defaultView!.getComputedStyle(
        page.querySelector('p')!,
      ) as unknown as {zoom: string};
      expect(zoom).to.equal('2');
    });
  }

  for (const style of [
    'margin-left: -40px',
    'margin-right:-60px',
    'margin: 0 -40px 1em',
  ]) {
    it(`cuts no words off on a phone: ${style}`, async () => {
      const page = await frame({
        width: 320,
        head: '<link rel="stylesheet" href="/build/kolom.css"><style>body { margin: 0 }</style>',
        body: html`<kolom-article-body>
          <p style=${style}>${WORDS}</p>
          <p>${WORDS}</p>
        </kolom-article-body>`,
      });
      const range = page.createRange();
      range.selectNodeContents(page.querySelector('p')!);
      const {left, right, bottom} = range.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      const next = page.querySelectorAll('p')[1]!.getBoundingClientRect();
      expect(next.top).to.be.above(bottom);
    });
  }
});
