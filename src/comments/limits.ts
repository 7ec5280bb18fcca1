import type {Capabilities, LengthUnit} from './provider.js';

type Limit = NonNullable<Capabilities['maxLength']>;

const measures: Readonly<Record<LengthUnit, (text: string) => number>> = {
  utf16: (text) => text.length,
  codepoint: (text) => [...text].length,
  byte: (text) => new TextEncoder().encode(text).length,
  grapheme: (text) => graphemes(text).length,
};

/** The characters of a text as its reader counts them. */
function graphemes(text: string): readonly string[] {
  // Missing in Firefox before 125.
  if (!('Segmenter' in Intl)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment);
}

/**
 * How many characters, as a reader counts them, a text is over the limit, in
 * whatever unit the server counts; negative while there is room.
 */
export function excess(text: string, {value, unit}: Limit): number {
  const measure = measures[unit];
  const all = graphemes(text);
  let length = measure(text);
  if (length <= value) return length - value;
  let over = 0;
  while (length > value && over < all.length) {
    over++;
    length -= measure(all[all.length - over] ?? '');
  }
  return over;
}

/**
 * The letters of a text alone, for telling whether two are the same words, one of them
 * formatted by a server: it reads tags, makes pictures of smileys, and a cross of the
 * letter between two numbers.
 */
export function letters(text: string): string {
  const plain = text
    .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, ']')
    .replace(/^[^\S\n]*```.*$/gm, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/×/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain || text.replace(/\s+/g, '');
}
