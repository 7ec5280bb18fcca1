import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/article/define.js';
import '../src/elements/headline/define.js';
import '../src/elements/photo/define.js';
import type {KolomHeadline} from '../src/elements/headline/headline.js';
import {figure} from './fixtures/pictures.js';

type Args = Partial<Pick<KolomHeadline, 'layout' | 'label'>> & {
  heading?: string;
  kicker?: string;
  standfirst?: string;
  photo?: boolean;
};

const LONG =
  'Pemerintah Kota Muara Menunda Dermaga Baru Setelah Nelayan, Ahli Angin, dan Guru Sekolah Menunjukkan Empat Puluh Tahun Catatan Cuaca yang Selama Ini Tersimpan di Buku Tulis Bergaris di Sebuah Dapur';

const headline = ({
  layout = 'standard',
  label = '',
  heading = 'Buku Tulis Seorang Nelayan Menjadi Peta Angin Kota',
  kicker = 'Kota',
  standfirst = 'Empat puluh tahun ia mencatat arah angin setiap pagi. Kini catatan itu dipakai merancang dermaga.',
  photo = false,
}: Args): TemplateResult => html`
  <kolom-article lang="id" no-structured-data>
    <kolom-headline layout=${layout} label=${label || nothing}>
      <h1>${heading}</h1>
      ${kicker ? html`<p slot="kicker"><a href="#kota">${kicker}</a></p>` : nothing}
      ${standfirst ? html`<p slot="standfirst">${standfirst}</p>` : nothing}
      ${photo ? html`<kolom-photo>${figure('harbour')}</kolom-photo>` : nothing}
    </kolom-headline>
  </kolom-article>
`;

const meta: Meta<Args> = {
  title: 'Elements/Headline',
  component: 'kolom-headline',
  argTypes: {
    layout: {
      control: 'inline-radio',
      options: ['standard', 'centred', 'split', 'immersive'],
    },
    label: {
      control: 'select',
      options: ['', 'live', 'opinion', 'analysis', 'exclusive', 'review', 'reportage'],
    },
  },
  render: headline,
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const Centred: Story = {args: {layout: 'centred'}};

export const Split: Story = {args: {layout: 'split', photo: true}};

export const Immersive: Story = {args: {layout: 'immersive', photo: true}};

export const Opinion: Story = {args: {label: 'opinion'}};

export const LongHeadline: Story = {args: {heading: LONG}};

/** The words are on their own ground, so a picture never takes their contrast. */
export const LongAndImmersive: Story = {
  args: {heading: LONG, layout: 'immersive', photo: true},
};

export const LongWord: Story = {
  args: {heading: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'},
  render: (args) => html`<div style="max-inline-size: 20rem">${headline(args)}</div>`,
};

export const HeadingAlone: Story = {args: {kicker: '', standfirst: ''}};

export const RightToLeft: Story = {
  args: {label: 'analysis'},
  render: (args) => html`<div dir="rtl">${headline(args)}</div>`,
};

export const Dark: Story = {
  args: {layout: 'immersive', photo: true, label: 'exclusive'},
  render: (args) => html`<div style="color-scheme: dark">${headline(args)}</div>`,
};

/** Paid content says so in the page itself, with or without script. */
export const Sponsored: Story = {
  render: () => html`
    <kolom-headline label="sponsored" lang="id">
      <h1>Tujuh Cara Merawat Perahu Kayu</h1>
      <p slot="label">Iklan dari Galangan Selat</p>
    </kolom-headline>
  `,
};
