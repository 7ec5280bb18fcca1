import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/article-body/define.js';
import '../src/elements/font-size/define.js';
import type {KolomFontSize} from '../src/elements/font-size/font-size.js';
import {blocks} from '../tests/support/blocks.js';

type Args = Partial<Pick<KolomFontSize, 'sizes' | 'label'>>;

const fontSize = ({sizes, label}: Args): TemplateResult => html`
  <kolom-article-body>
    <kolom-font-size
      sizes=${sizes ?? nothing}
      label=${label ?? nothing}
    ></kolom-font-size>
    ${blocks['text']}
  </kolom-article-body>
`;

const meta: Meta<Args> = {
  title: 'Elements/Font size',
  component: 'kolom-font-size',
  render: fontSize,
};

export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

export const Indonesian: Story = {globals: {locale: 'id'}};

export const FiveSizes: Story = {args: {sizes: '0.75 0.875 1 1.25 1.5'}};

export const OwnWords: Story = {args: {label: 'How large?'}};

export const RightToLeft: Story = {globals: {direction: 'rtl'}};

export const Dark: Story = {globals: {scheme: 'dark'}};
