import {isElement, type SafeElement, type SafeNode} from './tree.js';

const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'track', 'wbr']);

/** Writes nodes as HTML. Every text and every value is escaped. */
export function print(nodes: readonly SafeNode[]): string {
  return nodes
    .map((node) => (isElement(node) ? printElement(node) : escape(node)))
    .join('');
}

function printElement({tag, attributes, children}: SafeElement): string {
  const start = `<${tag}${printAttributes(attributes)}>`;
  if (VOID.has(tag)) return start;
  // A parser takes the first line end of these for none.
  const first = children[0];
  const line =
    tag === 'pre' && typeof first === 'string' && first.startsWith('\n') ? '\n' : '';
  return `${start}${line}${print(children)}</${tag}>`;
}

/** Attributes with a space before each; those without a value are left out. */
export function printAttributes(
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return value === '' && name !== 'alt'
        ? ` ${name}`
        : ` ${name}="${escape(value)}"`;
    })
    .join('');
}

/** Text as HTML, in an element or in a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
