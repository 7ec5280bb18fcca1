import type {Content, ContentElement} from '../../comments/content/content.js';
import {make} from './make.js';

/** The words of others, in a box: the only way in which they reach the page. */
export function contentBox(content: Content): HTMLElement {
  return make('div', {class: 'body', dir: 'auto'}, ...content.flatMap(nodesOf));
}

function nodesOf(part: string | ContentElement): readonly (Node | string)[] {
  if (typeof part === 'string') return [part];
  const {tag, href, host} = part;
  const children = part.children.flatMap(nodesOf);
  if (tag === 'a') {
    const link = makeLink(href ?? '', ...children);
    return host
      ? [link, ' ', make('small', {}, '(', make('bdi', {}, host), ')')]
      : [link];
  }
  // What is wider than its place is scrolled by keys too.
  return [make(tag, {tabindex: tag === 'pre' && '0'}, ...children)];
}

/** A link that somebody wrote whom the publisher does not know. */
export function makeLink(
  href: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const rel = 'ugc nofollow noopener noreferrer';
  return make('a', {href, rel, referrerpolicy: 'no-referrer'}, ...children);
}
