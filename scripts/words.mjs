// Writes what the page's style sheet says by itself, in place of a script that has not
// come: src/theme/page/words.css. `--check` only compares.
import {join} from 'node:path';
import {build} from 'esbuild';

import {writeGenerated} from './generated.mjs';

const I18N = join(import.meta.dirname, '../src/i18n');
const NOTE = 'Generated from src/i18n by scripts/words.mjs. Edit that instead.';

const MADE = ['human', 'ai-assisted', 'ai-generated'];
/** Stands for an editor whose name the sheet cannot know, in a line that is not seen. */
const NAME = 'Nnnnnnnn Nnnnnnnn';

const quote = JSON.stringify;

/** The exports of a TypeScript module. */
async function load(path) {
  const {outputFiles} = await build({
    entryPoints: [join(I18N, path)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const [{contents}] = outputFiles;
  const text = Buffer.from(contents).toString('base64');
  return import(`data:text/javascript;base64,${text}`);
}

async function sheet() {
  const {sheetWords} = await load('sheet-words.ts');
  const rules = Object.entries(sheetWords).map(async ([lang, {photoPoint}]) => {
    const {photoSensitive, bylineMade} = await words(lang);
    const where = lang === 'en' ? '' : `:where(:lang(${lang}))`;
    const made = MADE.map((how) => `--_${how}: ${quote(bylineMade(how, ''))};`);
    const named = MADE.map((how) => `--_${how}: ${quote(bylineMade(how, NAME))};`);
    return `
kolom-photo${where} {
  --_sensitive: ${quote(photoSensitive)};
  --_point: ${quote(photoPoint)};
}
kolom-byline${where} {${made.join('')}}
kolom-byline:where(${where && `:lang(${lang})`}:has([data-kolom-credit='editor'])) {${named.join('')}}`;
  });
  return `/* ${NOTE} */${(await Promise.all(rules)).join('\n')}\n`;
}

async function words(lang) {
  const tables = ['gallery', 'byline'].map((part) =>
    load(`locales/${part}/${lang}.ts`),
  );
  return Object.assign({}, ...(await Promise.all(tables)).map((table) => table[lang]));
}

if (import.meta.filename === process.argv[1]) {
  await writeGenerated(
    {'src/theme/page/words.css': await sheet()},
    'node scripts/words.mjs',
  );
}
