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
