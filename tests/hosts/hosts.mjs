// The applications in apps/: how each is built and served, and what it is.
import {join} from 'node:path';

import {folderOf} from './support/build.mjs';
import {PACKAGE} from './support/package.mjs';

/**
 * An application of somebody else's.
 *
 * @typedef {object} Host
 * @property {string} app - Its folder in apps/.
 * @property {{head: string, body?: string}} [pages] - What its content management
 *   system prints around the articles; the pages are written into its folder.
 * @property {string[][]} [build] - Commands of packages, in its folder.
 * @property {Record<string, string>} [env]
 * @property {RegExp[]} [says] - Its toolchain's own warnings, which are not about us.
 * @property {Record<string, string>} [folders] - What is served, by path.
 * @property {string} [fallback] - The page whose router knows all addresses.
 * @property {boolean} [policy] - Served under the policy that README gives.
 * @property {boolean} [client] - Its words come by script alone.
 * @property {boolean} [router] - Its links lead to no new document.
 * @property {boolean} [scheme] - It says `color-scheme: light dark` itself.
 * @property {boolean} [compiles] - There is nothing to visit: its types are the test.
 */

const built = (app, folder = 'dist') => ({'/': join(folderOf(app), folder)});

/** @type {Record<string, Host>} */
export const HOSTS = {
  plain: {
    app: 'plain',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css">
    <script type="module" src="/kolom/kolom.js"></script>`,
    },
    folders: {'/kolom/': join(PACKAGE, 'dist/cdn'), ...built('plain', '.')},
    policy: true,
  },
  'plain-scheme': {
    app: 'plain-scheme',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css">
    <link rel="stylesheet" href="/site.css">
    <script type="module" src="/kolom/kolom.js"></script>`,
    },
    folders: {'/kolom/': join(PACKAGE, 'dist/cdn'), ...built('plain-scheme', '.')},
    policy: true,
    scheme: true,
  },
  vite: {
    app: 'vite',
    pages: {head: '<script type="module" src="/main.ts"></script>'},
    build: [
      ['typescript:tsc', '--noEmit'],
      ['vite', 'build'],
    ],
    folders: built('vite'),
    policy: true,
  },
  'vite-scheme': {
    app: 'vite-scheme',
    pages: {head: '<script type="module" src="/main.ts"></script>'},
    build: [['vite', 'build']],
    folders: built('vite-scheme'),
    policy: true,
    scheme: true,
  },
};

/** The plain page whose colours a host must have. */
export const referenceFor = ({scheme}) => (scheme ? 'plain-scheme' : 'plain');
