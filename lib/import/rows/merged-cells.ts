/** Cells merged over several rows: a ward's name written once beside all its enterprises. */

import type { ListField } from '@/lib/domain/list-field';
import type { Cell, Sheet } from '@/lib/import/file/cell';

/** Fields for which one merged cell speaks for all its rows. A merged count would be counted many times. */
const shared = new Set<ListField>(['unit', 'zone', 'ownership', 'status']);

/** The cell that stands for an empty one that is merged into it, or `null`. */
export function mergedDownwards(
  { rows, merges }: Sheet,
  columns: readonly { readonly field: ListField | null }[],
): (row: number, column: number) => Cell {
  const found = new Map<number, Map<number, Cell>>();
  const deep = merges.filter(
    ({ firstRow, lastRow }) => lastRow > firstRow && lastRow - firstRow < rows.length * 2,
  );
  const cellsOf = new Map(deep.length > 0 ? rows.map(({ row, cells }) => [row, cells]) : []);
  for (const { firstRow, lastRow, firstColumn } of deep) {
    const field = columns[firstColumn]?.field;
    const cell = cellsOf.get(firstRow)?.[firstColumn] ?? null;
    if (!field || !shared.has(field) || cell === null) continue;
    const ofColumn = found.get(firstColumn) ?? new Map<number, Cell>();
    for (let row = firstRow + 1; row <= lastRow; row++) ofColumn.set(row, cell);
    found.set(firstColumn, ofColumn);
  }
  return (row, column) => found.get(column)?.get(row) ?? null;
}
