import type {Marks} from '../../base/marks.js';

/**
 * Names the cells of the tables that stack in narrow columns after the heads of
 * their columns. An author's own `data-kolom-label` is left as it is.
 */
export function labelCells(body: Element, marks: Marks): void {
  for (const table of body.querySelectorAll<HTMLTableElement>(
    'table:is([data-kolom-table="stack"], [data-kolom-table="stack"] *)',
  )) {
    // Not a section's own `rows`, which happy-dom does not have.
    const rows = [...table.rows];
    const head = rows.filter(({parentElement}) => parentElement === table.tHead);
    const labels = cellsOf(head.at(-1)).map(([{textContent}]) => textContent.trim());
    for (const row of rows) {
      if (row.parentElement?.localName !== 'tbody') continue;
      for (const [cell, column] of cellsOf(row)) {
        const label = labels[column];
        if (label && !cell.hasAttribute('data-kolom-label')) {
          marks.set(cell, 'data-kolom-label', label);
        }
      }
    }
  }
}

/** The cells of a row with the columns in which they begin. */
function cellsOf(row?: HTMLTableRowElement): [HTMLTableCellElement, number][] {
  let column = 0;
  return [...(row?.cells ?? [])].map((cell) => {
    const begins = column;
    column += cell.colSpan;
    return [cell, begins];
  });
}
