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
 * @property {string[][]} [build] - Commands of packages, or scripts of its own, in its
 *   folder.
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

/** The pages from the application's folder, and beside them what was bundled. */
const assets = (app) => ({'/assets/': join(folderOf(app), 'dist'), ...built(app, '.')});

/** The build for pages without a bundler. */
const cdn = {'/kolom/': join(PACKAGE, 'dist/cdn')};

/** A script that comes as it is. */
const library = (name) => join(PACKAGE, '..', name, 'dist');

/** @type {Record<string, Host>} */
export const HOSTS = {
  plain: {
    app: 'plain',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css" />
    <script type="module" src="/kolom/kolom.js"></script>`,
    },
    folders: {...cdn, ...built('plain', '.')},
    policy: true,
  },
  'plain-scheme': {
    app: 'plain-scheme',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css" />
    <link rel="stylesheet" href="/site.css" />
    <script type="module" src="/kolom/kolom.js"></script>`,
    },
    folders: {...cdn, ...built('plain-scheme', '.')},
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
  esbuild: {
    app: 'esbuild',
    pages: {
      head: `<link rel="stylesheet" href="/assets/main.css" />
    <script type="module" src="/assets/main.js"></script>`,
    },
    build: [
      'esbuild main.js --bundle --minify --splitting --format=esm --outdir=dist'.split(
        ' ',
      ),
    ],
    folders: assets('esbuild'),
    policy: true,
  },
  rollup: {
    app: 'rollup',
    pages: {
      head: `<link rel="stylesheet" href="/kolom/kolom.css" />
    <script type="module" src="/assets/main.js"></script>`,
    },
    build: [['rollup', '-c']],
    folders: {'/kolom/': join(PACKAGE, 'dist'), ...assets('rollup')},
    policy: true,
  },
  // Its loader of chunks sets addresses as text, which README's policy refuses.
  webpack: {
    app: 'webpack',
    pages: {
      head: `<link rel="stylesheet" href="/assets/main.css" />
    <script defer src="/assets/main.js"></script>`,
    },
    build: [['./build.mjs']],
    folders: assets('webpack'),
  },
  react: {
    app: 'react',
    build: [
      ['typescript:tsc', '--noEmit'],
      ['vite', 'build'],
    ],
    folders: built('react'),
    fallback: join(folderOf('react'), 'dist/index.html'),
    client: true,
  },
  // React says what does not match when it hydrates in its development build alone.
  'react-ssr': {
    app: 'react-ssr',
    build: [
      ['vite', 'build', '--mode', 'development'],
      ['vite', 'build', '--ssr', 'server.tsx', '--outDir', 'dist/server'],
      ['./prerender.mjs'],
    ],
    env: {NODE_ENV: 'development'},
    says: [/chunk/i], // Of React's development build, which is large.
    folders: built('react-ssr'),
  },
  next: {
    app: 'next',
    build: [['next', 'build']],
    folders: built('next', 'out'),
    router: true,
  },
  vue: {
    app: 'vue',
    build: [['vite', 'build']],
    folders: built('vue'),
    fallback: join(folderOf('vue'), 'dist/index.html'),
    client: true,
    router: true,
  },
  nuxt: {
    app: 'nuxt',
    build: [['nuxt', 'generate']],
    says: [/module-preload-polyfill/],
    folders: built('nuxt', '.output/public'),
    router: true,
  },
  sveltekit: {
    app: 'sveltekit',
    build: [['vite', 'build']],
    folders: built('sveltekit', 'build'),
    router: true,
  },
  astro: {
    app: 'astro',
    build: [['astro', 'build']],
    folders: built('astro'),
    router: true,
  },
  eleventy: {
    app: 'eleventy',
    build: [['@11ty/eleventy:eleventy']],
    folders: built('eleventy', '_site'),
    policy: true,
  },
  turbo: {
    app: 'turbo',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css" />
    <script type="module" src="/kolom/kolom.js"></script>
    <script type="module" src="/turbo/turbo.es2017-esm.js"></script>`,
    },
    folders: {...cdn, '/turbo/': library('@hotwired/turbo'), ...built('turbo', '.')},
    router: true,
  },
  htmx: {
    app: 'htmx',
    pages: {
      head: `<script src="/kolom/early.js"></script>
    <link rel="stylesheet" href="/kolom/kolom.css" />
    <script type="module" src="/kolom/kolom.js"></script>
    <script src="/htmx/htmx.min.js"></script>`,
      body: ' hx-boost="true"',
    },
    folders: {...cdn, '/htmx/': library('htmx.org'), ...built('htmx', '.')},
    router: true,
  },
  tailwind: {
    app: 'tailwind',
    pages: {head: '<script type="module" src="/main.ts"></script>'},
    build: [['vite', 'build']],
    folders: built('tailwind'),
    policy: true,
  },
  angular: {
    app: 'angular',
    build: [['@angular/compiler-cli:ngc', '-p', 'tsconfig.json']],
    compiles: true,
  },
  solid: {app: 'solid', build: [['typescript:tsc', '-p', '.']], compiles: true},
};

/** The plain page whose colours a host must have. */
export const referenceFor = ({scheme}) => (scheme ? 'plain-scheme' : 'plain');
