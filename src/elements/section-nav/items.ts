/** The entries of the list, or the bare links where there is no list. */
export function itemsOf(host: HTMLElement): HTMLElement[] {
  const parent = listOf(host) ?? holderOf(host);
  return [...parent.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.matches('a, li'),
  );
}

/** The list of sections, and not a short one of languages that stands before it. */
function listOf(host: HTMLElement): Element | undefined {
  const lists = [...host.querySelectorAll('ul, ol')];
  const outer = lists.filter((list) => !list.matches('li *'));
  return outer.find(({children}) => children.length > 3) ?? outer[0] ?? lists[0];
}

/** What holds most of the links. */
function holderOf(host: HTMLElement): Element {
  const links = (element: Element): number =>
    [...element.children].filter((child) => child.matches('a')).length;
  return [...host.querySelectorAll('*')].reduce<Element>(
    (most, element) => (links(element) > links(most) ? element : most),
    host,
  );
}

/** Widths within a row, in CSS pixels. */
export function roomOf(row: Element): {gap: number; room: number} {
  const style = getComputedStyle(row);
  // `normal`, the initial value of a gap, is no number.
  const [gap = 0, start = 0, end = 0] = [
    style.columnGap,
    style.paddingInlineStart,
    style.paddingInlineEnd,
  ].map((value) => parseFloat(value) || 0);
  return {gap, room: row.getBoundingClientRect().width - start - end};
}
