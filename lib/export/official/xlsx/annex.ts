/** A statistical annex as a sheet: counts are numbers, shares and comparisons formulas that an office can follow. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import type { Annex, AnnexColumn, OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { columnNumbers } from '@/lib/text/official/annex-cells';
import { annexSheetWords } from '@/lib/text/official/workbook-words';
import { checkOf } from './check';
import { cellsOfRow } from './row';
import type { Look, Page, Placed } from './sheet';

const widths: Record<AnnexColumn['kind'], number> = {
  ordinal: 6,
  text: 40,
  count: 13.5,
  share: 11,
  points: 14,
};
const headLook: Look = { align: 'center', isBold: true, isBoxed: true, isHead: true };
const numberLook: Look = { align: 'center', isItalic: true, isBoxed: true };

/** What an annex is set in. */
export type AnnexFrame = {
  readonly document: OfficialDocument;
  readonly format: DocumentFormat;
  readonly report: OfficialReport;
  /** The fictional mark, or nothing. */
  readonly mark: string | null;
};

/** The page of an annex. */
export function annexPage(annex: Annex, name: string, frame: AnnexFrame): Page {
  const { columns, rows, notes } = annex;
  const width = columns.length;
  const title = titleCells(annex, frame);
  const headAt = title.length === 0 ? 1 : Math.max(...title.map(({ row }) => row)) + 2;
  const firstRow = headAt + 3;
  const afterRows = firstRow + rows.length;
  const noteCells = notes.map(
    (text, index): Placed => ({
      row: afterRows + 1 + index,
      column: 1,
      toColumn: width,
      value: text,
      look: { isItalic: true },
    }),
  );
  const end = afterRows + Math.max(0, notes.length);
  return {
    name,
    widths: columns.map(({ kind }) => widths[kind]),
    cells: [
      ...title,
      ...headCells(columns, headAt),
      ...rows.flatMap((row, index) => cellsOfRow(columns, row, firstRow + index)),
      ...noteCells,
      ...checkOf(annex, firstRow, end + 2),
    ],
    head: { from: headAt, to: firstRow - 1, columns: textColumns(columns) },
    end: { row: end, column: width },
  };
}

/** Columns that name a row stay when the others are moved. */
const textColumns = (columns: readonly AnnexColumn[]): number =>
  columns.findIndex(({ kind }) => kind === 'text') + 1;

/** The body that issues it on the left, the form's number on the right, then what it is about. */
function titleCells(
  { number, title, columns }: Annex,
  { document, format, report, mark }: AnnexFrame,
): Placed[] {
  const width = columns.length;
  const half = Math.floor(width / 2);
  const line = (row: number, value: string, look: Look): Placed => ({
    row,
    column: 1,
    toColumn: width,
    value,
    look: { align: 'center', ...look },
  });
  return [
    {
      row: 1,
      column: 1,
      toColumn: half,
      value: document.issuingBody.toLocaleUpperCase('vi'),
      look: { isBold: true },
    },
    { row: 1, column: half + 1, toColumn: width, value: number, look: { isBold: true, align: 'right' } },
    line(2, title, { isBold: true, size: format.annex.headingSize }),
    line(3, annexSheetWords.cutOff(report.cutOff), { isItalic: true }),
    ...(mark === null ? [] : [line(4, mark, { isItalic: true, isBold: true })]),
  ];
}

/** Headings of two rows, where columns of one group stand under their common heading; then the columns' numbers. */
export function headCells(columns: readonly AnnexColumn[], at: number): Placed[] {
  const numbers = columnNumbers(columns);
  return columns.flatMap(({ group, heading }, index): Placed[] => {
    const column = index + 1;
    const number: Placed = { row: at + 2, column, value: columnNumber(numbers[index]), look: numberLook };
    if (group === undefined)
      return [{ row: at, toRow: at + 1, column, value: heading, look: headLook }, number];
    const isFirst = columns[index - 1]?.group !== group;
    const next = columns.findIndex((each, later) => later > index && each.group !== group);
    const toColumn = next < 0 ? columns.length : next;
    const above: Placed = { row: at, column, toColumn, value: group, look: headLook };
    return [...(isFirst ? [above] : []), { row: at + 1, column, value: heading, look: headLook }, number];
  });
}

/** A plain number as a number: Excel marks digits that are text. */
export const columnNumber = (text = ''): string | number => (/^\d+$/.test(text) ? Number(text) : text);
