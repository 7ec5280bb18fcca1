// From a body as text or markup to the nodes of <kolom-article-body>.
import {safeTree, trimmed} from '../markup/safe-tree.js';
import {
  element,
  INLINE,
  isBlank,
  isElement,
  textOf,
  type SafeNode,
} from '../markup/tree.js';

/** Who is told what is left out: a field of the source. */
export interface Told {
  warn(message: string): void;
}

const MARKUP =
  /<(?:p|br|div|h[1-6]|ul|ol|figure|blockquote|a|em|strong|b|i|img|span)\b[^>]*>/i;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’&/-]*`;
// "BEIJING - …", "RANUBAYA, HARIAN SAUH – …", "Ranubaya (Sauh) -- …"
const DATELINE = new RegExp(
  String.raw`^\s*(${PLACE}(?:,?\s\(?${PLACE}\)?){0,5})(\s*(?:\s[-–—―]+|--+|[–—―])\s+)(?=\S)`,
  'u',
);
const MAX_PLACE_WORDS = 3;

/** Whether a text is meant as HTML. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** The blocks of a body in HTML; lines that stand alone become paragraphs. */
export function markupBody(
  html: string,
  told: Told,
  base?: string,
): readonly SafeNode[] {
  const {nodes, dropped} = safeTree(html, {base});
  if (dropped.length > 0) {
    told.warn(`left out: ${dropped.map((name) => `<${name}>`).join(', ')}.`);
  }
  return paragraphs(nodes);
}

/** The paragraphs of a plain text. */
export function plainBody(text: string): readonly SafeNode[] {
  const normal = text.replace(/\r\n?/g, '\n').trim();
  const parts = normal.split(/\n\s*\n/);
  const lines = parts.length > 1 ? parts : normal.split('\n');
  return lines
    .map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => element('p', [line]));
}

/** Puts what stands bare between blocks into paragraphs, and leaves out empty ones. */
function paragraphs(nodes: readonly SafeNode[]): readonly SafeNode[] {
  const blocks: SafeNode[] = [];
  let line: SafeNode[] = [];
  const end = (): void => {
    const inner = trimmed(line);
    if (inner.some((node) => !isBlank(node))) blocks.push(element('p', inner));
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || INLINE.has(node.tag) || node.tag === 'br') {
      line.push(node);
      continue;
    }
    end();
    if (!isEmptyParagraph(node)) blocks.push(node);
  }
  end();
  return blocks;
}

function isEmptyParagraph(node: SafeNode): boolean {
  return (
    isElement(node, 'p') &&
    node.children.every((child) => isBlank(child) || isElement(child, 'br'))
  );
}

/**
 * Marks the place at the head of the text, or puts it there where the source has it
 * apart.
 */
export function withDateline(
  body: readonly SafeNode[],
  place?: string,
): readonly SafeNode[] {
  const at = body.findIndex((node) => isElement(node, 'p') && textOf([node]) !== '');
  const first = body[at];
  if (!isElement(first) || JSON.stringify(first).includes('"dateline"')) return body;
  const [text, ...rest] = first.children;
  const found = typeof text === 'string' ? DATELINE.exec(text) : null;
  const children =
    found && typeof text === 'string' && isPlace(found[1] ?? '')
      ? [
          dateline(found[1] ?? ''),
          ` ${(found[2] ?? '').trim()} ${text.slice(found[0].length)}`,
          ...rest,
        ]
      : place
        ? [dateline(place), ' – ', ...trimmed(first.children)]
        : first.children;
  return body.with(at, {...first, children});
}

// In capitals, or so short that it can be nothing else.
function isPlace(place: string): boolean {
  const [first = ''] = place.split(/[,(]/);
  return first === first.toUpperCase() || place.split(' ').length <= MAX_PLACE_WORDS;
}

function dateline(place: string): SafeNode {
  return element('span', [place], {'data-kolom-role': 'dateline'});
}
