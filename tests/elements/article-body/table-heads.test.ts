import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';

const COLUMNS = ['Boats', 'Passengers', 'Cargo', 'Delays', 'Remarks of the harbour'];
const PORTS = Array.from({length: 40}, (_, port) => `Landing ${port + 1}`);

const rows = PORTS.map(
  (port) =>
    html`<tr>
      <th scope="row">${port}</th>
      ${COLUMNS.map((name) => html`<td>${name} at ${port}</td>`)}
    </tr>`,
);
const heads = html`<tr>
  <th>Port</th>
  ${COLUMNS.map((name) => html`<th>${name}</th>`)}
</tr>`;

const filled = html`<thead>
    ${heads}
  </thead>
  <tbody>
    ${rows}
  </tbody>`;

const TABLES: Readonly<Record<string, TemplateResult>> = {
  'a table': html`<table>
    <caption>
      The year
    </caption>
    ${filled}
  </table>`,
  'a table in a figure': html`<figure>
    <table>
      ${filled}
    </table>
    <figcaption>The year</figcaption>
  </figure>`,
  'a table without <thead>': html`<table>
    <tbody>
      ${heads}${rows}
    </tbody>
  </table>`,
  'a table with a head of two rows': html`<table>
    <thead>
      <tr>
        <th rowspan="2">Port</th>
        <th colspan="5">The year</th>
      </tr>
      <tr>
        ${COLUMNS.map((name) => html`<th>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`,
};

const create = async (table: TemplateResult, dir = 'ltr'): Promise<HTMLElement> => {
  const box = await fixture(html`
    <div dir=${dir} style="inline-size: 320px">
      <kolom-article-body>${table}</kolom-article-body>
    </div>
  `);
  await nextFrame();
  return box.querySelector<HTMLElement>('kolom-article-body > *')!;
};

/** Scrolls a box to its far corner, at the end of its rows and columns. */
async function scrollToEnd(box: HTMLElement): Promise<void> {
  const sign = box.matches(':dir(rtl)') ? -1 : 1;
  box.scrollTo(sign * box.scrollWidth, box.scrollHeight);
  await nextFrame();
}

const find = (box: Element, name: string): Element =>
  [...box.querySelectorAll('th')].find((head) => head.textContent === name)!;

/** Whether a reader sees a cell: it is the topmost thing at its own middle. */
function isSeen(box: Element, cell: Element): boolean {
  const frame = box.getBoundingClientRect();
  const {left, top, width, height} = cell.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom)
    return false;
  return document.elementFromPoint(x, y) === cell;
}

describe('<kolom-article-body> with a long table', () => {
  for (const [what, table] of Object.entries(TABLES)) {
    for (const dir of ['ltr', 'rtl']) {
      it(`keeps the heads of ${what} in view, ${dir}`, async () => {
        const box = await create(table, dir);
        expect(box.clientHeight).to.be.below(innerHeight);
        await scrollToEnd(box);
        expect(box.scrollTop).to.be.above(100);
        expect(Math.abs(box.scrollLeft)).to.be.above(100);
        for (const name of ['Port', COLUMNS.at(-1)!, PORTS.at(-1)!]) {
          expect(isSeen(box, find(box, name)), name).to.equal(true);
        }
        expect(isSeen(box, find(box, COLUMNS[0]!)), 'the first').to.equal(false);
      });
    }
  }

  it('lets the keyboard scroll it, also where it is not too wide', async () => {
    const box = await create(
      html`<table>
        <caption>
          The year
        </caption>
        <thead>
          <tr>
            <th>Port</th>
            <th>Boats</th>
          </tr>
        </thead>
        <tbody>
          ${PORTS.map(
            (port) =>
              html`<tr>
                <th>${port}</th>
                <td>2</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    );
    await waitUntil(() => box.tabIndex === 0, 'it to take focus');
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    await expectAccessible(box);
  });

  it('shows all of a short table', async () => {
    const box = await create(
      html`<table>
        <thead>
          ${heads}
        </thead>
        <tbody>
          ${rows.slice(0, 11)}
        </tbody>
      </table>`,
    );
    expect(box.scrollHeight).to.be.at.most(box.clientHeight);
  });

  it('holds only one head of a row where several rows share it', async () => {
    const box = await create(
      html`<table>
        <tbody>
          <tr>
            <th rowspan="2">Landing</th>
            <th>Morning</th>
            ${COLUMNS.map((name) => html`<td>${name}</td>`)}
          </tr>
          <tr>
            <th>Evening</th>
            ${COLUMNS.map((name) => html`<td>${name}</td>`)}
          </tr>
        </tbody>
      </table>`,
    );
    await scrollToEnd(box);
    expect(isSeen(box, find(box, 'Landing'))).to.equal(true);
    expect(isSeen(box, find(box, 'Evening'))).to.equal(false);
  });
});
