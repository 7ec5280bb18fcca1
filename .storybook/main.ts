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
  // Minified, light-dark() would become variables that only a sheet with
  // color-scheme of its own sets, and every colour would be gone.
  viteFinal: (vite) => ({...vite, build: {...vite.build, cssMinify: false}}),
};

export default config;
