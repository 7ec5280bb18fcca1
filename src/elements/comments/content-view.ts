import type {Content} from '../../comments/content/content.js';
import {make} from './make.js';

/** A box for the words of others. */
export function contentBox(content: Content): HTMLElement {
  const box = make('div', {class: 'body', dir: 'auto'});
  appendContent(box, content);
  return box;
}

/** The only way in which the words of others reach the page. */
export function appendContent(parent: Element, content: Content): void {
  for (const part of content) {
    if (typeof part === 'string') {
      parent.append(part);
      continue;
    }
    const {tag, href = '', host, children} = part;
    // What is wider than its place is scrolled by keys too.
    const element =
      tag === 'a' ? makeLink(href) : make(tag, tag === 'pre' ? {tabindex: '0'} : {});
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
