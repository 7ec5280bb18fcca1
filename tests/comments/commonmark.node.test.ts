// The examples of CommonMark and of GitHub's flavour, which are not of this repository:
//   KOLOM_COMMONMARK=…/commonmark-spec/spec.txt,…/cmark-gfm/test/spec.txt
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import type {Content, Parser} from '../../src/comments/content/content.js';
import {decode, parseHtml} from '../../src/comments/content/html.js';
import {parseMarkdown} from '../../src/comments/content/markdown.js';

interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const files = (process.env['KOLOM_COMMONMARK'] ?? '').split(',').filter(existsSync);

/** The examples of a specification's text. */
function examplesOf(file: string): Example[] {
  const fence = '`'.repeat(32);
  const source = readFileSync(file, 'utf8').replaceAll('→', '\t');
  const parts = source.split(new RegExp(`^${fence} example.*\n`, 'm')).slice(1);
  return parts.map((part, index) => {
    const [markdown = '', html = ''] = (part.split(`\n${fence}`)[0] ?? '').split(
      /^\.\n/m,
    );
    return {number: index + 1, markdown, html};
  });
}

/** What never shows: comments and the like, programs, and tags themselves. */
const HIDDEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<![a-z][^>]*>|<(script|style|title)\b[^]*?(?:<\/\1>|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What a browser shows of an example's HTML, without spaces. */
function shown(html: string): string {
  return html
    .replace(HIDDEN, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
}

const SIGNS: Readonly<Record<string, string>> = {
  em: '*_*',
  strong: '**__**',
  del: '~~',
  code: '`',
  a: '<[]()>',
};

/** Content as text, with the signs of what became formatting, and the numbers of lists. */
function written(content: Content, number?: number): string {
  return content
    .map((part, index) => {
      if (typeof part === 'string') return part;
      const inner = written(
        part.children,
        part.tag === 'ol' ? (part.start ?? 1) : undefined,
      );
      const sign = SIGNS[part.tag] ?? '';
      const entry = number === undefined ? '' : `${number + index}.`;
      return `${sign}${entry}${inner}${sign}`;
    })
    .join('');
}

/** The first letter, digit or sign of `wanted` that is not in `text`, in that order. */
function missing(wanted: string, text: string): string | undefined {
  const left = [...text];
  for (const sign of wanted) {
    const at = left.indexOf(sign);
    if (at < 0) return sign;
    left.splice(0, at + 1);
  }
  return undefined;
}

/** Code within HTML, whose language is read as one: it is not shown anywhere. */
const KNOWN = '<div></div>\n``` c\n';

/** Examples of which something is lost, as a line each. */
function losses(
  examples: readonly Example[],
  parse: Parser,
  field: 'markdown' | 'html',
): string[] {
  return examples.flatMap((example) => {
    const text = decode(written(parse(example[field])));
    const wanted = decode(shown(example.html));
    // As it was typed, where it stays that.
    const typed = decode(example.markdown.replace(/\s+/g, ''));
    const lost = missing(wanted, text) && missing(typed, text);
    const said = JSON.stringify([example[field], shown(example.html), text]);
    const isKnown = field === 'markdown' && example.markdown.startsWith(KNOWN);
    return lost === undefined || isKnown
      ? []
      : [`${example.number}: ${lost} of ${said}`];
  });
}

describe(
  'the examples of CommonMark',
  {skip: !files.length && 'they are not here'},
  () => {
    for (const file of files)
      for (const [field, parse] of [
        ['markdown', parseMarkdown],
        ['html', parseHtml],
      ] as const)
        it(`keeps every letter, digit and sign: ${field} of ${file}`, (test) => {
          const examples = examplesOf(file);
          const lost = losses(examples, parse, field);
          const kept = examples.length - lost.length;
          test.diagnostic(
            `${kept} of ${examples.length} kept whole: ${field}, ${file}`,
          );
          // One by one: to compare long lists takes minutes.
          assert.equal(lost.length, 0, lost.join('\n'));
        });
  },
);

describe('what those examples showed', () => {
  const loses = (parse: Parser, typed: string, wanted = typed): string | undefined =>
    missing(wanted.replace(/\s+/g, ''), written(parse(typed)));

  for (const [what, typed, wanted] of [
    ['a sign of code within code', '``foo`bar`` and `a` b', 'foo`bar and a b'],
    ['words after three backticks', '``` aa ```\nfoo', 'aa foo'],
    ['backticks in a longer fence', '````\n```\na\n````\nb', '``` a b'],
    ['signs in a fence of tildes', '~~~\n\\[ *a*\n~~~', '\\[ *a*'],
    ['an indented end of code', '```\na\n    ```\n', 'a ```'],
    ['escapes in indented code', '    C:\\[x]\\*', 'C:\\[x]\\*'],
    ['a star before a space that is no space', '*\u00a0a\u00a0*', '*a*'],
    [
      'an address that is none',
      'see [1](2) and [x](<foo\\>)',
      'see [1](2) and [x](<foo',
    ],
    ['angles that do not pair', '[a](<b)c', '[a](<b)c'],
  ] as const)
    it(`keeps ${what}, in Markdown`, () => {
      assert.equal(loses(parseMarkdown, typed, wanted), undefined);
    });

  for (const [what, html, wanted] of [
    ['a tag without an end', '<p>5 <b and c', '5<bandc'],
    ['what was put into a text area', '<textarea>kata</textarea>', 'kata'],
    ['a reference with too many digits', '<p>&#87654321;</p>', '&#87654321;'],
  ] as const)
    it(`keeps ${what}, in HTML`, () => {
      assert.equal(loses(parseHtml, html, wanted), undefined);
    });
});
