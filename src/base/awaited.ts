// kolom.css hides some of what an element will fold away, and keeps room for what it
// will add, while its script is awaited: by an animation that sets this to 1 and ends
// by itself. It is 0 after that, and empty on a page without kolom.css.
const AWAITED = '--kolom-awaited';

/** Elements that nobody waits for any more, with how far each is scrolled sideways. */
const late = new WeakMap<Element, number>();

let looked = false;

/** Whether kolom.css waits for an element: `''` without the sheet, `0` no more, `1`. */
export function awaitedBy(host: Element): string {
  return getComputedStyle(host).getPropertyValue(AWAITED).trim();
}

/**
 * Notes which elements are late, before the first of several is defined. An element
 * that has just been defined is empty until it renders: a look at the layout by then
 * would take the page's height, and with it the reader's place.
 */
export function noteLate(): void {
  if (looked || !globalThis.document) return;
  looked = true;
  queueMicrotask(() => (looked = false));
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const isOurs = element.localName.startsWith('kolom-');
    if (isOurs && awaitedBy(element) === '0') late.set(element, element.scrollLeft);
  }
}

/**
 * Whether an element comes to life after its reader has been shown the page without
 * it: its words have their places by then, and it has to leave them there.
 */
export function isLate(host: Element): boolean {
  return late.has(host);
}

/** Lets the inner row of a late element scroll as the element itself did until then. */
export function keepScroll(host: Element, row: HTMLElement): void {
  const left = late.get(host);
  if (left === undefined) return;
  // As kolom.css has it: in some browsers the bar takes room.
  row.style.scrollbarWidth = 'thin';
  row.style.setProperty('--_bar', 'thin');
  // Before the next paint, and after every other element has rendered: scrolling looks
  // at the layout too.
  if (left) requestAnimationFrame(() => row.scrollTo({left, behavior: 'instant'}));
}
