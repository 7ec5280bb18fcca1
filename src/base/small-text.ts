import {warnOnce} from './warn-once.js';

/** Pixels under which text that is read for long tires most readers. */
const LEAST_PX = 14;

/** Pixels of a rem where neither the host nor the reader has changed it. */
const STANDARD_REM_PX = 16;

/**
 * Tells the page's author where an element's text comes out small before the reader has
 * chosen any size, mostly since the host has made a rem smaller. Call it behind
 * `if (DEV)` only.
 */
export function warnOfSmallText(element: Element): void {
  const style = getComputedStyle(element);
  const scale = Number(style.getPropertyValue('--kolom-text-scale')) || 1;
  const size = parseFloat(style.fontSize) / scale;
  if (!(size < LEAST_PX)) return;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const factor = Number((STANDARD_REM_PX / rem).toFixed(3));
  warnOnce(
    'small-text',
    `The text comes out at ${size.toFixed(1)} px, and a rem of this page is ${rem} px. Write :root { --kolom-base-size: ${factor}rem }.`,
    element,
  );
}
