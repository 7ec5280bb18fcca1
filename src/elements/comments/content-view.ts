import type {Content} from '../../comments/content/content.js';
import {make} from './make.js';

/** A box for the words of others. */
export function contentBox(content: Content): HTMLElement {
  const box = make('div', {class: 'body', dir: 'auto'});
  appendContent(box, content);
  return box;
}

/** Fills a box that has a paragraph, and nothing in it. */
export function fillContent(box: Element, content: Content): void {
  const paragraph = box.firstChild as Element;
  const first = content[0];
  if (typeof first === 'object' && first.tag === 'p') {
    appendContent(paragraph, first.children);
    if (content.length > 1) appendContent(box, content.slice(1));
  } else {
    paragraph.remove();
    appendContent(box, content);
  }
}

/** The only way in which the words of others reach the page. */
function appendContent(parent: Element, content: Content): void {
  for (const part of content) {
    if (typeof part === 'string') {
      // Most have nothing else, and this is faster than `append`.
      if (parent.firstChild) parent.append(part);
      else parent.textContent = part;
      continue;
    }
    const {tag, href = '', host, start, children} = part;
    // What is wider than its place is scrolled by keys too.
    const attributes = {tabindex: tag === 'pre' && '0', start: start?.toString()};
    const element = tag === 'a' ? makeLink(href) : make(tag, attributes);
    appendContent(element, children);
    parent.append(element);
    if (host) parent.append(' ', make('small', {}, '(', make('bdi', {}, host), ')'));
  }
}

/** A link that somebody wrote whom the publisher does not know. */
export function makeLink(href: string, ...words: readonly string[]): HTMLElement {
  const rel = 'ugc nofollow noopener noreferrer';
  return make('a', {href, rel, referrerpolicy: 'no-referrer'}, ...words);
}
