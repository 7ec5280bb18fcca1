import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/photo/define.js';
import {figure, picture, pictures, type PictureName} from './fixtures/pictures.js';

interface Args {
  names: PictureName[];
  /** Which of them is opened, from 0. */
  open: number;
  dir: 'ltr' | 'rtl';
}

const photos = ({names, dir}: Args): TemplateResult =>
  html`<article
    lang="id"
    dir=${dir}
    style="max-inline-size: 42rem; margin-inline: auto"
  >
    ${names.map((name) => html`<kolom-photo zoomable>${figure(name)}</kolom-photo>`)}
  </article>`;

/** What opens when a reader enlarges a photograph: all of the article, with their words. */
const meta: Meta<Args> = {
  title: 'Elements/Lightbox',
  args: {names: ['harbour', 'lighthouse', 'bay', 'loom'], open: 0, dir: 'ltr'},
  argTypes: {names: {control: false}, open: {control: false}, dir: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 480}}},
  render: photos,
  beforeEach: () => () => document.querySelector('kolom-lightbox')?.remove(),
  play: async ({canvasElement, args}) => {
    await canvasElement.querySelectorAll('kolom-photo')[args.open]?.zoom();
  },
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const Portrait: Story = {args: {open: 1}};

export const Panorama: Story = {args: {open: 2}};

export const Square: Story = {args: {open: 3}};

/** Without others, there is nothing to leaf through. */
export const Single: Story = {args: {names: ['street']}};

export const RightToLeft: Story = {args: {open: 1, dir: 'rtl'}};

/** The words scroll, the picture keeps most of the room. */
export const LongCaption: Story = {
  render: () =>
    html`<article lang="id">
      <kolom-photo zoomable>
        <figure>
          ${picture('market')}
          <figcaption>
            ${Array.from(
              {length: 5},
              () =>
                html`Para pedagang di pasar pagi Jalan Tambak Sari menata kembali kios
                mereka pada hari pertama setelah perbaikan atap, lantai, dan saluran air
                selesai, tiga bulan lebih lambat dari jadwal yang dijanjikan pengelola.
                ${' '}`,
            )}
            <span data-kolom-role="credit">${pictures.market.credit}</span>
          </figcaption>
        </figure>
      </kolom-photo>
    </article>`,
};

/** The credit alone. */
export const NoCaption: Story = {
  render: () =>
    html`<article lang="id">
      <kolom-photo zoomable>
        <figure>
          ${picture('classroom')}
          <span data-kolom-role="credit">${pictures.classroom.credit}</span>
        </figure>
      </kolom-photo>
    </article>`,
};

/** As large as the file is, moved by fingers, mouse or arrow keys. */
export const Magnified: Story = {
  args: {open: 3},
  play: async (context) => {
    await meta.play?.(context);
    const dialog = document.querySelector('kolom-lightbox')?.shadowRoot;
    for (let presses = 0; presses < 3; presses += 1) {
      dialog?.querySelector<HTMLElement>('.zoomIn')?.click();
    }
  },
};

export const NotToBeHad: Story = {
  render: () =>
    html`<article lang="id">
      <kolom-photo zoomable>${figure('street')}</kolom-photo>
      <kolom-photo zoomable>
        <figure>
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
        </figure>
      </kolom-photo>
    </article>`,
  play: async (context) => {
    await meta.play?.(context);
    document
      .querySelector('kolom-lightbox')
      ?.shadowRoot?.querySelector<HTMLElement>('.next')
      ?.click();
  },
};
