import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import {textOf} from '../../../src/page/roles.js';
import {fixture} from '../../support/fixture.js';

const links = html`
  <span aria-current="page">Halaman 1</span>
  <a href="?page=2" rel="next">Halaman 2</a>
  <a href="?page=all">Lihat semua</a>
`;

const create = (pages: TemplateResult): Promise<HTMLElement> =>
  fixture(html`
    <kolom-article-body>
      <p>Feri itu terlambat dua jam.</p>
      ${pages}
    </kolom-article-body>
  `);

describe('<kolom-article-body> with an article of several pages', () => {
  for (const [what, pages] of [
    ['a <nav>', html`<nav aria-label="Halaman">${links}</nav>`],
    ['WordPress’s row', html`<div class="page-links">Halaman: ${links}</div>`],
    [
      'WordPress’s older row',
      html`<p class="post-nav-links other">Halaman: ${links}</p>`,
    ],
  ] as const) {
    it(`neither counts nor reads out ${what}`, async () => {
      expect(textOf(await create(pages))).to.equal('Feri itu terlambat dua jam.');
    });

    it(`leads on from ${what} by real links in one row, the present page marked`, async () => {
      const body = await create(pages);
      const boxes = [...body.querySelectorAll('a, span')].map((link) =>
        link.getBoundingClientRect(),
      );
      expect(new Set(boxes.map(({top}) => Math.round(top))).size).to.equal(1);
      for (const {height} of boxes) expect(height).to.be.at.least(44);
      const hrefs = [...body.querySelectorAll('a')].map((a) => a.getAttribute('href'));
      expect(hrefs).to.deep.equal(['?page=2', '?page=all']);
      const [now, next] = ['[aria-current]', 'a'].map(
        (selector) => getComputedStyle(body.querySelector(selector)!).borderTopColor,
      );
      expect(now).not.to.equal(next);
    });
  }
});
