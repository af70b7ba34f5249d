/** The numbers of a chart as cells, on a sheet of the workbook or in the workbook of a slide's chart. */

import type { Figure } from '@/lib/domain/ratio';
import { columnLetter, serialOf } from '@/lib/export/cell-names';
import type { ChartCell, ChartColumnKind, ChartTable } from '@/lib/export/official/charts/table';
import { shareFormat, targetFormat } from '@/lib/export/official/share-format';
import { formats } from './row';
import type { Look, Placed } from './sheet';

const headLook: Look = { align: 'center', isBold: true, isBoxed: true, isHead: true };

/** The table with its heading row and first column at their places, from 1; shares are formulas. */
export function chartTableCells(table: ChartTable, row: number, first: number): Placed[] {
  const heads = table.columns.map(
    ({ heading }, index): Placed => ({ row, column: first + index, value: heading, look: headLook }),
  );
  const cells = table.rows.flatMap((each, down) =>
    each.map((_, index) => cellOf(table, each, index, row + 1 + down, first)),
  );
  return [...heads, ...cells];
}

const aligned: Record<ChartColumnKind, Look['align']> = {
  text: 'center',
  date: 'center',
  count: 'right',
  share: 'right',
};

function cellOf(
  table: ChartTable,
  cells: readonly ChartCell[],
  index: number,
  row: number,
  first: number,
): Placed {
  const column = table.columns[index];
  const cell = cells[index] ?? null;
  const kind = column?.kind ?? 'text';
  const formula = column?.formula;
  const letter = (at: number) => `${columnLetter(first + at)}${row}`;
  return {
    row,
    column: first + index,
    value: kind === 'date' && typeof cell === 'string' ? serialOf(cell) : cell,
    ...(formula && cell !== null && { formula: `${letter(formula.part)}/${letter(formula.whole)}` }),
    look: { align: aligned[kind], isBoxed: true, ...formatOf(table, cells, index) },
  };
}

function formatOf(
  { columns, series, target }: ChartTable,
  cells: readonly ChartCell[],
  index: number,
): Pick<Look, 'format'> {
  const { kind, formula } = columns[index] ?? {};
  if (kind === 'date') return { format: 'dd/mm/yyyy' };
  if (kind === 'count') return { format: formats.count };
  if (kind !== 'share') return {};
  if (formula) return { format: shareFormat(figureAt(cells[formula.part], cells[formula.whole]), target) };
  const isTarget = series.some(({ column, look }) => column === index && look === 'target');
  return { format: isTarget ? targetFormat(Math.round(Number(cells[index]) * 10_000)) : '0.0%' };
}

function figureAt(numerator: ChartCell | undefined, denominator: ChartCell | undefined): Figure | null {
  return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null;
}
