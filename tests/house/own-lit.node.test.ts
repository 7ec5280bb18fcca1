// The files for pages have a Lit without what no code of ours asks for. This is what
// that comes to: see scripts/own-lit.mjs.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

const SOURCE = join(import.meta.dirname, '../../src');

const sources = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(join(SOURCE, file), 'utf8')] as const);

const having = (pattern: RegExp): string[] =>
  sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

/** Where the template that begins at an index ends. */
function endOfTemplate(text: string, start: number): number {
  let at = start;
  while (text[at] !== '`') {
    if (text[at] === '\\') at++;
    else if (text.startsWith('${', at)) at = endOfExpression(text, at + 2);
    at++;
  }
  return at;
}

function endOfExpression(text: string, start: number): number {
  let at = start;
  for (let depth = 0; depth > 0 || text[at] !== '}'; at++) {
    if (text[at] === '`') at = endOfTemplate(text, at + 1);
    else if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
  }
  return at;
}

/** A template's own markup, with a mark in the place of each value. */
function markup(text: string, start: number): string {
  let found = '';
  for (let at = start, end = endOfTemplate(text, start); at < end; at++) {
    if (text.startsWith('${', at)) {
      at = endOfExpression(text, at + 2);
      found += '§';
    } else found += text[at];
  }
  return found;
}

const templates = sources.flatMap(([file, text]) =>
  [...text.matchAll(/\bhtml`/g)].map(
    ({index}) => [file, markup(text, index + 'html`'.length)] as const,
  ),
);

const rendering = (pattern: RegExp): string[] =>
  templates.filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe('what our code asks of Lit', () => {
  it('is found by patterns that find what is there', () => {
    assert.ok(templates.length > 50);
    assert.ok(rendering(/<button\b[^>]*=§[^>]*>\s*§/).length > 5);
  });

  it('is no template of SVG or MathML, and none that is compiled', () => {
    assert.deepEqual(having(/\b(svg|mathml)`|\bmathml\b|_\$litType\$/), []);
  });

  it('is no value in the place of an attribute, as of `ref`', () => {
    assert.deepEqual(
      rendering(/<[a-z][\w-]*(\s+[?.@\w-]+(=("[^"]*"|[^\s">]+))?)*\s+§/),
      [],
    );
  });

  it('is no value in what HTML takes for text', () => {
    assert.deepEqual(
      rendering(/<(textarea|title|style|script)\b[^>]*>[^<]*§|<!--[^>]*§/),
      [],
    );
  });

  it('is no directive but those that end with their template', () => {
    const from = sources.flatMap(([, text]) =>
      [...text.matchAll(/from 'lit\/([\w/.-]+)'/g)].map(([, path]) => path),
    );
    assert.deepEqual([...new Set(from)].sort(), [
      'decorators.js',
      'directives/live.js',
    ]);
  });

  it('is no attribute in JSON, and no accessor of our own', () => {
    assert.deepEqual(having(/type: (Object|Array)\b/), []);
    assert.deepEqual(
      having(/@(property|state)\([^)]*\)[\s\w]*\b(get|set|accessor)\s/),
      [],
    );
  });

  it('is no end of a controller, and no decorator of the standard', () => {
    assert.deepEqual(having(/removeController|addInitializer|Symbol\.metadata/), []);
  });
});
