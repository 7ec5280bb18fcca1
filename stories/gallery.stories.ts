import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/gallery/define.js';
import type {KolomGallery} from '../src/elements/gallery/gallery.js';
import {figure, pictures, type PictureName} from './fixtures/pictures.js';

type Args = Partial<Pick<KolomGallery, 'layout' | 'zoomable' | 'label'>> & {
  names?: PictureName[];
  width?: string;
};

const NAMES: PictureName[] = [
  'harbour',
  'market',
  'classroom',
  'terraces',
  'lighthouse',
  'street',
  'bay',
  'loom',
];

const gallery = ({
  layout = 'grid',
  zoomable = true,
  label = 'Pagi di Tanjung Wening',
  names = NAMES,
  width = '42rem',
}: Args): TemplateResult =>
  html`<div lang="id" style="max-inline-size: ${width}; margin-inline: auto">
    <kolom-gallery layout=${layout} ?zoomable=${zoomable} label=${label}>
      ${names.map(figure)}
    </kolom-gallery>
  </div>`;

const meta: Meta<Args> = {
  title: 'Elements/Gallery',
  component: 'kolom-gallery',
  argTypes: {
    layout: {control: 'inline-radio', options: ['grid', 'strip']},
    names: {control: false},
    width: {control: false},
  },
  render: gallery,
};

export default meta;
type Story = StoryObj<Args>;

export const Grid: Story = {};

export const Strip: Story = {args: {layout: 'strip'}};

export const GridNarrow: Story = {args: {width: '18rem'}};

export const StripNarrow: Story = {args: {layout: 'strip', width: '18rem'}};

/** Nothing is cut that cannot be opened whole. */
export const NotZoomable: Story = {args: {zoomable: false}};

/** A list lends its items to the layout. */
export const InAList: Story = {
  render: () =>
    html`<kolom-gallery zoomable lang="id">
      <ul>
        ${NAMES.map((name) => html`<li>${figure(name)}</li>`)}
      </ul>
    </kolom-gallery>`,
};

/** As WordPress prints it, with one caption for all. */
export const WordPress: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 42rem; margin-inline: auto">
      <kolom-gallery zoomable>
        <figure class="wp-block-gallery has-nested-images columns-default is-cropped">
          ${NAMES.slice(0, 3).map(figure)}
          <figcaption class="blocks-gallery-caption">
            Pagi di Tanjung Wening.
          </figcaption>
        </figure>
      </kolom-gallery>
    </div>`,
};

/** What has to be seen stays when the pictures are cut. */
export const FocalPoint: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 42rem; margin-inline: auto">
      <kolom-gallery zoomable style="--kolom-gallery-ratio: 1">
        ${['left', '', 'right'].map(
          (focus) =>
            html`<figure>
              <img
                src="/pictures/bay-960.jpg"
                width="1600"
                height="560"
                alt=${pictures.bay.alt}
                data-kolom-focus=${focus}
              />
              <figcaption>
                ${focus || 'center'}
                <span data-kolom-role="credit">${pictures.bay.credit}</span>
              </figcaption>
            </figure>`,
        )}
      </kolom-gallery>
    </div>`,
};

export const RightToLeft: Story = {
  args: {layout: 'strip'},
  render: (args) => html`<div dir="rtl">${gallery(args)}</div>`,
};

export const Dark: Story = {
  render: (args) =>
    html`<div
      style="color-scheme: dark; background: var(--kolom-color-surface); padding: 1rem"
    >
      ${gallery(args)}
    </div>`,
};
