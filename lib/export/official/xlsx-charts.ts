/** The charts: a page for each goal, its numbers beside it, where the office can change them. */

import { describe } from '@/lib/charts/svg';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { columnLetter, serialOf } from '@/lib/export/cell-names';
import type { PlacedChart } from '@/lib/export/workbook';
import { findingOf } from '@/lib/text/finding';
import { asDocumentsPrint } from '@/lib/text/official/document-words';
import { stateSentence } from '@/lib/text/official/goal-narrative';
import { goalPhrases } from '@/lib/text/official/goal-phrases';
import { chartPart } from './chart-part';
import { type ChartCell, type ChartColumnKind, type ChartTable, chartTable } from './chart-table';
import { shareFormat, targetFormat } from './share-format';
import type { AnnexFrame } from './xlsx-annex';
import { formats } from './xlsx-row';
import type { Look, Page, Placed } from './xlsx-sheet';

/** The chart stands over the first columns, its numbers in the ones after. */
const chartColumns = 7;
const tableColumn = chartColumns + 2;
const widths = [...Array.from({ length: chartColumns }, () => 12.5), 3, 12, 13, 11, 10, 11, 11, 14];
/** Rows that a chart is high, when its numbers are not longer. */
const chartRows = 22;
/** Title, sentence, an empty row. */
const headRows = 3;

type Block = { readonly cells: Placed[]; readonly chart: PlacedChart; readonly rows: number };

/** The page of the charts. */
export function chartsPage(name: string, frame: AnnexFrame): Page {
  const cells: Placed[] = [];
  const charts: PlacedChart[] = [];
  const breaks: number[] = [];
  let row = 1;
  for (const goal of goalCodes) {
    const block = blockOf(goal, row, name, frame);
    cells.push(...block.cells);
    charts.push(block.chart);
    row += block.rows;
    breaks.push(row - 2);
  }
  return {
    name,
    widths,
    cells,
    head: null,
    end: { row: row - 1, column: widths.length },
    breaks: breaks.slice(0, -1),
    charts,
  };
}

function blockOf(goal: GoalCode, row: number, sheet: string, { report, format, mark }: AnnexFrame): Block {
  const standing = report.standings[goal];
  const table = chartTable(report.charts[goal], standing);
  const across = (at: number, value: string, look: Look): Placed => ({
    row: at,
    column: 1,
    toColumn: widths.length,
    value,
    look,
  });
  const tableAt = row + headRows;
  const rows = headRows + Math.max(chartRows, table.rows.length + 2);
  const name = goalPhrases[goal].row;
  const part = chartPart({
    table,
    place: { sheet, row: tableAt, column: tableColumn },
    scale: { font: format.annex.size, line: 2.25, typeface: format.font },
    title: asDocumentsPrint(findingOf(standing, 'vi')),
    workbook: null,
  });
  return {
    rows,
    cells: [
      across(row, name, { isBold: true, size: format.annex.headingSize }),
      across(row + 1, stateSentence(standing), { isItalic: true }),
      ...(mark === null ? [] : [across(row + 2, mark, { isItalic: true, isBold: true })]),
      ...tableCells(table, tableAt),
    ],
    chart: {
      from: { row: tableAt - 1, col: 0 },
      to: { row: tableAt - 1 + chartRows, col: chartColumns },
      alternative: `${name}. ${describe(report.charts[goal], 'vi')}`,
      part,
    },
  };
}

const headLook: Look = { align: 'center', isBold: true, isBoxed: true, isHead: true };

function tableCells(table: ChartTable, row: number): Placed[] {
  const heads = table.columns.map(
    ({ heading }, index): Placed => ({ row, column: tableColumn + index, value: heading, look: headLook }),
  );
  const cells = table.rows.flatMap((each, down) =>
    each.map((_, index) => cellOf(table, each, index, row + 1 + down)),
  );
  return [...heads, ...cells];
}

const aligned: Record<ChartColumnKind, Look['align']> = {
  text: 'center',
  date: 'center',
  count: 'right',
  share: 'right',
};

function cellOf(table: ChartTable, cells: readonly ChartCell[], index: number, row: number): Placed {
  const column = table.columns[index];
  const cell = cells[index] ?? null;
  const kind = column?.kind ?? 'text';
  const formula = column?.formula;
  const letter = (at: number) => `${columnLetter(tableColumn + at)}${row}`;
  return {
    row,
    column: tableColumn + index,
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
