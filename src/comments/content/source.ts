import type {Content, ContentElement} from './content.js';

/** What stands in lines of its own. */
const BLOCKS: ReadonlySet<ContentElement['tag']> = new Set([
  'p',
  'blockquote',
  'pre',
  'ol',
  'ul',
  'li',
]);

/**
 * Content as its writer may have typed it: paragraphs apart by a blank line. For servers
 * that do not give back what was typed.
 */
export function sourceOf(content: Content): string {
  return textIn(content)
    .replace(/[ \t]*\n{3,}/g, '\n\n')
    .trim();
}

function textIn(content: Content): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.tag === 'br') return '\n';
      const text = textIn(part.children);
      if (!BLOCKS.has(part.tag)) return text;
      return part.tag === 'li' ? `${text}\n` : `${text}\n\n`;
    })
    .join('');
}
