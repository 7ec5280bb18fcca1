import {expect} from 'chai';
import {html} from 'lit';

import {blocks} from '../support/blocks.js';
import {frame} from '../support/frame.js';
import {differences, looks} from '../support/looks.js';

const KOLOM = '<link rel="stylesheet" href="/build/kolom.css">';
const link = (path: string): string =>
  `<link rel="stylesheet" href="/node_modules/${path}">`;
const style = (css: string): string => `<style>${css}</style>`;

const WORDPRESS = ['common', 'style', 'theme']
  .map((name) => link(`.kolom-wordpress/package/build-style/${name}.css`))
  .join('');

/** Style sheets of hosts: published ones, and what we have met in the wild. */
const hosts: Readonly<Record<string, string>> = {
  'Bootstrap 5': link('bootstrap/dist/css/bootstrap.css'),
  'Tailwind’s preflight': link('tailwindcss/preflight.css'),
  'normalize.css': link('normalize.css/normalize.css'),
  'WordPress’s block styles and a theme like Twenty Twenty-Five': `${WORDPRESS}${style(`
    body { font: 300 1.25rem/1.4 Manrope, sans-serif; letter-spacing: -.1px; background: #fff; color: #111 }
    p { margin-block: 1.2rem }
    a:where(:not(.wp-element-button)) { color: currentColor; text-decoration: underline }
    h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.125; letter-spacing: -.1px }
    h2 { font-size: clamp(1.75rem, 1vw, 2rem) }
    blockquote { border-inline-start: 2px solid; margin: 0 0 1.75em }
    cite { font-style: normal; font-size: .875rem }
    pre, code { font-family: "Fira Code", monospace }
    img { height: auto; max-width: 100%; vertical-align: bottom }
    :root :where(.is-layout-flow) > * { margin-block-start: 1.2rem; margin-block-end: 0 }`)}`,
  'a theme of the 1990s': style(`
    * { margin: 0; padding: 0; font-family: Verdana; line-height: 14px }
    body, td, th, p, li { font: 11px/14px Arial; color: #666 }
    p { margin: 14px 0; text-align: justify; text-indent: 2em }
    a { color: #00f; text-decoration: none } a:hover { color: red }
    h1, h2, h3 { font: bold 13px Arial; color: #036; text-transform: uppercase }
    img { border: 1px solid blue } ul, ol { list-style: none }
    table { width: 100%; font-size: 10px } hr { color: red; height: 5px }`),
  'Meyer’s reset': style(`
    html, body, div, span, h1, h2, h3, h4, h5, p, blockquote, pre, a, abbr, code, del, em, img, ins, kbd, q, strong, sub, sup, dl, dt, dd, ol, ul, li, table, caption, tbody, tfoot, thead, tr, th, td, article, aside, details, figcaption, figure, footer, section, summary, mark {
      margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline }
    body { line-height: 1 } ol, ul { list-style: none } blockquote, q { quotes: none }
    blockquote:before, blockquote:after, q:before, q:after { content: ''; content: none }
    table { border-collapse: collapse; border-spacing: 0 }`),
  'a reset that unsets everything': style(
    '* { all: unset } head, head * { display: none }',
  ),
  'a page in capitals': style(`
    body { text-transform: uppercase; text-align: center; letter-spacing: 3px; font-style: italic; line-height: 3; text-indent: 40px; word-spacing: 9px }`),
};

const article = html`
  <kolom-article-body>${Object.values(blocks)}</kolom-article-body>
  <main>
    <h1>Outside</h1>
    <p>Words <a href="#x">and a link</a></p>
    <ul>
      <li>Item</li>
    </ul>
    <table>
      <tr>
        <td>Cell</td>
      </tr>
    </table>
  </main>
`;

describe('kolom.css on a host with', () => {
  let standard: string[];

  before(async () => {
    const page = await frame({head: KOLOM, body: article});
    standard = looks(page, 'kolom-article-body, kolom-article-body *');
  });

  for (const [name, sheet] of Object.entries(hosts)) {
    it(`${name}: keeps the article’s typography`, async () => {
      for (const head of [sheet + KOLOM, KOLOM + sheet]) {
        const page = await frame({head, body: article});
        const look = looks(page, 'kolom-article-body, kolom-article-body *');
        expect(differences(look, standard)).to.deep.equal([]);
      }
    });

    it(`${name}: changes nothing outside its tags`, async () => {
      const without = await frame({head: sheet, body: article});
      const page = await frame({head: sheet + KOLOM, body: article});
      const outside = 'html, body, main, main *';
      expect(differences(looks(page, outside), looks(without, outside))).to.deep.equal(
        [],
      );
    });
  }

  it('no doctype: keeps the article’s typography', async () => {
    const page = await frame({head: KOLOM, body: article, doctype: ''});
    expect(page.compatMode).to.equal('BackCompat');
    const look = looks(page, 'kolom-article-body, kolom-article-body *');
    expect(differences(look, standard)).to.deep.equal([]);
  });

  it('classes of its own: lets them win', async () => {
    const page = await frame({
      head:
        style(
          '.p { color: #f00; font-size: 30px; margin: 7px } .h { font-family: Courier }',
        ) + KOLOM,
      body: html`<kolom-article-body>
        <p class="p">Words</p>
        <h2 class="h">Heading</h2>
      </kolom-article-body>`,
    });
    const [, paragraph, heading] = looks(
      page,
      'kolom-article-body, kolom-article-body *',
    );
    expect(paragraph)
      .to.contain('color: rgb(255, 0, 0)')
      .and.contain('font-size: 30px');
    expect(paragraph).to.contain('margin-top: 7px');
    expect(heading).to.contain('font-family: Courier');
  });

  it('WordPress’s own style sheets: lets their classes win', async () => {
    const body = html`<kolom-article-body>
      <figure class="wp-block-pullquote"><blockquote>Words</blockquote></figure>
    </kolom-article-body>`;
    const plain = await frame({head: KOLOM, body});
    const page = await frame({head: WORDPRESS + KOLOM, body});
    const sizes = [plain, page].map((one) => {
      const quote = one.querySelector('figure');
      return quote && one.defaultView?.getComputedStyle(quote).paddingTop;
    });
    expect(sizes[1]).not.to.equal(sizes[0]);
  });

  it('published style sheets: has really loaded them', async () => {
    for (const [name, sheet] of Object.entries(hosts)) {
      const page = await frame({head: sheet, body: html``});
      for (const {cssRules, href} of page.styleSheets) {
        expect(cssRules.length, `${name} ${href}`).to.be.above(0);
      }
      expect(page.styleSheets.length, name).to.equal(
        sheet.split('</style>').length - 1 + sheet.split('<link').length - 1,
      );
    }
  });

  it('WordPress’s block supports, which weigh a class: lets them win', async () => {
    const page = await frame({
      head: style(':root :where(p) { color: #00f }') + KOLOM,
      body: html`<kolom-article-body><p>Words</p></kolom-article-body>`,
    });
    expect(looks(page, 'kolom-article-body p')[0]).to.contain('color: rgb(0, 0, 255)');
  });

  it('a dark colour scheme: sets light text', async () => {
    const page = await frame({
      head: style(':root { color-scheme: dark }') + KOLOM,
      body: article,
    });
    expect(looks(page, 'kolom-article-body p')[0]).to.contain(
      'color: rgb(236, 235, 231)',
    );
  });

  for (const [theme, ink] of [
    ['dark', 'rgb(236, 235, 231)'],
    ['sepia', 'rgb(51, 39, 26)'],
  ] as const) {
    it(`the reader’s ${theme} theme: sets ink and paper inside its tags alone`, async () => {
      const head = style('body { color: #111 }') + KOLOM;
      const standard = await frame({head, body: article});
      const attributes = `data-kolom-theme="${theme}"`;
      const page = await frame({head, body: article, attributes});
      expect(looks(page, 'kolom-article-body p')[0]).to.contain(`; color: ${ink}`);
      expect(looks(page, 'kolom-article-body')[0]).not.to.contain('rgba(0, 0, 0, 0)');
      const outside = 'html, body, main, main *';
      expect(differences(looks(page, outside), looks(standard, outside))).to.deep.equal(
        [],
      );
    });
  }

  it('text from right to left: mirrors what has a side', async () => {
    const page = await frame({
      head: KOLOM,
      body: article,
      attributes: 'lang="ar" dir="rtl"',
    });
    const computed = (selector: string): CSSStyleDeclaration | undefined =>
      page.defaultView?.getComputedStyle(page.querySelector(selector)!);
    expect(computed('kolom-article-body blockquote')?.borderRightWidth).to.equal('3px');
    expect(computed('kolom-article-body blockquote')?.borderLeftWidth).to.equal('0px');
    expect(
      parseFloat(computed('kolom-article-body ul')?.paddingRight ?? ''),
    ).to.be.above(9);
  });

  for (const width of [320, 768]) {
    it(`${width} pixels: never scrolls sideways`, async () => {
      for (const sheet of ['', ...Object.values(hosts)]) {
        const page = await frame({head: sheet + KOLOM, body: article, width});
        page.querySelector('main')?.remove();
        const {scrollWidth, clientWidth} = page.documentElement;
        expect(scrollWidth, sheet).to.be.at.most(clientWidth);
      }
    });
  }
});
