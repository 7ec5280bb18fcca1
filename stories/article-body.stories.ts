import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/article-body/define.js';
import type {KolomArticleBody} from '../src/elements/article-body/article-body.js';
import {WCAG_SPACING} from '../src/elements/reader-settings/controls.js';
import {blocks} from '../tests/support/blocks.js';
import {SCRIPTS} from './fixtures/scripts.js';

type Args = Partial<Pick<KolomArticleBody, 'dropcap' | 'hyphenate'>> & {
  /** The blocks to show. */
  show?: readonly string[];
  /** Multiplier of the text size, as the reader would choose it. */
  scale?: number;
};

const OPENING = html`
  <p>
    Fishermen in the north of the island had been waiting for the ferry since six. By
    eight, the people of Tanjung Lama had eaten the cakes that were meant for the
    minister, and the band was playing the same march for the fourth time, to a sea that
    did not listen and a harbour master who looked at his watch and said nothing.
  </p>
`;

const body = ({
  dropcap = false,
  hyphenate = false,
  show = Object.keys(blocks),
  scale = 1,
}: Args): TemplateResult => html`
  <div style="--kolom-text-scale: ${scale}">
    <kolom-article-body ?dropcap=${dropcap} ?hyphenate=${hyphenate}>
      ${dropcap ? OPENING : ''} ${show.map((name) => blocks[name])}
    </kolom-article-body>
  </div>
`;

const meta: Meta<Args> = {
  title: 'Elements/Article body',
  component: 'kolom-article-body',
  render: body,
  // What scrolls is known once it has been laid out.
  play: () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
    ),
};

export default meta;
type Story = StoryObj<Args>;

export const EveryBlock: Story = {};

export const DropCap: Story = {args: {dropcap: true, show: ['text']}};

export const Headings: Story = {args: {show: ['headings']}};

export const Lists: Story = {args: {show: ['lists']}};

export const QuotesAndAsides: Story = {args: {show: ['quotes']}};

export const Table: Story = {args: {show: ['table']}};

const PORTS = ['Tanjung Lama', 'Muara Baru', 'Karang Hitam', 'Pulau Rasi'];
const MONTHS = ['January', 'April', 'July', 'October', 'Remarks of the harbour master'];

/** The heads of its rows and columns stay in view as it scrolls, both ways. */
export const LongTable: Story = {
  render: () => html`
    <kolom-article-body>
      <table>
        <caption>
          Passengers by landing
        </caption>
        <thead>
          <tr>
            <th>Landing</th>
            ${MONTHS.map((month) => html`<th>${month}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from({length: 36}, (_, row) => {
            const port = `${PORTS[row % 4]}, ${2017 + Math.floor(row / 4)}`;
            const counts = [311, 402, 287, 355].map((count) => count + row * 17);
            return html`<tr>
              <th>${port}</th>
              ${counts.map((count) => html`<td>${count}</td>`)}
              <td>Counted twice, at noon and by lamplight</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </kolom-article-body>
  `,
};

/** As WordPress prints one. It repeats the text, so it is not read out twice. */
export const PullQuote: Story = {
  render: () => html`
    <kolom-article-body>
      ${blocks['text']}
      <figure class="wp-block-pullquote">
        <blockquote>
          <p>We have waited eleven years for this pier.</p>
          <cite>Ratna Wibisono</cite>
        </blockquote>
      </figure>
      <p>The band had put its drums away before the ship was seen.</p>
    </kolom-article-body>
  `,
};

export const Media: Story = {args: {show: ['media']}};

export const Code: Story = {args: {show: ['code']}};

export const DetailsAndNotes: Story = {args: {show: ['details', 'notes']}};

export const PastedStyles: Story = {args: {show: ['pasted']}};

export const StackedTable: Story = {
  args: {show: ['stacked']},
  render: (args) => html`<div style="max-inline-size: 24rem">${body(args)}</div>`,
};

export const Formulas: Story = {args: {show: ['formula']}};

export const LayoutTable: Story = {args: {show: ['columns']}};

export const SeveralPages: Story = {args: {show: ['text', 'pages']}};

/** Words are broken and lines filled where the language has a custom for it. */
export const BrokenWordsAndFilledLines: Story = {
  render: () => html`
    <kolom-article-body hyphenate justify lang="de">
      <p>
        Die Hafenverwaltungsbehörde hatte die Fahrplanänderungen am Donnerstagnachmittag
        bekanntgegeben, doch die Fischereigenossenschaft erfuhr davon erst, als die
        Passagierabfertigung bereits geschlossen und das Verladepersonal heimgegangen
        war.
      </p>
    </kolom-article-body>
  `,
};

export const Larger: Story = {args: {scale: 1.25}};

export const Smallest: Story = {args: {scale: 0.5, show: ['text', 'headings']}};

export const Largest: Story = {args: {scale: 3, show: ['text', 'headings']}};

const SAMPLE = ['text', 'headings', 'quotes', 'table', 'code'];

/** What WCAG 2.2, 1.4.12, asks every page to bear. */
export const WideSpacing: Story = {
  args: {show: SAMPLE},
  parameters: {reader: WCAG_SPACING},
};

export const LightTheme: Story = {
  args: {show: SAMPLE},
  globals: {scheme: 'dark'},
  parameters: {reader: {theme: 'light'}},
};

export const DarkTheme: Story = {
  args: {show: SAMPLE},
  parameters: {reader: {theme: 'dark'}},
};

export const SepiaTheme: Story = {
  args: {show: SAMPLE},
  parameters: {reader: {theme: 'sepia'}},
};

export const ContrastTheme: Story = {
  args: {show: SAMPLE},
  parameters: {reader: {theme: 'contrast'}},
};

export const LegibleTypeface: Story = {
  args: {show: SAMPLE},
  parameters: {reader: {font: 'legible'}},
};

export const DyslexiaFriendlyTypeface: Story = {
  args: {show: SAMPLE},
  parameters: {reader: {font: 'dyslexic'}},
};

export const RightToLeft: Story = {globals: {direction: 'rtl'}};

export const Dark: Story = {globals: {scheme: 'dark'}};

/** The same piece of an article in a script. */
const inScript = (name: keyof typeof SCRIPTS): Story => ({
  render: () => {
    const {lang, title, text, points, quote} = SCRIPTS[name];
    return html`
      <kolom-article-body dropcap lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
        <p>${text}</p>
        <h2>${title}</h2>
        <ul>
          ${points.map((point) => html`<li>${point}</li>`)}
        </ul>
        <blockquote><p>${quote}</p></blockquote>
      </kolom-article-body>
    `;
  },
});

export const Latin: Story = inScript('latin');

export const Arabic: Story = inScript('arabic');

export const Han: Story = inScript('han');

export const Devanagari: Story = inScript('devanagari');

export const Javanese: Story = inScript('javanese');
