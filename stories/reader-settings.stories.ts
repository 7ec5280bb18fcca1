import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/article-body/define.js';
import '../src/elements/reader-settings/define.js';
import type {KolomReaderSettings} from '../src/elements/reader-settings/reader-settings.js';
import {blocks} from '../tests/support/blocks.js';

type Args = Partial<Pick<KolomReaderSettings, 'label' | 'themes' | 'fonts'>>;

const settings = ({label, themes, fonts}: Args): TemplateResult => html`
  <kolom-article-body>
    <kolom-reader-settings
      label=${label ?? nothing}
      themes=${themes ?? nothing}
      fonts=${fonts ?? nothing}
    ></kolom-reader-settings>
    ${blocks['text']} ${blocks['headings']} ${blocks['quotes']}
  </kolom-article-body>
`;

const open: Story['play'] = ({canvasElement}) => {
  const element = canvasElement.querySelector('kolom-reader-settings');
  element?.shadowRoot?.querySelector('button')?.click();
};

const meta: Meta<Args> = {
  title: 'Elements/Reader settings',
  component: 'kolom-reader-settings',
  render: settings,
};

export default meta;
type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {play: open};

export const Indonesian: Story = {globals: {locale: 'id'}, play: open};

export const RightToLeft: Story = {globals: {direction: 'rtl'}, play: open};

export const Dark: Story = {globals: {scheme: 'dark'}, play: open};

export const FewerChoices: Story = {
  args: {themes: 'auto light dark', fonts: 'auto legible', label: 'Text'},
  play: open,
};
