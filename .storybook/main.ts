import {existsSync} from 'node:fs';

import type {StorybookConfig} from '@storybook/web-components-vite';

/** The demo's pictures, drawn by the project. */
const PICTURES = 'demo/pictures';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: existsSync(PICTURES) ? [{from: `../${PICTURES}`, to: '/pictures'}] : [],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
