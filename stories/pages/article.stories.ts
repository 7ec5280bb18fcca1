import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../../src/all.js';

interface Args {
  /** The photo's place in the column. */
  layout: 'inline' | 'wide' | 'full';
  /** Whether readers may write. */
  comments: boolean;
}

const SECTIONS = [
  'Nasional',
  'Kota',
  'Dunia',
  'Ekonomi',
  'Laut',
  'Olahraga',
  'Budaya',
  'Ilmu',
  'Opini',
];

const sections = html`
  <kolom-section-nav label="Rubrik">
    <ul>
      ${SECTIONS.map(
        (name) => html`
          <li>
            <a href="#${name}" aria-current=${name === 'Laut' ? 'page' : nothing}>
              ${name}
            </a>
          </li>
        `,
      )}
    </ul>
  </kolom-section-nav>
`;

const photo = ({layout}: Args): TemplateResult => html`
  <kolom-photo zoomable layout=${layout}>
    <figure>
      <img
        src="/pictures/harbour-960.jpg"
        srcset="
          /pictures/harbour-480.jpg   480w,
          /pictures/harbour-960.jpg   960w,
          /pictures/harbour-1600.jpg 1600w
        "
        sizes="(min-width: 42rem) 42rem, 100vw"
        width="960"
        height="640"
        alt="Perahu nelayan bersandar di dermaga saat matahari terbit."
      />
      <figcaption>
        Nelayan menurunkan hasil tangkapan pertama setelah badai.
        <span data-kolom-role="credit">Foto: Sari Wulan</span>
      </figcaption>
    </figure>
  </kolom-photo>
`;

const body = (args: Args): TemplateResult => html`
  <kolom-article-body>
    ${photo(args)}
    <kolom-font-size></kolom-font-size>
    <p>
      <span data-kolom-role="dateline">TANJUNG BIRU</span> – Pelabuhan nelayan Tanjung
      Biru dibuka kembali pada Senin pagi, sembilan hari setelah badai merusak dua dari
      tiga dermaganya. Kapal pertama, <em>Bintang Laut</em>, berangkat sebelum fajar.
    </p>
    <p>
      “Kami tidak menunggu sampai semuanya selesai,” kata Kepala Pelabuhan Ratna Hadi.
      “Yang penting es, bahan bakar, dan jalan keluar ke laut.”
    </p>
    <h2>Lelang mulai lagi</h2>
    <p>
      Pelelangan ikan berjalan dengan satu timbangan. Harga tongkol naik seperlima
      dibandingkan sebelum badai, tetapi para pedagang memperkirakan keadaan normal
      dalam dua minggu.
    </p>
    <blockquote>
      <p>Laut memberi lagi, asal kita tidak terburu-buru.</p>
    </blockquote>
    <p>
      Dermaga ketiga masih ditutup. Menurut <a href="#rencana">rencana perbaikan</a>,
      pekerjaan itu selesai sebelum musim angin barat.
    </p>
  </kolom-article-body>
`;

const page = (args: Args): TemplateResult => html`
  <div lang="id">
    ${sections}
    <main>
      <kolom-article>
        <kolom-headline>
          <h1>Pelabuhan Tanjung Biru dibuka kembali setelah badai</h1>
          <p slot="kicker">Laut</p>
          <p slot="standfirst">
            Dua dermaga sudah dapat dipakai. Yang ketiga menyusul sebelum musim angin
            barat.
          </p>
        </kolom-headline>
        ${body(args)}
        <kolom-byline>
          <ul>
            <li data-kolom-credit="editor">Redaktur: <span>Made Surya</span></li>
            <li data-kolom-credit="writer">
              Penulis: <a rel="author" href="#penulis">Dewi Anggraini</a>
            </li>
          </ul>
          <time datetime="2026-11-09T08:00:00+07:00">9 November 2026</time>
        </kolom-byline>
        ${
          args.comments
            ? html`<kolom-comments
                provider="memory"
                thread="/laut/pelabuhan"
              ></kolom-comments>`
            : nothing
        }
      </kolom-article>
    </main>
    <kolom-back-to-top><a href="#top">Ke atas</a></kolom-back-to-top>
  </div>
`;

const meta: Meta<Args> = {
  title: 'Pages/Article',
  parameters: {layout: 'fullscreen'},
  args: {layout: 'inline', comments: true},
  argTypes: {layout: {control: 'inline-radio', options: ['inline', 'wide', 'full']}},
  render: page,
};

export default meta;
type Story = StoryObj<Args>;

/** All elements together, as on the page that Kolom began with. */
export const Standard: Story = {};

/** A photo that leaves the column at both sides. */
export const WidePhoto: Story = {args: {layout: 'wide', comments: false}};

/** The same page, set from right to left. */
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
