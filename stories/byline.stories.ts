import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/byline/define.js';
import type {KolomByline} from '../src/elements/byline/byline.js';
import {pictureUrl} from '../tests/support/pictures.js';

type Args = Partial<Pick<KolomByline, 'labels' | 'relative' | 'readTime' | 'zone'>> & {
  content?: TemplateResult;
};

const PRINTED = html`
  <ul>
    <li data-kolom-credit="writer">
      Penulis: <a rel="author" href="#sari">Sari Wulandari</a>
    </li>
    <li data-kolom-credit="editor">Redaktur: <span>Bagus Prakoso</span></li>
    <li data-kolom-credit="photographer">Foto: <span>Made Arta</span></li>
  </ul>
  <time datetime="2026-11-13T08:00:00+07:00">Jumat, 13 November 2026, 08.00 WIB</time>
`;

const NAMES = html`
  <ul>
    <li data-kolom-credit="writer"><a rel="author" href="#sari">Sari Wulandari</a></li>
    <li data-kolom-credit="editor"><span>Bagus Prakoso</span></li>
    <li data-kolom-credit="translator"><span>Tio Lestari</span></li>
    <li data-kolom-credit="agency"><span>Kantor Berita Selat</span></li>
  </ul>
`;

const byline = ({
  labels = false,
  relative = false,
  readTime = false,
  zone = '',
  content = PRINTED,
}: Args): TemplateResult => html`
  <article lang="id" style="max-inline-size: 42rem">
    <kolom-byline
      ?labels=${labels}
      ?relative=${relative}
      ?read-time=${readTime}
      zone=${zone}
      >${content}</kolom-byline
    >
    <div data-kolom-role="body" hidden>${'kata '.repeat(900)}</div>
  </article>
`;

const meta: Meta<Args> = {
  title: 'Elements/Byline',
  component: 'kolom-byline',
  argTypes: {content: {control: false}},
  render: byline,
};

export default meta;
type Story = StoryObj<Args>;

/** Everything in the author's own words: nothing is added. */
export const Standard: Story = {};

/** Names alone, with the role of each over it. */
export const Labels: Story = {args: {labels: true, content: NAMES}};

/** Times that the author left empty, by the publisher's clock. */
export const Times: Story = {
  args: {
    content: html`
      <time datetime="2026-11-13T08:00:00+07:00"></time>
      <time data-kolom-time="updated" datetime="2026-11-13T15:20:00+08:00"></time>
    `,
  },
};

export const Relative: Story = {
  render: (args) =>
    byline({
      ...args,
      relative: true,
      content: html`<time datetime=${new Date(Date.now() - 7_500_000).toISOString()}
        >Pagi ini</time
      >`,
    }),
};

export const ReadTime: Story = {args: {readTime: true}};

export const Correction: Story = {
  args: {
    content: html`${PRINTED}
      <p data-kolom-correction>
        <time datetime="2026-11-14">14 November 2026</time>: Nama dermaga dalam paragraf
        ketiga telah dibetulkan.
      </p>`,
  },
};

/** How it was made, with the editor who answers for it. */
export const MadeWithAi: Story = {
  args: {
    content: html`${PRINTED}
      <p data-kolom-made="ai-assisted"></p>`,
  },
};

export const GeneratedByAi: Story = {
  args: {
    content: html`${PRINTED}
      <p data-kolom-made="ai-generated"></p>`,
  },
};

export const MadeByPeople: Story = {
  args: {
    content: html`${PRINTED}
      <p data-kolom-made="human"></p>`,
  },
};

export const Portraits: Story = {
  args: {
    content: html`<ul>
      ${['Sari Wulandari', 'Tio Lestari'].map(
        (name) =>
          html`<li data-kolom-credit="writer">
            <img src=${pictureUrl(88, 88)} width="44" height="44" alt="" />
            <span>Penulis: <a rel="author" href="#${name}">${name}</a></span>
          </li>`,
      )}
    </ul>`,
  },
};

export const ManyPeople: Story = {
  args: {
    content: html`<ul>
      ${[
        'Sari Wulandari',
        'Bagus Prakoso',
        'Made Arta',
        'Tio Lestari',
        'Raka Nugraha',
      ].map(
        (name) =>
          html`<li data-kolom-credit="writer">
            Penulis: <a rel="author" href="#${name}">${name}</a>
          </li>`,
      )}
    </ul>`,
  },
};

export const RightToLeft: Story = {
  args: {labels: true, content: NAMES},
  render: (args) => html`<div dir="rtl">${byline(args)}</div>`,
};

export const Dark: Story = {
  render: (args) => html`<div style="color-scheme: dark">${byline(args)}</div>`,
};

export const Empty: Story = {args: {content: html``}};
