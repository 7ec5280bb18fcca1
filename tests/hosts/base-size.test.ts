import {expect} from 'chai';
import {html} from 'lit';

import '../../src/elements/article-body/define.js';
import '../../src/elements/comments/define.js';
import '../../src/elements/font-size/define.js';
import '../../src/elements/reader-settings/define.js';
import '../../src/elements/section-nav/define.js';
import {blocks} from '../support/blocks.js';
import {fixture, settle} from '../support/fixture.js';

const LENGTHS = [
  'font-size',
  'line-height',
  'inline-size',
  'block-size',
  'min-inline-size',
  'min-block-size',
  'max-inline-size',
  'padding-top',
  'padding-left',
  'margin-top',
  'margin-left',
  'column-gap',
  'row-gap',
  'border-top-left-radius',
];

const page = html`<main style="inline-size: 800px">
  <kolom-section-nav>
    <ul>
      <li><a href="/a">Coast</a></li>
      <li><a href="/b">Hills</a></li>
    </ul>
  </kolom-section-nav>
  <kolom-article>
    <kolom-headline>
      <h1>The ferry is back</h1>
      <p slot="kicker">Coast</p>
      <p slot="standfirst">After four weeks on land.</p>
    </kolom-headline>
    <kolom-article-body>${Object.values(blocks)}</kolom-article-body>
    <kolom-font-size></kolom-font-size>
    <kolom-reader-settings></kolom-reader-settings>
    <kolom-byline><p>Bayu Anggara</p></kolom-byline>
    <kolom-comments provider="memory" server="/"></kolom-comments>
  </kolom-article>
  <kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>
</main>`;

/** Every length of every element of ours and of what is in it, to a tenth of a pixel. */
function lengthsIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const values = LENGTHS.map((name) => {
      const value = style.getPropertyValue(name);
      return `${name} ${value.replace(/[\d.]+/g, (number) => Number(number).toFixed(1))}`;
    });
    const own = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${values.join(', ')}`;
    return [own, ...(element.shadowRoot ? lengthsIn(element.shadowRoot) : [])];
  });
}

describe('a host that changes what a rem is', () => {
  const {style} = document.documentElement;

  afterEach(() => {
    style.removeProperty('font-size');
    style.removeProperty('--kolom-base-size');
  });

  it('has the standard look by one custom property', async () => {
    const main = await fixture(page);
    await settle(main);
    const standard = lengthsIn(main);
    expect(standard.length).to.be.above(150);

    style.setProperty('font-size', '10px');
    expect(lengthsIn(main)).not.to.deep.equal(standard);

    style.setProperty('--kolom-base-size', '1.6rem');
    const different = lengthsIn(main).filter((one, index) => one !== standard[index]);
    expect(different).to.deep.equal([]);
  });

  it('is told, in development, that the text comes out small', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    try {
      style.setProperty('font-size', '10px');
      style.setProperty('--kolom-base-size', '1.6rem');
      await fixture(html`<kolom-article-body><p>Words</p></kolom-article-body>`);
      expect(warnings.filter((one) => one.includes('small-text'))).to.deep.equal([]);

      style.removeProperty('--kolom-base-size');
      await fixture(html`<kolom-article-body><p>Words</p></kolom-article-body>`);
      await fixture(html`<kolom-article-body><p>Words</p></kolom-article-body>`);
      const told = warnings.filter((one) => one.includes('small-text'));
      expect(told).to.have.length(1);
      expect(told[0]).to.contain('11.9 px').and.contain('--kolom-base-size: 1.6rem');
    } finally {
      console.warn = warn;
    }
  });
});
