import {
  cleanText,
  element,
  lines,
  link,
  numbered,
  type Content,
  type ContentElement,
  type Parser,
} from './content.js';

const maxDepth = 8;

/**
 * The part of Markdown that comments use: paragraphs, emphasis, code, quotes,
 * lists and links. A line break stays one. Everything else stays as typed, HTML
 * too.
 */
export const parseMarkdown: Parser = (source) => blocks(cleanText(source), 0);

function blocks(source: string, depth: number): Content {
  const out: ContentElement[] = [];
  const rows = source.split('\n');
  for (let i = 0; i < rows.length;) {
    const row = rows[i] ?? '';
    const kind = kindOf(row);
    if (kind === 'fence') {
      const [code, next] = fenced(rows, i);
      out.push(element('pre', [element('code', [code])]));
      i = next;
      continue;
    }
    const taken: string[] = [row];
    for (i++; i < rows.length && belongs(kind, rows[i] ?? ''); i++)
      taken.push(rows[i] ?? '');
    if (kind !== 'blank') out.push(blockOf(kind, taken, depth));
  }
  return out;
}

type Kind = 'blank' | 'fence' | 'quote' | 'ul' | 'ol' | 'p';

// What follows the first backticks names a language, and has none itself.
const fence = /^\s{0,3}(`{3,}(?=[^`]*$)|~{3,})/;

function kindOf(row: string): Kind {
  if (!row.trim()) return 'blank';
  if (fence.test(row)) return 'fence';
  if (/^\s{0,3}>/.test(row)) return 'quote';
  if (/^\s{0,3}[-*+][ \t]+\S/.test(row)) return 'ul';
  if (/^\s{0,3}\d{1,9}[.)][ \t]+\S/.test(row)) return 'ol';
  return 'p';
}

// A list goes on over indented rows, a paragraph and a quote until a blank row.
function belongs(kind: Kind, row: string): boolean {
  const other = kindOf(row);
  return (
    other === kind ||
    (other === 'p' &&
      (kind === 'quote' ||
        (kind !== 'blank' && /^[uo]l$/.test(kind) && /^\s/.test(row))))
  );
}

function fenced(rows: readonly string[], start: number): [code: string, next: number] {
  const [, mark = ''] = fence.exec(rows[start] ?? '') ?? [];
  // It ends with as many of the same sign at least, and nothing else.
  const ends = (row: string): boolean =>
    row.startsWith(mark) && !row.replaceAll(mark.charAt(0), '');
  let end = start + 1;
  while (end < rows.length && !ends(unindented(rows[end] ?? ''))) end++;
  return [rows.slice(start + 1, end).join('\n'), end + 1];
}

function unindented(row: string): string {
  return row.replace(/^ {0,3}/, '').trimEnd();
}

function blockOf(kind: Kind, rows: readonly string[], depth: number): ContentElement {
  if (kind === 'quote' && depth < maxDepth) {
    const inner = rows.map((row) => row.replace(/^\s{0,3}> ?/, '')).join('\n');
    return element('blockquote', blocks(inner, depth + 1));
  }
  if (kind === 'ul' || kind === 'ol') {
    const items: string[] = [];
    for (const row of rows) {
      if (kindOf(row) === kind) items.push(row.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
      else items.push(`${items.pop() ?? ''}\n${row.trim()}`);
    }
    const entries = items.map((item) => element('li', inline(item, 0)));
    if (kind === 'ul') return element(kind, entries);
    return numbered(/\d+/.exec(rows[0] ?? '')?.[0], entries);
  }
  const text = rows.join('\n').trim();
  // Indented so far, it is code: no sign of it is formatting.
  const isCode = /^(?: {4}|\t)/.test(rows[0] ?? '');
  return element('p', isCode ? lines(text) : inline(text, 0));
}

// Each alternative needs its closing mark on the same stretch, found by a class
// that cannot match the mark: no input makes this go back over itself. A mark that
// stands between spaces is a sign: 2 * 3.
const mark =
  /\\([\\`*_~[\]<>#-])|(?<!`)``(?!`)((?:[^`\n]|(?<!`)`(?!`))+)``(?!`)|(?<!`)`([^`\n]+)`(?!`)|\*\*(?!\s)([^*]+(?:\*[^*]+\*[^*]*)?)(?<!\s)\*\*|\*(?!\s)([^*\n]+)(?<!\s)\*|(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+)(?<!\s)_(?![\p{L}\p{N}_])|~~(?!\s)([^~]+)(?<!\s)~~|\[([^[\]]*)\]\(\s{0,9}(?:<([^()\s<>]*)>|([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?))\s{0,9}\)|<?(https?:\/\/[^\s<>"]+)>?/gu;

function inline(text: string, depth: number): Content {
  if (depth > maxDepth) return [text];
  const out: (string | ContentElement)[] = [];
  let last = 0;
  for (const found of text.matchAll(mark)) {
    out.push(...lines(text.slice(last, found.index)), ...span(found, depth + 1));
    last = found.index + found[0].length;
  }
  out.push(...lines(text.slice(last)));
  return out;
}

function span(found: RegExpMatchArray, depth: number): Content {
  const [whole, escaped, code2, code1, strong, em, em2, del, words, ...rest] = found;
  const [inAngles, plain, bare] = rest;
  const code = code2 ?? code1;
  const href = inAngles ?? plain;
  if (escaped) return [escaped];
  if (code) return [element('code', [code])];
  if (strong) return [element('strong', inline(strong, depth))];
  if (em ?? em2) return [element('em', inline(em ?? em2 ?? '', depth))];
  if (del) return [element('del', inline(del, depth))];
  if (href !== undefined) {
    const made = link(href, inline(words || href, maxDepth));
    // An address that is none, as `[1](2)`, stays as it was typed.
    const isNone = typeof made === 'string' && !/^[a-z][\w+.-]*:/i.test(href);
    return [isNone ? whole : made];
  }
  if (bare) return address(whole, bare);
  return [whole];
}

/** An address in running text, without the full stop that ends the sentence. */
function address(whole: string, bare: string): Content {
  let length = bare.length;
  while (`.,;:!?'"]*_~)`.includes(bare.charAt(length - 1))) {
    // A parenthesis that was opened in the address belongs to it.
    const url = bare.slice(0, length);
    if (url.endsWith(')') && url.split('(').length >= url.split(')').length) break;
    length--;
  }
  const [url, end] = [bare.slice(0, length), bare.slice(length)];
  return whole.startsWith('<')
    ? [link(bare, [bare])]
    : [link(url, [url]), end].filter(Boolean);
}
