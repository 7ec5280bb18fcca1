import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {
  bundle,
  Features,
  transform,
  type Selector,
  type SelectorComponent,
} from 'lightningcss';

import {bundleSheet, themeFiles} from '../../scripts/css.mjs';
import {readTokens} from '../../scripts/tokens.mjs';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'src/theme/kolom.css');

type Weight = [ids: number, classes: number, types: number];

/** The heaviest of a list, as `:is()` counts. */
function heaviest(selectors: Selector[]): Weight {
  const weights = selectors.map(weigh);
  return (
    weights.sort(([a, b, c], [d, e, f]) => d - a || e - b || f - c)[0] ?? [0, 0, 0]
  );
}

// A pseudo-element is not counted: there is no other way to say what it says.
function weighPart(part: SelectorComponent): Weight {
  switch (part.type) {
    case 'type':
      return [0, 0, 1];
    case 'id':
      return [1, 0, 0];
    case 'class':
    case 'attribute':
      return [0, 1, 0];
    case 'pseudo-class':
      if (part.kind === 'where') return [0, 0, 0];
      if (part.kind === 'is' || part.kind === 'not' || part.kind === 'has') {
        return heaviest(part.selectors);
      }
      return [0, 1, 0];
    default:
      return [0, 0, 0];
  }
}

function weigh(selector: Selector): Weight {
  return selector
    .map(weighPart)
    .reduce(([a, b, c], [d, e, f]) => [a + d, b + e, c + f], [0, 0, 0]);
}

/** Where a selector begins: the tag, also inside `:where()` and `:is()`. */
function rootTags(selector: Selector): string[] {
  const [first] = selector;
  if (first?.type === 'type') return [first.name];
  if (
    first?.type === 'pseudo-class' &&
    (first.kind === 'is' || first.kind === 'where')
  ) {
    return first.selectors.flatMap(rootTags);
  }
  return [first?.type === 'pseudo-class' ? `:${first.kind}` : (first?.type ?? '')];
}

interface Rule {
  selector: Selector;
  customPropertiesOnly: boolean;
}

/** The rules of a sheet and its imports, nested ones written out. */
function rulesOf(filename: string): Rule[] {
  const {code} = bundle({filename, include: Features.Nesting});
  const rules: Rule[] = [];
  transform({
    filename,
    code,
    visitor: {
      Rule: {
        style({value: {selectors, declarations}}) {
          const {declarations: normal = [], importantDeclarations = []} =
            declarations ?? {};
          assert.deepEqual(
            importantDeclarations,
            [],
            `!important: ${text(selectors[0])}`,
          );
          const customPropertiesOnly = normal.every(
            ({property, value}) =>
              property === 'custom' &&
              /^--(kolom|lightningcss)-/.test((value as {name: string}).name),
          );
          rules.push(
            ...selectors.map((selector) => ({selector, customPropertiesOnly})),
          );
        },
      },
    },
  });
  return rules;
}

/** A selector for a message: not all of its CSS, but enough to find it by. */
function text(selector: Selector = []): string {
  return selector.map(textOfPart).join('');
}

function textOfPart(part: SelectorComponent): string {
  switch (part.type) {
    case 'combinator':
      return part.value === 'descendant' ? ' ' : ` ${part.value} `;
    case 'pseudo-class': {
      const inner = 'selectors' in part ? (part.selectors as Selector[]) : [];
      const list = inner.map((one) => text(one)).join(', ');
      return `:${part.kind}${list && `(${list})`}`;
    }
    case 'pseudo-element':
      return `::${part.kind}`;
    case 'attribute':
      return `[${part.name}]`;
    default:
      return 'name' in part ? part.name : '*';
  }
}

const rules = rulesOf(PAGE);
const isSetting = ({selector, customPropertiesOnly}: Rule): boolean =>
  customPropertiesOnly && rootTags(selector).every((tag) => tag === ':root');

describe('kolom.css', () => {
  it('styles nothing outside our tags', () => {
    const strays = rules
      .filter((rule) => !isSetting(rule))
      .filter(({selector}) => !rootTags(selector).every((tag) => /^kolom-/.test(tag)))
      .map(({selector}) => text(selector));
    assert.deepEqual(strays, []);
  });

  it('weighs two type selectors, or one on the tag itself', () => {
    const wrong = rules
      .filter((rule) => !isSetting(rule))
      .map((rule) => ({rule, weight: weigh(rule.selector)}))
      .filter(({rule: {selector}, weight: [ids, classes, types]}) => {
        const descends = selector.some(({type}) => type === 'combinator');
        return ids > 0 || classes > 0 || types !== (descends ? 2 : 1);
      })
      .map(
        ({rule: {selector}, weight}) => `${text(selector)} weighs ${weight.join(',')}`,
      );
    assert.deepEqual(wrong, []);
  });

  it('stands in no layer', async () => {
    assert.doesNotMatch(bundleSheet(PAGE, await readTokens()), /@layer/);
  });

  it('gives every custom property of ours a fallback', async () => {
    const sheet = bundleSheet(PAGE, await readTokens());
    assert.deepEqual(sheet.match(/var\(--kolom-[\w-]+\)/g) ?? [], []);
  });

  it('keeps every rule when it is minified, and when a host imports it', async () => {
    const tokens = await readTokens();
    const readable = bundleSheet(PAGE, tokens);
    const folder = await mkdtemp(join(tmpdir(), 'kolom-css-'));
    try {
      await writeFile(
        join(folder, 'kolom.css'),
        bundleSheet(PAGE, tokens, {minify: true}),
      );
      await writeFile(
        join(folder, 'host.css'),
        "@import './kolom.css';\na { top: 0 }\n",
      );
      const hosted = bundle({filename: join(folder, 'host.css'), minify: true});
      assert.ok(countSelectors(hosted.code) > countSelectors(Buffer.from(readable)));
    } finally {
      await rm(folder, {recursive: true});
    }
  });
});

// Minifying merges rules, so selectors are counted, each once.
function countSelectors(code: Uint8Array): number {
  const selectors = new Set<string>();
  transform({
    filename: 'sheet.css',
    code,
    visitor: {
      Selector(selector) {
        selectors.add(JSON.stringify(selector));
      },
    },
  });
  return selectors.size;
}

/** Relative luminance by WCAG 2.2, of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

type Colors = Map<string, {light: string; dark: string}>;

function colorsOf(declarations: Iterable<readonly [string, string]>): Colors {
  const colors: Colors = new Map();
  for (const [name, value] of declarations) {
    const [, light, dark = light] =
      /^(?:light-dark\((?:var\(--_pair,)?)?(#[\da-f]{6})(?:, (#[\da-f]{6})\)+)?$/.exec(
        value.trim(),
      ) ?? [];
    if (light && dark) colors.set(name.replace('--kolom-color-', ''), {light, dark});
  }
  return colors;
}

/** Words and what they stand on, with the contrast that WCAG asks of them. */
const PAIRS: [words: string, grounds: string[], least: number][] = [
  ['text', ['surface', 'surface-raised', 'highlight'], 7],
  ['text-muted', ['surface', 'surface-raised'], 7],
  ['accent', ['surface', 'surface-raised'], 7],
  ['link', ['surface', 'surface-raised'], 7],
  ['danger', ['surface', 'surface-raised'], 7],
  ['success', ['surface', 'surface-raised'], 7],
  ['on-accent', ['accent'], 7],
  ['focus', ['surface', 'surface-raised'], 3],
  ['border-strong', ['surface', 'surface-raised'], 3],
];

async function themes(): Promise<[string, Colors][]> {
  const tokens = await readTokens();
  const standard = colorsOf(tokens.map(({name, value}) => [name, value] as const));
  const files: {name: string; filename: string}[] = await themeFiles();
  const own = files.map(({name, filename}): [string, Colors] => {
    const declarations = bundleSheet(filename, tokens)
      .replace(/#([\da-f])([\da-f])([\da-f])\b(?![\da-f])/gi, '#$1$1$2$2$3$3')
      .matchAll(/(--kolom-[\w-]+):\s*([^;]+);/g);
    const overrides = colorsOf(
      [...declarations].map(([, key = '', value = '']) => [key, value]),
    );
    return [name, new Map([...standard, ...overrides])];
  });
  return [['standard', standard], ...own];
}

describe('the themes', async () => {
  for (const [name, colors] of await themes()) {
    it(`${name}: has the contrast of AAA, light and dark`, () => {
      const low = PAIRS.flatMap(([words, grounds, least]) =>
        grounds.flatMap((ground) =>
          (['light', 'dark'] as const)
            .map((scheme) => ({
              pair: `${words} on ${ground}, ${scheme}`,
              ratio: contrast(colors.get(words)![scheme], colors.get(ground)![scheme]),
            }))
            .filter(({ratio}) => ratio < least)
            .map(({pair, ratio}) => `${pair}: ${ratio.toFixed(2)}, not ${least}`),
        ),
      );
      assert.deepEqual(low, []);
    });
  }

  for (const {name, filename} of await themeFiles()) {
    it(`${name}: sets tokens and nothing else`, () => {
      assert.ok(rulesOf(filename).every(isSetting), relative(ROOT, filename));
    });
  }
});
