import type {Marks} from '../../base/marks.js';
import {FOCUSABLE} from './focusable.js';

/** A shorter one is in any text by chance. In letters. */
const LEAST_LETTERS = 12;
const SOURCE = 'cite, footer, figcaption';

/**
 * Hides the pull quotes that repeat the article from those to whom it is read: from
 * screen readers and reader modes (`aria-hidden`), from narration and word counts
 * (`data-kolom-role`). What says something new is left as it is, as is one that
 * takes focus or that the author marked.
 *
 * @param quotes - Selects the pull quotes.
 */
export function hideRepeats(body: Element, quotes: string, marks: Marks): void {
  const found = [...body.querySelectorAll(quotes)].filter(
    (quote) => !quote.parentElement?.closest(quotes),
  );
  const story = letters(textOutside(body, quotes));
  for (const quote of found) {
    const repeats =
      isRepeated(textOutside(quote, SOURCE), story) && !quote.querySelector(FOCUSABLE);
    if (!repeats) show(quote, marks);
    else if (!quote.hasAttribute('aria-hidden')) hide(quote, marks);
  }
}

/** Whether a story says all this, in this order. What was left out is an ellipsis. */
function isRepeated(text: string, story: string): boolean {
  const pieces = text.split(/…|\.{3}|\[[^\]]*\]/).map(letters);
  if (pieces.join('').length < LEAST_LETTERS) return false;
  let from = 0;
  return pieces.every((piece) => {
    const at = story.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** Letters and figures alone: quotation marks and the space between blocks vary. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function textOutside(root: Element, selector: string): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const inside = walker.currentNode.parentElement?.closest(selector);
    if (!inside || inside === root || !root.contains(inside)) {
      text += walker.currentNode.nodeValue ?? '';
    }
  }
  return text;
}

function hide(quote: Element, marks: Marks): void {
  marks.set(quote, 'aria-hidden', 'true');
  if (!quote.hasAttribute('data-kolom-role'))
    marks.set(quote, 'data-kolom-role', 'skip');
}

function show(quote: Element, marks: Marks): void {
  marks.set(quote, 'aria-hidden', undefined);
  marks.set(quote, 'data-kolom-role', undefined);
}
