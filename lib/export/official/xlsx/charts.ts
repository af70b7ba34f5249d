/** The charts: a page for each goal, its numbers beside it, where the office can change them. */

import { describe } from '@/lib/charts/svg';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { chartPart } from '@/lib/export/official/charts/part';
import { chartTable } from '@/lib/export/official/charts/table';
import type { PlacedChart } from '@/lib/export/workbook';
import { findingOf } from '@/lib/text/finding';
import { asDocumentsPrint } from '@/lib/text/official/document-words';
import { stateSentence } from '@/lib/text/official/goal-narrative';
import { goalPhrases } from '@/lib/text/official/goal-phrases';
import type { AnnexFrame } from './annex';
import { chartTableCells } from './chart-table';
import type { Look, Page, Placed } from './sheet';

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
      ...chartTableCells(table, tableAt, tableColumn),
    ],
    chart: {
      from: { row: tableAt - 1, col: 0 },
      to: { row: tableAt - 1 + chartRows, col: chartColumns },
      alternative: asDocumentsPrint(`${name}. ${describe(report.charts[goal], 'vi')}`),
      part,
    },
  };
}
