import {textOf} from '../content/content.js';
import {parseHtml} from '../content/html.js';

/** The words of a body that a server formatted, as a reader sees them. */
export function htmlWords(body: string): string {
  return textOf(parseHtml(body));
}
