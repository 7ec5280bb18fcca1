import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/article/define.js';
import '../src/elements/article-body/define.js';
import '../src/elements/byline/define.js';
import '../src/elements/headline/define.js';
import '../src/elements/photo/define.js';
import type {PhotoLayout} from '../src/elements/photo/photo.js';
import {figure} from './fixtures/pictures.js';

interface Args {
  photo?: PhotoLayout;
  width?: string;
}

const PARAGRAPH =
  'Pagi itu dermaga kayu masih basah ketika Sari menurunkan keranjang terakhir dari perahu. Angin barat datang lebih awal tahun ini, dan warung di sepanjang pelabuhan menutup pintu sebelum tengah hari.';

const article = ({photo = 'inline', width = 'none'}: Args): TemplateResult => html`
  <div lang="id" style="max-inline-size: ${width}">
    <kolom-article>
      <kolom-headline>
        <h1>Buku Tulis Seorang Nelayan Menjadi Peta Angin Kota</h1>
        <p slot="kicker">Kota</p>
        <p slot="standfirst">
          Empat puluh tahun catatan kini dipakai merancang dermaga.
        </p>
      </kolom-headline>
      <kolom-article-body>
        <p><span data-kolom-role="dateline">MUARA</span> – ${PARAGRAPH}</p>
        <kolom-photo layout=${photo}>${figure('harbour')}</kolom-photo>
        <p>${PARAGRAPH}</p>
        <p>${PARAGRAPH}</p>
      </kolom-article-body>
      <kolom-byline>
        <ul>
          <li data-kolom-credit="editor">Redaktur: <span>Bagus Prakoso</span></li>
          <li data-kolom-credit="writer">
            Penulis: <a rel="author" href="#sari">Sari Wulandari</a>
          </li>
        </ul>
        <time datetime="2026-11-13T08:00:00+07:00">13 November 2026, 08.00 WIB</time>
      </kolom-byline>
    </kolom-article>
  </div>
`;

const meta: Meta<Args> = {
  title: 'Elements/Article',
  component: 'kolom-article',
  argTypes: {
    photo: {
      control: 'select',
      options: ['inline', 'inset-start', 'inset-end', 'wide', 'full'],
    },
  },
  parameters: {layout: 'fullscreen'},
  render: article,
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const WidePhoto: Story = {args: {photo: 'wide'}};

export const FullPhoto: Story = {args: {photo: 'full'}};

export const InsetPhoto: Story = {args: {photo: 'inset-end'}};

/** The columns follow the place that the host gives, not the window. */
export const InANarrowColumn: Story = {args: {photo: 'wide', width: '22rem'}};

export const RightToLeft: Story = {
  args: {photo: 'inset-start'},
  render: (args) => html`<div dir="rtl">${article(args)}</div>`,
};

export const Dark: Story = {
  args: {photo: 'wide'},
  render: (args) => html`<div style="color-scheme: dark">${article(args)}</div>`,
};
