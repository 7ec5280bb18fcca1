import {expect} from 'chai';
import {html} from 'lit';
import {compile} from 'tailwindcss';

import {frame} from '../support/frame.js';

/** The page's sheet as our docs have it: ours in a layer, below the utilities. */
const SHEET = `
  @layer theme, base, kolom, components, utilities;
  @import 'tailwindcss/theme.css' layer(theme);
  @import 'tailwindcss/preflight.css' layer(base);
  @import 'kolom/kolom.css' layer(kolom);
  @import 'tailwindcss/utilities.css' layer(utilities);
`;

async function loadStylesheet(
  id: string,
  base: string,
): Promise<{path: string; base: string; content: string}> {
  const path = id.startsWith('kolom/')
    ? id.replace('kolom/', '/build/')
    : `/node_modules/${id}`;
  const answer = await fetch(path);
  return {path, base, content: await answer.text()};
}

/** A utility on an element of ours, and what it is to set. */
const utilities: readonly [
  selector: string,
  utility: string,
  property: string,
  value: string,
][] = [
  ['h1', 'text-7xl', 'font-size', '72px'],
  ['h1', 'font-light', 'font-weight', '300'],
  ['[slot="kicker"]', 'uppercase', 'text-transform', 'uppercase'],
  ['#first', 'text-[rgb(1,2,3)]', 'color', 'rgb(1, 2, 3)'],
  ['#first', 'mb-10', 'margin-bottom', '40px'],
  ['#first', 'leading-[50px]', 'line-height', '50px'],
  ['#link', 'no-underline', 'text-decoration-line', 'none'],
  ['blockquote', 'pl-8', 'padding-left', '32px'],
  ['kolom-article-body ul', 'list-none', 'list-style-type', 'none'],
  ['td', 'p-4', 'padding-top', '16px'],
  ['figcaption', 'text-center', 'text-align', 'center'],
  ['kolom-photo img', 'rounded-xl', 'border-top-left-radius', '12px'],
  ['kolom-section-nav a', 'px-9', 'padding-left', '36px'],
  ['kolom-section-nav a', 'bg-[rgb(4,5,6)]', 'background-color', 'rgb(4, 5, 6)'],
  ['kolom-byline li', 'ml-3', 'margin-left', '12px'],
  ['kolom-byline', 'gap-11', 'row-gap', '44px'],
  ['kolom-back-to-top a', 'gap-7', 'column-gap', '28px'],
];

const body = html`<kolom-section-nav><a href="/a">Coast</a></kolom-section-nav>
  <kolom-article>
    <kolom-headline>
      <h1>The ferry is back</h1>
      <p slot="kicker">Coast</p>
    </kolom-headline>
    <kolom-article-body>
      <p id="first">It left at seven with <a id="link" href="/b">forty cars</a>.</p>
      <blockquote><p>We waited long.</p></blockquote>
      <ul>
        <li>Monday</li>
      </ul>
      <table>
        <tbody>
          <tr>
            <td>7.00</td>
          </tr>
        </tbody>
      </table>
      <kolom-photo
        ><figure>
          <img width="60" height="40" alt="A ferry" />
          <figcaption>At noon.</figcaption>
        </figure></kolom-photo
      >
    </kolom-article-body>
    <kolom-byline
      ><ul>
        <li>Bayu Anggara</li>
      </ul></kolom-byline
    >
  </kolom-article>
  <kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>`;

describe('kolom.css in Tailwind’s layers', () => {
  let page: Document;

  const computed = (selector: string, property: string): string =>
    page
      .defaultView!.getComputedStyle(page.querySelector(selector)!)
      .getPropertyValue(property);

  beforeEach(async () => {
    const {build} = await compile(SHEET, {base: '/', loadStylesheet});
    const css = build(utilities.map(([, utility]) => utility));
    page = await frame({head: `<style>${css}</style>`, body});
  });

  it('loses to every utility', () => {
    const lost = utilities.filter(([selector, utility, property, value]) => {
      const element = page.querySelector(selector)!;
      const before = computed(selector, property);
      element.classList.add(utility);
      const after = computed(selector, property);
      return before === value || after !== value;
    });
    expect(lost).to.deep.equal([]);
  });

  it('wins over the preflight', () => {
    expect(computed('h1', 'font-weight')).to.equal('700');
    expect(computed('kolom-article-body ul', 'list-style-type')).to.equal('disc');
    expect(computed('#link', 'text-decoration-line')).to.equal('underline');
    expect(computed('#first', 'margin-bottom')).not.to.equal('0px');
    expect(computed('td', 'padding-top')).not.to.equal('0px');
  });
});
