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
 * Whether two texts are the same words, one of them formatted by a server: it reads
 * tags, numbers lists, makes pictures of smileys, and a cross of the letter between two
 * numbers.
 */
export function isAlike(sent: string, shown: string): boolean {
  const one = letters(sent);
  const other = letters(shown);
  if (one || other) return one === other;
  const [signs, others] = [sent, shown].map((text) => text.replace(/\s+/g, ''));
  // Of markup alone nothing is left to be seen.
  return signs === others || !signs || !others;
}

/** The letters and digits of a text, without what is formatting in Markdown or HTML. */
export function letters(text: string): string {
  return text
    .replace(
      /\[([^[\]]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)?)\)/g,
      (_link, words: string, address: string) => words || address,
    )
    .replace(/^[^\S\n]*(?:```.*|\d+[.)](?=\s))/gm, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/:[a-z\d_+-]+:|\((?:c|r|p|tm)\)/gi, '')
    .replace(/×/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
