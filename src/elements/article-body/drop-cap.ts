/** A paragraph shorter than this, in characters, leaves the letter in the air. */
const LEAST_LENGTH = 200;

/**
 * Whether an article opens with a paragraph that a drop cap suits: long enough to
 * stand beside it, and beginning with a word and not with a quotation, a figure or
 * an abbreviation. The rule is the Guardian's (dotcom-rendering #4542). The word is
 * of a script with capitals: others have no such custom, or joined letters.
 */
export function bearsDropCap(body: Element): boolean {
  const paragraph = body.querySelector(
    ':scope > p, :scope > :is(div, section, article) > p',
  );
  const text = paragraph?.textContent?.trim() ?? '';
  return text.length >= LEAST_LENGTH && /^\p{Lu}[\p{L}\p{M}]{2,}/u.test(text);
}
