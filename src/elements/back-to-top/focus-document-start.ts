const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
// A phone's keyboard would come up over the page that the reader asked for.
const TYPED =
  'input:not([type=button], [type=submit], [type=reset], [type=image]), textarea, select, [contenteditable]';

/**
 * Puts the focus on the first thing of the page that takes it, a skip link for
 * the most part, so that Tab goes on from the top. A jump to `#top` scrolls but
 * leaves the focus below. Where a field comes first, the body has the focus, and
 * Tab goes to that field.
 */
export function focusDocumentStart(): void {
  const first = firstFocusable(document);
  if (!first || first.matches(TYPED)) focusBody(document);
}

/** Gives the focus to the first element that takes it, unless that is a field. */
function firstFocusable(root: Document | ShadowRoot): Element | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(FOCUSABLE) && element.tabIndex >= 0) {
      if (element.matches(TYPED) && element.checkVisibility?.()) return element;
      element.focus({preventScroll: true});
      if (root.activeElement === element) return element;
    }
    const inside = element.shadowRoot && firstFocusable(element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

/** No script can name the place from which Tab goes on but by a focus. */
function focusBody({body}: Document): void {
  const before = body.getAttribute('tabindex');
  body.tabIndex = -1;
  body.focus({preventScroll: true});
  if (before === null) body.removeAttribute('tabindex');
  else body.setAttribute('tabindex', before);
}
