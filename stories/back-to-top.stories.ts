import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/back-to-top/define.js';

interface Args {
  label?: string;
  screens?: number;
}

const page = ({label = 'Top', screens = 4}: Args): TemplateResult => html`
  <div lang="id" style="block-size: ${screens * 100}vh">
    <p><a href="#isi">Gulir ke bawah sejauh satu layar.</a></p>
  </div>
  <kolom-back-to-top lang="id">
    ${label ? html`<a href="#top">${label}</a>` : nothing}
  </kolom-back-to-top>
`;

/** Scrolls the story, so that the link is there to look at. */
const scrolled: Story['play'] = () => {
  scrollTo({top: innerHeight * 2, behavior: 'instant'});
};

const meta: Meta<Args> = {
  title: 'Elements/Back to top',
  component: 'kolom-back-to-top',
  parameters: {docs: {story: {inline: false, height: '20rem'}}},
  render: page,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing is shown at the top of a page. */
export const AtTheTop: Story = {};

export const Scrolled: Story = {play: scrolled};

/** At the top it offers the way back to where the reader was. */
export const Return: Story = {
  play: async (context) => {
    await scrolled(context);
    const element = context.canvasElement.querySelector('kolom-back-to-top');
    const link = element?.querySelector('a');
    for (let tries = 0; tries < 50; tries++) {
      if (element?.matches(':state(shown)')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    link?.click();
  },
};

/** The element brings its own words where the author gives no link. */
export const OwnLabel: Story = {args: {label: ''}, play: scrolled};

export const LongLabel: Story = {
  args: {label: 'Kembali ke awal halaman ini'},
  play: scrolled,
};

export const RightToLeft: Story = {
  play: scrolled,
  render: (args) => html`<div dir="rtl">${page(args)}</div>`,
};

export const Dark: Story = {
  play: scrolled,
  render: (args) => html`<div style="color-scheme: dark">${page(args)}</div>`,
};

/** A bar at the foot of the window says how high it is, and nothing is covered. */
export const ClearOfABar: Story = {
  play: scrolled,
  render: (args) => html`
    <div style="--kolom-back-to-top-block: 5rem">
      ${page(args)}
      <p
        style="position: fixed; inset: auto 0 0; margin: 0; padding: 1rem; background: Canvas; border-block-start: 1px solid"
      >
        Situs ini tidak memakai kuki.
      </p>
    </div>
  `,
};

export const ShortPage: Story = {args: {screens: 0.5}};
