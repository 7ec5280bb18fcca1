/** How many letters a name may be off and still be taken for a slip. */
const FAR = 3;

/** The one of some names that was most likely meant, if any is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const written = name.trim().toLowerCase();
  const ranked = names
    .map((each) => ({each, distance: distance(written, each)}))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  // Of a short name, three letters may be all of it.
  const limit = Math.min(FAR, Math.floor(written.length / 2));
  return best && best.distance <= limit ? best.each : undefined;
}

/**
 * Letters to insert, leave out or replace until one word is the other.
 * https://en.wikipedia.org/wiki/Levenshtein_distance#Iterative_with_two_matrix_rows
 */
function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
