import {expect} from 'chai';
import {html} from 'lit';

import {fixture, waitUntil} from '../../support/fixture.js';

const root = document.documentElement;

/** Families of which the browser has asked for a file. */
function asked(): string[] {
  const families = [...document.fonts]
    .filter(({status}) => status !== 'unloaded')
    .map(({family}) => family.replaceAll(/["']/g, ''));
  return [...new Set(families)];
}

describe('fonts.css', () => {
  const sheet = document.createElement('link');

  before(async () => {
    sheet.rel = 'stylesheet';
    sheet.href = '/build/fonts.css';
    document.head.append(sheet);
    await new Promise((resolve) => (sheet.onload = resolve));
  });

  after(() => {
    sheet.remove();
    delete root.dataset['kolomFont'];
  });

  it('fetches a typeface once a reader has chosen it, and nothing before', async () => {
    const body = await fixture(
      html`<kolom-article-body>
        <p><em>Late</em>, the ferry was <strong>empty but for one goat</strong>.</p>
      </kolom-article-body>`,
    );
    const width = (): number =>
      body.querySelector('strong')!.getBoundingClientRect().width;
    const widths = [width()];
    await document.fonts.ready;
    expect(asked()).to.deep.equal([]);
    for (const [choice, families] of [
      ['legible', ['Atkinson Hyperlegible Next']],
      ['dyslexic', ['Atkinson Hyperlegible Next', 'OpenDyslexic']],
    ] as const) {
      root.dataset['kolomFont'] = choice;
      await waitUntil(
        () => asked().length === families.length,
        `${choice} to be asked for`,
      );
      await waitUntil(
        () => [...document.fonts].every(({status}) => /loaded$/.test(status)),
        'the files',
      );
      expect(asked()).to.have.members(families);
      expect(widths, 'the words are set in it').not.to.include(width());
      widths.push(width());
    }
  });

  for (const choice of ['legible', 'dyslexic']) {
    it(`sets captions, tables and credits in the ${choice} face too`, async () => {
      root.dataset['kolomFont'] = choice;
      const page = await fixture(
        html`<div>
          <kolom-section-nav><a href="#city">City</a></kolom-section-nav>
          <kolom-article-body>
            <p>The ferry</p>
            <figure><figcaption>The pier</figcaption></figure>
            <table>
              <tr>
                <td>212</td>
              </tr>
            </table>
          </kolom-article-body>
          <kolom-byline
            ><ul>
              <li>By Ratna</li>
            </ul></kolom-byline
          >
        </div>`,
      );
      const [nav, ...faces] = ['a', 'p', 'figcaption', 'td', 'li'].map(
        (selector) => getComputedStyle(page.querySelector(selector)!).fontFamily,
      );
      expect(new Set(faces).size).to.equal(1);
      expect(nav).not.to.equal(faces[0]);
      delete root.dataset['kolomFont'];
    });
  }
});
