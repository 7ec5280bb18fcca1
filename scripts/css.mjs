// Builds the page's style sheet and the themes:
//   build/kolom.css               readable, for Storybook, the demo and tests
//   dist/kolom.css, dist/cdn/     minified
//   dist/themes/NAME.css, dist/cdn/themes/
//   fonts.css and fonts/ beside each of them
// `var(--kolom-token)` gets the token's value as its fallback on the way, so that
// the sheet also works inside a shadow root, where its `:root` rules match nothing.
import {readdir} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {bundle} from 'lightningcss';

import {forHosts} from './css-for-hosts.mjs';
import {writeFonts} from './fonts.mjs';
import {place} from './place.mjs';
import {readTokens} from './tokens.mjs';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src/theme');

// The first versions with light-dark(). Whatever they know is left as it is written;
// css-for-hosts.mjs sees to the hosts' own targets.
const TARGETS = {
  chrome: 123 << 16,
  firefox: 120 << 16,
  safari: (17 << 16) | (5 << 8),
};

/**
 * What nothing inside the section nav is, in the weight of nine type selectors. A host's
 * menus weigh up to eight (`body > header nav ul li ul li a`), and a class still more.
 */
const NINE_TYPES = {
  type: 'pseudo-class',
  kind: 'not',
  selectors: [
    Array.from({length: 17}, (_, index) =>
      index % 2 === 0
        ? {type: 'type', name: 'b'}
        : {type: 'combinator', value: 'descendant'},
    ),
  ],
};

/** Lets the rules for what is inside the section nav weigh ten type selectors. */
function outweighMenus([tag, ...rest]) {
  const isInside = rest.some(({type}) => type === 'combinator');
  if (tag.name !== 'kolom-section-nav' || !isInside) return undefined;
  return [tag, NINE_TYPES, ...rest];
}

/** One style sheet with its imports, as text. */
export function bundleSheet(filename, tokens, {minify = false} = {}) {
  const values = new Map(tokens.map(({name, value}) => [name, value]));
  const missing = new Set();
  const {code, warnings} = bundle({
    filename,
    minify,
    targets: TARGETS,
    visitor: {
      Selector: outweighMenus,
      Variable({name: {ident}, fallback}) {
        if (fallback || !ident.startsWith('--kolom-')) return;
        const value = values.get(ident);
        if (value) return {raw: `var(${ident}, ${value})`};
        missing.add(ident);
      },
    },
  });
  const from = relative(ROOT, filename);
  if (missing.size > 0) {
    throw new TypeError(
      `${from}: write a fallback for ${[...missing].join(', ')}, which tokens.json does not have.`,
    );
  }
  for (const {message, loc} of warnings) {
    console.warn(`${from}: ${message} (${loc?.filename ?? ''}:${loc?.line ?? '?'})`);
  }
  return forHosts(code.toString());
}

/** The theme files of the library, by name. */
export async function themeFiles() {
  const directory = join(SOURCE, 'themes');
  const names = await readdir(directory).catch(() => []);
  return names
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({name, filename: join(directory, name)}));
}

/** Writes the sheets. With `dist: false` only the readable one. */
export async function buildCss({dist = true} = {}) {
  const tokens = await readTokens();
  const page = join(SOURCE, 'kolom.css');
  const themes = await themeFiles();
  await write('build/kolom.css', bundleSheet(page, tokens));
  for (const {name, filename} of themes) {
    await write(`build/themes/${name}`, bundleSheet(filename, tokens));
  }
  await writeFonts(join(ROOT, 'build'));
  if (!dist) return;
  await writeFonts(join(ROOT, 'dist'));
  await writeFonts(join(ROOT, 'dist/cdn'));
  const minified = bundleSheet(page, tokens, {minify: true});
  await write('dist/kolom.css', minified);
  await write('dist/cdn/kolom.css', minified);
  for (const {name, filename} of themes) {
    const theme = bundleSheet(filename, tokens, {minify: true});
    await write(`dist/themes/${name}`, theme);
    await write(`dist/cdn/themes/${name}`, theme);
  }
}

async function write(path, text) {
  await place(join(ROOT, path), text);
}

if (import.meta.filename === process.argv[1]) {
  await buildCss({dist: !process.argv.includes('--build-only')});
}
