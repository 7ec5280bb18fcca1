// Puts the pictures of a body into <kolom-photo> and <kolom-gallery>.
import {trimmed} from '../markup/safe-tree.js';
import {
  descendants,
  element,
  isBlank,
  isElement,
  omit,
  type SafeElement,
  type SafeNode,
} from '../markup/tree.js';

// The last words of a caption that say who made the picture: "(Foto: Sari Wulandari)".
const CREDIT =
  /(?:^|\s)([([]?\s*(?:foto|photo|gambar|ilustrasi|kredit|credit|sumber|source)s?(?:\s+(?:by|oleh))?\s*[:：]\s*[^:：]{2,80}?[)\]]?\.?)\s*$/i;
const LAYOUTS: ReadonlyMap<string, string> = new Map([
  ['alignleft', 'inset-start'],
  ['alignright', 'inset-end'],
  ['alignwide', 'wide'],
  ['alignfull', 'full'],
]);
const OURS = new Set(['kolom-photo', 'kolom-gallery']);
// A picture in these is part of another arrangement.
const LEFT_ALONE = new Set(['table', 'pre', 'picture']);

/** The same nodes, with every picture that is no part of a line in one of our tags. */
export function withPhotos(nodes: readonly SafeNode[]): readonly SafeNode[] {
  return nodes.flatMap((node) => (isElement(node) ? place(node) : [node]));
}

function place(node: SafeElement): readonly SafeNode[] {
  if (OURS.has(node.tag) || LEFT_ALONE.has(node.tag)) {
    return node.tag === 'picture' ? [photo(element('figure', [node]))] : [node];
  }
  if (node.tag === 'img') return [photo(element('figure', [node]))];
  const pictures = descendants([node], 'img');
  if (pictures.length === 0) return [node];
  if (isGallery(node) && pictures.length > 1) return gallery(node);
  if (node.tag === 'figure')
    return pictures.length === 1 && !descendants([node], 'table').length
      ? [photo(node)]
      : [{...node, children: withPhotos(node.children)}];
  if (hasClass(node, 'wp-caption')) return [photo(figureOf(node))];
  if (node.tag === 'p' || node.tag === 'a')
    return isOnlyPicture(node)
      ? [photo(element('figure', trimmed(node.tag === 'a' ? [node] : node.children)))]
      : [node];
  return [{...node, children: withPhotos(node.children)}];
}

function hasClass({attributes}: SafeElement, name: string): boolean {
  return (attributes['class'] ?? '').split(' ').includes(name);
}

function isGallery(node: SafeElement): boolean {
  return (
    hasClass(node, 'wp-block-gallery') ||
    (node.tag === 'figure' && descendants(node.children, 'figure').length > 1)
  );
}

/** Whether a paragraph or a link is there for one picture alone. */
function isOnlyPicture(node: SafeElement): boolean {
  const inner = node.children.filter(
    (child) => !isBlank(child) && !isElement(child, 'br'),
  );
  const [only] = inner;
  if (inner.length !== 1 || !isElement(only)) return false;
  return (
    only.tag === 'img' ||
    only.tag === 'picture' ||
    (only.tag === 'a' && isOnlyPicture(only))
  );
}

/** WordPress's caption of old, as a figure. */
function figureOf(node: SafeElement): SafeElement {
  const children = node.children.map((child) =>
    isElement(child) && hasClass(child, 'wp-caption-text')
      ? element('figcaption', child.children)
      : child,
  );
  return {...node, tag: 'figure', children};
}

function photo(figure: SafeElement): SafeElement {
  const classes = (figure.attributes['class'] ?? '').split(' ').filter(Boolean);
  const layout = classes.map((name) => LAYOUTS.get(name)).find(Boolean);
  const rest = classes.filter((name) => !LAYOUTS.has(name)).join(' ');
  const inner = {
    ...figure,
    attributes: {...omit(figure.attributes, 'class'), ...(rest && {class: rest})},
    children: withCredit(figure.children),
  };
  return element('kolom-photo', [inner], {zoomable: '', layout});
}

/** The figures of a gallery, and its own caption below. */
function gallery(node: SafeElement): readonly SafeNode[] {
  const inner = descendants(node.children, 'figure').filter(
    (figure) => descendants(figure.children, 'img').length === 1,
  );
  const figures =
    inner.length > 0
      ? inner
      : descendants(node.children, 'img').map((image) => element('figure', [image]));
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const photos = figures.map((figure) => ({
    ...figure,
    attributes: {},
    children: withCredit(figure.children),
  }));
  return [
    element('kolom-gallery', photos, {zoomable: ''}),
    ...(isElement(caption) ? [element('p', caption.children)] : []),
  ];
}

/** Marks the credit where a caption ends with one. */
function withCredit(nodes: readonly SafeNode[]): readonly SafeNode[] {
  return nodes.map((node) => {
    if (!isElement(node, 'figcaption')) return node;
    if (
      descendants([node], 'span').some(
        ({attributes}) => attributes['data-kolom-role'] === 'credit',
      )
    )
      return node;
    const last = node.children.at(-1);
    const found = typeof last === 'string' ? CREDIT.exec(last) : null;
    if (!found || typeof last !== 'string') return node;
    const before = last.slice(0, last.length - found[0].length);
    const credit = element('span', [found[1] ?? ''], {'data-kolom-role': 'credit'});
    return {
      ...node,
      children: [...node.children.slice(0, -1), before ? `${before} ` : '', credit],
    };
  });
}
