// Whether two comments say the same.
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
