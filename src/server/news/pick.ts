/** An item of any source, as far as choosing one needs it. */
interface Item {
  readonly value?: unknown;
  fail(reason: string): never;
}

/** How an item tells one of its names. */
interface Named extends Item {
  first?(...names: string[]): {text(): string | undefined} | undefined;
  at?(...path: string[]): {readonly value: unknown};
}

/**
 * The item that is asked for.
 *
 * @param source - What is at fault where there is none.
 * @param wanted - A number from 0, or a value of one of `names`.
 * @throws {NewsFormatError} There is none.
 */
export function pick<Found extends Named>(
  source: Item,
  items: readonly Found[],
  wanted: number | string = 0,
  names: readonly string[] = [],
): Found {
  const number =
    typeof wanted === 'number' || /^\d{1,6}$/.test(wanted) ? Number(wanted) : undefined;
  const byName = items.find((item) =>
    names.some((name) => nameOf(item, name) === String(wanted)),
  );
  const found = byName ?? (number === undefined ? undefined : items[number]);
  if (found) return found;
  return source.fail(
    items.length === 0
      ? 'there is no item in it.'
      : `there is no item “${wanted}” among its ${items.length} (0 to ${items.length - 1}).`,
  );
}

function nameOf(item: Named, name: string): string | undefined {
  if (item.at) {
    const {value} = item.at(name);
    return typeof value === 'string' || typeof value === 'number'
      ? `${value}`
      : undefined;
  }
  return item.first?.(name)?.text();
}
