import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder =
  process.env['KOLOM_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/corpus');

const own = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "javascript:alert('1')",
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202eevil\u0000\ufeff',
  '\ud800',
  '<a href="data:text/html,x">y',
];

const real = [
  ...readTexts('xss/payloads.json'),
  ...readTexts('text/naughty-strings.json'),
];

/** Texts that broke other software: a few of ours, and real ones where there are any. */
export const hostileTexts = [
  {from: 'of our own', texts: own, skip: false},
  {from: 'of the corpus', texts: real, skip: real.length ? false : 'it is not here'},
] as const;

function readTexts(path: string): readonly string[] {
  const file = join(folder, path);
  if (!existsSync(file)) return [];
  const rows = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
  return rows.filter((row) => typeof row === 'string');
}
