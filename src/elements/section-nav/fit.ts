/** What a row of links has to offer and to hold, in CSS pixels. */
export interface Row {
  /** Width of each item, in the order of the page. */
  readonly sizes: readonly number[];
  /** Space between two items. */
  readonly gap: number;
  /** Width of the whole row. */
  readonly room: number;
  /** What the button takes of it as soon as one item is left out. */
  readonly button: number;
  /** Indices of items that stay whatever happens. */
  readonly kept: ReadonlySet<number>;
}

// Widths are fractions of pixels, and the sum of sixty of them errs.
const TOLERANCE = 0.5;

/**
 * Decides how many items, from the first on, stand in the row.
 *
 * @returns The index of the first item that is left out, kept items apart; the
 *   number of items where all fit.
 */
export function fit({sizes, gap, room, button, kept}: Row): number {
  const widthOf = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + (sizes[index] ?? 0) + gap, -gap);
  const all = [...sizes.keys()];
  if (widthOf(all) <= room + TOLERANCE) return sizes.length;
  for (let count = sizes.length - 1; count > 0; count--) {
    const shown = all.filter((index) => index < count || kept.has(index));
    if (shown.length === sizes.length) continue;
    if (widthOf(shown) <= room - button + TOLERANCE) return count;
  }
  return 0;
}
