import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import type {KolomHeadline} from '../../../src/elements/headline/headline.js';
import '../../../src/elements/headline/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture} from '../../support/fixture.js';
import {upgrade} from '../../support/upgrade.js';

const HEADING = 'Buku Tulis Seorang Nelayan Menjadi Peta Angin Kota';
const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

const content = (heading = HEADING, word = 'Kota'): TemplateResult => html`
  <h1>${heading}</h1>
  <p slot="kicker"><a href="#kota">${word}</a></p>
  <p slot="standfirst">Empat puluh tahun catatan dipakai merancang dermaga ${word}.</p>
`;

const createHeadline = (
  inner: TemplateResult = content(),
  width = 600,
): Promise<KolomHeadline> =>
  fixture<KolomHeadline>(
    html`<kolom-headline lang="id" style="inline-size:${width}px"
      >${inner}</kolom-headline
    >`,
  );

const top = (root: Element, selector: string): number =>
  root.querySelector(selector)?.getBoundingClientRect().top ?? NaN;

describe('<kolom-headline>', () => {
  it('is accessible', async () => {
    await expectAccessible(await createHeadline());
  });

  it('shows the kicker above a heading that comes first', async () => {
    const element = await createHeadline();
    expect(element.firstElementChild?.localName).to.equal('h1');
    expect(top(element, '[slot=kicker]')).to.be.lessThan(top(element, 'h1'));
    expect(top(element, '[slot=standfirst]')).to.be.greaterThan(top(element, 'h1'));
  });

  for (const layout of ['standard', 'centred', 'split', 'immersive'] as const) {
    for (const width of [288, 700, 1100]) {
      it(`keeps long words inside ${width} px in the layout ${layout}`, async () => {
        const box = await fixture<HTMLElement>(html`
          <kolom-article style="inline-size:${width}px" no-structured-data>
            <kolom-headline lang="id" layout=${layout} label="analysis">
              ${content(`${`${HEADING}, `.repeat(4)}${LONG_WORD}`, LONG_WORD)}
            </kolom-headline>
          </kolom-article>
        `);
        const {left, right} = box.getBoundingClientRect();
        for (const part of box.querySelectorAll('kolom-headline > *')) {
          const place = part.getBoundingClientRect();
          expect(place.left, part.outerHTML).to.be.at.least(left);
          expect(place.right, part.outerHTML).to.be.at.most(right);
          expect(part.scrollWidth, part.outerHTML).to.be.at.most(part.clientWidth + 1);
        }
      });
    }
  }

  it('takes no room for what is not there', async () => {
    const element = await createHeadline(html`<h2>${HEADING}</h2>`);
    const heading = element.querySelector('h2')?.getBoundingClientRect();
    expect(element.getBoundingClientRect().height).to.equal(heading?.height);
  });

  it('names the kind of article, unless its author does', async () => {
    const element = await createHeadline();
    const label = (): string =>
      element.shadowRoot?.querySelector('[part="label"]')?.textContent ?? '';
    expect(label()).to.equal('');
    element.label = 'opinion';
    await element.updateComplete;
    expect(label()).to.equal('Opini');
    element.setAttribute('label', 'constructor');
    await element.updateComplete;
    expect(label()).to.equal('');
  });

  for (const layout of ['split', 'immersive'] as const) {
    it(`keeps words and credit legible in the layout ${layout}`, async () => {
      const box = await fixture<HTMLElement>(html`
        <kolom-article style="inline-size:1100px">
          <kolom-headline layout=${layout} label="exclusive">
            ${content(`${HEADING}, `.repeat(4))}
            <figure>
              <img
                alt=""
                width="900"
                height="600"
                src="data:image/svg+xml,%3Csvg/%3E"
              />
              <figcaption>Foto: Made Arta</figcaption>
            </figure>
          </kolom-headline>
        </kolom-article>
      `);
      const rect = (selector: string): DOMRect =>
        box.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      expect(rect('[slot=kicker]').bottom).to.be.at.most(rect('h1').top + 1);
      expect(rect('h1').bottom).to.be.at.most(rect('[slot=standfirst]').top + 1);
      expect(rect('figcaption').left).to.be.at.least(rect('h1').right);
      expect(rect('figure').right).to.be.at.most(rect('kolom-headline').right + 1);
      await expectAccessible(box);
    });
  }

  for (const width of [320, 768, 1440]) {
    it(`moves nothing when it is defined, at ${width} px`, async () => {
      const {before, after} = await upgrade(
        `<kolom-headline label="opinion"><h1>${HEADING}</h1><p slot="kicker">Kota</p>
          <p slot="standfirst">Empat puluh tahun catatan.</p>
          <img alt="" width="300" height="200"></kolom-headline><p>After</p>`,
        {width, elements: ['headline'], selector: 'kolom-headline, h1, p, img'},
      );
      expect(after).to.deep.equal(before);
    });
  }
});
