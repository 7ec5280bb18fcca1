import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';

import '../src/elements/section-nav/define.js';
import type {KolomSectionNav} from '../src/elements/section-nav/section-nav.js';
import {sectionLink, sections} from '../tests/support/sections.js';

type Args = Partial<Pick<KolomSectionNav, 'label' | 'sticky' | 'open' | 'narrow'>> & {
  names?: string[];
  current?: string;
  width?: string;
};

const nav = ({
  label = 'Rubrik',
  sticky = false,
  open = false,
  narrow = 'more',
  names = sections(16),
  current = 'Dunia',
  width = 'none',
}: Args): TemplateResult =>
  html`<div lang="id" style="max-inline-size: ${width}; min-block-size: 22rem">
    <kolom-section-nav label=${label} ?sticky=${sticky} ?open=${open} narrow=${narrow}>
      <ul>
        ${names.map((name) => html`<li>${sectionLink(name, current)}</li>`)}
      </ul>
    </kolom-section-nav>
  </div>`;

const meta: Meta<Args> = {
  title: 'Elements/Section nav',
  component: 'kolom-section-nav',
  argTypes: {names: {control: 'object'}, width: {control: 'text'}},
  render: nav,
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const Phone: Story = {args: {width: '20rem'}};

/** The row scrolls, and what is read stays in view. */
export const PhoneScrolls: Story = {
  args: {narrow: 'scroll', width: '20rem', current: 'Olahraga'},
};

export const PhoneMenu: Story = {
  args: {narrow: 'menu', width: '20rem', current: 'Olahraga'},
};

export const Open: Story = {args: {open: true, width: '40rem'}};

export const OpenOnAPhone: Story = {args: {open: true, width: '20rem'}};

/** What is read stays in the row, wherever it stands in the list. */
export const CurrentIsLast: Story = {args: {current: 'Dunia 3', width: '40rem'}};

export const EverythingFits: Story = {args: {names: sections(4)}};

export const SixtySections: Story = {args: {names: sections(60), open: true}};

export const LongNames: Story = {
  args: {
    names: ['Kebudayaan, Sastra, dan Seni Pertunjukan', ...sections(9)],
    current: 'Kebudayaan, Sastra, dan Seni Pertunjukan',
    width: '20rem',
  },
};

export const RightToLeft: Story = {
  args: {width: '40rem'},
  render: (args) => html`<div dir="rtl">${nav(args)}</div>`,
};

export const Dark: Story = {
  args: {open: true, width: '40rem'},
  render: (args) => html`<div style="color-scheme: dark">${nav(args)}</div>`,
};

const ownSections = (name: string): TemplateResult => html`
  <ul>
    ${['Utara', 'Selatan', 'Pelabuhan Lama', 'Kampung Nelayan'].map(
      (part) => html`<li>${sectionLink(`${name} ${part}`, 'Ekonomi Selatan')}</li>`,
    )}
  </ul>
`;

const nested = ({width = 'none', narrow = 'more'}: Args): TemplateResult => html`
  <div lang="id" style="max-inline-size: ${width}; min-block-size: 22rem">
    <kolom-section-nav label="Rubrik" narrow=${narrow}>
      <ul>
        ${sections(12).map(
          (name, index) =>
            html`<li>
              ${sectionLink(name)} ${index % 2 === 0 ? ownSections(name) : ''}
            </li>`,
        )}
      </ul>
    </kolom-section-nav>
  </div>
`;

const showFirst: Story['play'] = async ({canvasElement}) => {
  const nav = canvasElement.querySelector('kolom-section-nav');
  const find = (): HTMLElement | null | undefined =>
    nav?.shadowRoot?.querySelector('[aria-label$="Kota"]');
  for (let tries = 0; tries < 50 && !find(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  find()?.click();
};

/** A list in an entry is a sub-menu, behind a button of its own. */
export const SectionsOfSections: Story = {render: nested, play: showFirst};

export const SectionsOfSectionsOnAPhone: Story = {
  args: {width: '20rem'},
  render: nested,
  play: showFirst,
};

/** In a row that scrolls they follow their section. */
export const SectionsOfSectionsScroll: Story = {
  args: {width: '20rem', narrow: 'scroll'},
  render: nested,
};

/** At the top of the window, and anchors keep clear of it. */
export const Sticky: Story = {
  args: {sticky: true},
  render: (args) => html`
    <div style="block-size: 200vh">
      ${nav(args)}
      <kolom-article-body><h2 id="bagian">Bagian</h2></kolom-article-body>
    </div>
  `,
};

/** As many systems print it: links and nothing around them. */
export const BareLinks: Story = {
  render: () => html`
    <kolom-section-nav label="Rubrik" lang="id" style="max-inline-size: 30rem">
      ${sections(12).map((name) => sectionLink(name, 'Ekonomi'))}
    </kolom-section-nav>
  `,
};

export const NoLinks: Story = {args: {names: []}};
