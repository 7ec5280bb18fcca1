/**
 * Tells whether texts are the same words as one that was sent, formatted by a server: it
 * reads tags, numbers lists, makes pictures of smileys, and a cross of the letter between
 * two numbers.
 */
export function alikeTo(sent: string): (shown: string) => boolean {
  const words = letters(sent);
  const signs = withoutSpaces(sent);
  return (shown) => {
    const others = letters(shown);
    if (words || others) return words === others;
    // Of markup alone nothing is left to be seen.
    const left = withoutSpaces(shown);
    return signs === left || !signs || !left;
  };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
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
