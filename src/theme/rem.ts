import {unsafeCSS, type CSSResult} from 'lit';

/** Ends with a number and a parenthesis: so many times the size that a host names. */
export const TIMES_BASE = 'calc(var(--kolom-base-size, 1rem) * ';

/**
 * A length in rem that follows `--kolom-base-size`, for hosts that have changed what a
 * rem is. In the page's style sheet the build does the same to every rem.
 */
export function rem(count: number): CSSResult {
  return unsafeCSS(`${TIMES_BASE}${count})`);
}
