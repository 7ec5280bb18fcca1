import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/photo/define.js';
import type {KolomPhoto} from '../src/elements/photo/photo.js';
import {figure, picture, pictures, words} from './fixtures/pictures.js';

interface Args extends Partial<
  Pick<KolomPhoto, 'zoomable' | 'layout' | 'missingCredit'>
> {
  sensitive?: string;
  content?: TemplateResult;
}

const photo = ({
  zoomable = false,
  layout = 'inline',
  missingCredit = 'warn',
  sensitive,
  content = figure('harbour'),
}: Args): TemplateResult =>
  html`<kolom-photo
    ?zoomable=${zoomable}
    layout=${layout}
    missing-credit=${missingCredit}
    sensitive=${sensitive ?? nothing}
    >${content}</kolom-photo
  >`;

const column = (content: unknown, width = '42rem'): TemplateResult =>
  html`<div lang="id" style="max-inline-size: ${width}; margin-inline: auto">
    ${content}
  </div>`;

const meta: Meta<Args> = {
  title: 'Elements/Photo',
  component: 'kolom-photo',
  args: {zoomable: true},
  argTypes: {
    layout: {
      control: 'select',
      options: ['inline', 'inset-start', 'inset-end', 'wide', 'full'],
    },
    missingCredit: {control: 'select', options: ['warn', 'placeholder', 'hide']},
    sensitive: {control: 'text'},
    content: {control: false},
  },
  render: (args) => column(photo(args)),
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const LongCaption: Story = {
  args: {
    content: html`<figure>
      ${picture('market')}
      <figcaption>
        Para pedagang di pasar pagi Jalan Tambak Sari menata kembali kios mereka pada
        hari pertama setelah perbaikan atap, lantai, dan saluran air selesai, tiga bulan
        lebih lambat dari jadwal yang dijanjikan pengelola pada musyawarah warga bulan
        Maret, yang kala itu dihadiri lebih dari dua ratus orang.
        <span data-kolom-role="credit"
          >Foto: Bagas Pramana dan Nilam Sekar Kedaton/Kantor Foto Bersama Pesisir
          Utara</span
        >
      </figcaption>
    </figure>`,
  },
};

/** The credit stands on its own. */
export const NoCaption: Story = {
  args: {
    content: html`<figure>
      ${picture('classroom')}
      <span data-kolom-role="credit">${pictures.classroom.credit}</span>
    </figure>`,
  },
};

/** What a system prints that knows no figures. */
export const BareImage: Story = {
  args: {
    content: html`${picture('market')}
      <p>
        Pasar pagi di Jalan Tambak Sari.
        <span data-kolom-role="credit">Foto: Bagas Pramana</span>
      </p>`,
  },
};

/** A click follows the link; the button opens the larger view. */
export const Linked: Story = {
  args: {content: html`<a href="#kisah">${picture('harbour')}</a>`},
};

export const Portrait: Story = {args: {content: figure('lighthouse')}};

export const Square: Story = {args: {content: figure('loom')}};

export const Panorama: Story = {args: {content: figure('bay')}};

/** As WordPress prints a linked image with a caption. */
export const WordPress: Story = {
  args: {
    content: html`<figure class="wp-block-image size-large">
      <a href="/pictures/terraces-1600.jpg">${picture('terraces')}</a>
      <figcaption class="wp-element-caption">
        ${pictures.terraces.caption}
        <span data-kolom-role="credit">${pictures.terraces.credit}</span>
      </figcaption>
    </figure>`,
  },
};

export const Sensitive: Story = {
  args: {sensitive: 'Foto ini memperlihatkan kapal yang terbakar.'},
};

/** After the reader asked; it can be covered again, and prints covered. */
export const SensitiveShown: Story = {
  args: {
    sensitive: 'Foto ini memperlihatkan kapal yang terbakar.',
    content: figure('bay'),
  },
  play: ({canvasElement}) => canvasElement.querySelector('kolom-photo')?.reveal(),
};

/** No reason given, and little room. */
export const SensitiveNarrow: Story = {
  args: {sensitive: ''},
  render: (args) => column(photo(args), '18rem'),
};

/** The newsroom may not show it: nobody is named as its maker. */
export const CreditMissing: Story = {
  args: {
    missingCredit: 'placeholder',
    content: html`<figure>
      ${picture('harbour')}
      <figcaption>${pictures.harbour.caption}</figcaption>
    </figure>`,
  },
};

/** Alt text, caption and credit stay. */
export const NotToBeHad: Story = {
  args: {
    content: html`<figure>
      <img
        src="/pictures/none.jpg"
        width="1600"
        height="1067"
        alt=${pictures.harbour.alt}
      />
      <figcaption>
        ${pictures.harbour.caption}
        <span data-kolom-role="credit">${pictures.harbour.credit}</span>
      </figcaption>
    </figure>`,
  },
};

/** The author's colour keeps the picture's room until it comes. */
export const Loading: Story = {
  render: () =>
    column(
      html`<div style="--kolom-photo-placeholder: linear-gradient(#cdb891, #38566b)">
        ${photo({
          content: html`<figure>
            <img width="1600" height="1067" alt="" />
            <figcaption>${pictures.harbour.caption}</figcaption>
          </figure>`,
        })}
      </div>`,
    ),
};

/** Beside the text where the column has room, above it where it has not. */
export const Insets: Story = {
  render: ({zoomable}) =>
    column([
      photo({zoomable: zoomable === true, layout: 'inset-end'}),
      words,
      words,
      photo({zoomable: true, layout: 'inset-start', content: figure('market')}),
      words,
      words,
    ]),
};

/** The words stand on the other side. */
export const InsetsRightToLeft: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar" style="max-inline-size: 42rem; margin-inline: auto">
      ${photo({zoomable: true, layout: 'inset-end', content: figure('lighthouse')})}
      ${Array.from(
        {length: 4},
        () =>
          html`<p>
            منذ الفجر امتلأ الرصيف القديم. ينزل الصيادون السمك، ويزنونه تحت المصابيح، ثم
            يكتبون حصيلتهم في دفتر انفصل غلافه. لا أحد يتعجل، ولا أحد يتوقف.
          </p>`,
      )}
    </div>`,
};

/** No room beside them: the insets take the whole row. */
export const InsetsNarrow: Story = {
  render: () =>
    column(
      [
        words,
        photo({zoomable: true, layout: 'inset-end', content: figure('loom')}),
        words,
      ],
      '18rem',
    ),
};

/** In a `<kolom-article>`, photographs may leave the column. */
export const WideAndFull: Story = {
  render: () =>
    html`<kolom-article lang="id">
      <kolom-article-body>
        ${words} ${photo({zoomable: true, layout: 'wide'})} ${words}
        ${photo({zoomable: true, layout: 'full', content: figure('bay')})} ${words}
      </kolom-article-body>
    </kolom-article>`,
};

export const RightToLeft: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar" style="max-inline-size: 42rem; margin-inline: auto">
      ${photo({
        zoomable: true,
        content: html`<figure>
          ${picture('harbour')}
          <figcaption>
            قوارب الصيد عند الرصيف القديم قبل افتتاح السوق.
            <span data-kolom-role="credit">تصوير: رارا وينينغ</span>
          </figcaption>
        </figure>`,
      })}
    </div>`,
};

export const Dark: Story = {
  render: (args) =>
    html`<div
      style="color-scheme: dark; background: var(--kolom-color-surface); padding: 1rem"
    >
      ${column(photo(args))}
    </div>`,
};

export const Narrow: Story = {
  render: (args) => column(photo(args), '18rem'),
};
