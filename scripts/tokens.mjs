// Writes the CSS and the TypeScript of the design tokens from tokens.json
// (Design Tokens Format 2025.10). `--check` only compares.
import {readFile} from 'node:fs/promises';

import {writeGenerated} from './generated.mjs';

const SOURCE = new URL('../src/theme/tokens.json', import.meta.url);
const NOTE = 'Generated from tokens.json by scripts/tokens.mjs: edit that instead.';

/** Every token below a group as `[path, token]`, its type inherited. */
function* tokens(group, path = [], type = undefined) {
  const own = group.$type ?? type;
  if ('$value' in group) {
    yield [path, {...group, $type: own}];
    return;
  }
  for (const [name, child] of Object.entries(group)) {
    if (!name.startsWith('$')) yield* tokens(child, [...path, name], own);
  }
}

function cssOf(value, type, byPath) {
  if (typeof value === 'string' && value.startsWith('{')) {
    const target = byPath.get(value.slice(1, -1));
    if (!target) throw new TypeError(`No token ${value}`);
    return cssOf(target.$value, target.$type, byPath);
  }
  switch (type) {
    case 'color':
      return value.hex;
    case 'dimension':
      return `${value.value}${value.unit}`;
    case 'fontFamily':
      return value.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
    case 'number':
      return String(value);
    default:
      throw new TypeError(`Unknown token type ${type}`);
  }
}

/** The public tokens, palette left out: it names no meaning. */
export async function readTokens() {
  const byPath = new Map();
  for (const [path, token] of tokens(JSON.parse(await readFile(SOURCE, 'utf8')))) {
    byPath.set(path.join('.'), token);
  }
  return [...byPath]
    .filter(([path]) => !path.startsWith('palette.'))
    .map(([path, token]) => {
      // `css` says what the format cannot: its dimensions know px and rem alone.
      const {dark, css} = token.$extensions?.kolom ?? {};
      const light = css ?? cssOf(token.$value, token.$type, byPath);
      return {
        name: `--kolom-${path.replaceAll('.', '-')}`,
        identifier: path.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase()),
        type: token.$type,
        description: token.$description,
        value: dark
          ? `light-dark(${light}, ${cssOf(dark, token.$type, byPath)})`
          : light,
      };
    });
}

/** A token with its value as fallback, as a literal: what is in rem follows the base. */
function textOf({name, value}) {
  const [, number] = /^([\d.]+)rem$/.exec(value) ?? [];
  return number
    ? `\`var(${name}, \${TIMES_BASE}${number}))\``
    : JSON.stringify(`var(${name}, ${value})`);
}

/** What the comments alone use, and what nobody does: in no page's download. */
const OF_COMMENTS = new Set([
  'colorOnAccent',
  'colorDanger',
  'colorSuccess',
  'colorHighlight',
  'fontMono',
  'textMd',
  'textBody',
  'textLg',
  'textXl',
  'lineBody',
  'lineTight',
  'space6',
  'space7',
  'space8',
  'measure',
]);

function constant(token) {
  const {description, identifier} = token;
  const comment = description ? `/** ${description} */\n` : '';
  return `${comment}export const ${identifier} = /* @__PURE__ */ unsafeCSS(\n  ${textOf(token)},\n);`;
}

function module(all, more = '') {
  const imports = `import {unsafeCSS} from 'lit';\n\nimport {TIMES_BASE} from './rem.js';`;
  return `// ${NOTE}\n${imports}\n${more}\n${all.map(constant).join('\n')}\n`;
}

async function outputs() {
  const all = await readTokens();
  const css = `/* ${NOTE} */\n:root {\n${all.map((t) => `${t.name}: ${t.value};`).join('\n')}\n}\n`;
  const isOfComments = ({identifier}) => OF_COMMENTS.has(identifier);
  return {
    'src/theme/tokens.css': css,
    'src/theme/tokens.ts': module(
      all.filter(isOfComments),
      "\n/** All others, which come with the page. */\nexport * from './page-tokens.js';\n",
    ),
    'src/theme/page-tokens.ts': module(all.filter((token) => !isOfComments(token))),
  };
}

if (import.meta.filename === process.argv[1]) {
  await writeGenerated(await outputs(), 'node scripts/tokens.mjs');
}
