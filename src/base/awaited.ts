// kolom.css hides some of what an element will fold away, and keeps room for what it
// will add, while its script is awaited: by an animation that sets this to 1 and ends
// by itself. It is 0 after that, and empty on a page without kolom.css.
const AWAITED = '--kolom-awaited';

/** Whether kolom.css waits for an element: `''` without the sheet, `0` no more, `1`. */
export function awaitedBy(host: Element): string {
  return getComputedStyle(host).getPropertyValue(AWAITED).trim();
}

/**
 * Whether an element comes to life after its reader has been shown the page without
 * it: its words have their places by then, and it has to leave them there. Ask in the
 * constructor: after it the animation is over in any case.
 */
export function isLate(host: HTMLElement): boolean {
  return host.isConnected && awaitedBy(host) === '0';
}
