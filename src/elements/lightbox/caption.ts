const TEXT = /^(A|ABBR|B|BDI|BDO|BR|CITE|EM|I|P|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/;
const ATTRIBUTES = ['lang', 'dir', 'title', 'datetime', 'rel', 'target'];

/**
 * Copies a caption's text and links, node by node: no ids, which would be there
 * twice, and no classes, styles or scripts, which belong to the page.
 */
export function copyText(source: Node): Node {
  if (!(source instanceof HTMLElement)) {
    return document.createTextNode(
      source instanceof Text ? source.data : '', // Comments and drawings have no words.
    );
  }
  const copy = TEXT.test(source.tagName)
    ? document.createElement(source.tagName)
    : document.createElement('span');
  for (const name of ATTRIBUTES) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (source.matches('[data-kolom-role~="credit"]')) copy.className = 'credit';
  if (source instanceof HTMLAnchorElement && /^(https?|mailto):/.test(source.href)) {
    (copy as HTMLAnchorElement).href = source.href;
  }
  if (!source.matches('script, style, template')) {
    copy.append(...[...source.childNodes].map(copyText));
  }
  return copy;
}
