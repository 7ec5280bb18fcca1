const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/**
 * Puts the focus on the first thing of the page that takes it, a skip link for
 * the most part, so that Tab goes on from the top. A jump to `#top` scrolls but
 * leaves the focus below, and a `tabindex` on the page's own nodes is not ours
 * to set.
 */
export function focusDocumentStart(): void {
  if (!focusFirst(document)) blurActive(document);
}

function focusFirst(root: Document | ShadowRoot): boolean {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(FOCUSABLE) && element.tabIndex >= 0) {
      element.focus({preventScroll: true});
      if (root.activeElement === element) return true;
    }
    if (element.shadowRoot && focusFirst(element.shadowRoot)) return true;
  }
  return false;
}

function blurActive({activeElement}: Document): void {
  if (activeElement instanceof HTMLElement) activeElement.blur();
}
