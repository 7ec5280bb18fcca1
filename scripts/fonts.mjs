// The typefaces that a publisher may offer beside its own: fonts.css names them, and
// the browser fetches their files once a reader has chosen one. Both are under the
// SIL Open Font License, whose text travels with them.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

import {place} from './place.mjs';

const MODULES = join(import.meta.dirname, '../node_modules');

const HYPERLEGIBLE = {
  package: '@fontsource-variable/atkinson-hyperlegible-next',
  family: 'Atkinson Hyperlegible Next',
  weight: '200 800',
  // As the package's own index.css divides it.
  ranges: {
    'latin-ext':
      'U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    latin:
      'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
};

const OPENDYSLEXIC = {package: '@fontsource/opendyslexic', family: 'OpenDyslexic'};

const faces = [
  ...Object.entries(HYPERLEGIBLE.ranges).flatMap(([range, unicodeRange]) =>
    ['normal', 'italic'].map((style) => ({
      ...HYPERLEGIBLE,
      style,
      unicodeRange,
      file: `atkinson-hyperlegible-next-${range}-wght-${style}.woff2`,
    })),
  ),
  // Its slanted cuts are 115 kB each, and readers with dyslexia are better off
  // without: the browser slants the upright one.
  ...['400', '700'].map((weight) => ({
    ...OPENDYSLEXIC,
    weight,
    style: 'normal',
    file: `opendyslexic-latin-${weight}-normal.woff2`,
  })),
];

/** Writes fonts.css and the folder fonts/ beside it. */
export async function writeFonts(folder) {
  await place(join(folder, 'fonts.css'), `${faces.map(rule).join('\n')}\n`);
  for (const face of faces) {
    const source = join(MODULES, face.package, 'files', face.file);
    await place(join(folder, 'fonts', face.file), await readFile(source));
  }
  for (const {package: name, family} of [HYPERLEGIBLE, OPENDYSLEXIC]) {
    const licence = await readFile(join(MODULES, name, 'LICENSE'));
    await place(
      join(folder, 'fonts', `OFL-${family.replaceAll(' ', '-')}.txt`),
      licence,
    );
  }
}

function rule({family, weight, style, unicodeRange, file}) {
  const range = unicodeRange ? `unicode-range:${unicodeRange};` : '';
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;${range}src:url(./fonts/${file}) format('woff2')}`;
}
