/** A sheet of paper in a workbook: cells put at their places, in the format's typeface, on A4 landscape. */

import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import { wrapText } from '@/lib/charts/text-width';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { columnLetter } from '@/lib/export/cell-names';
import type { PlacedChart, WorkbookSheet } from '@/lib/export/workbook';

/** How a cell looks. */
export type Look = {
  readonly align?: 'left' | 'center' | 'right';
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isFaint?: boolean;
  readonly isBoxed?: boolean;
  readonly isHead?: boolean;
  /** Points, when not the annex's own. */
  readonly size?: number;
  /** Of numbers. */
  readonly format?: string;
};

/** A cell at its row and column, both from 1; it may reach over others to `toRow` and `toColumn`. */
export type Placed = {
  readonly row: number;
  readonly column: number;
  readonly toRow?: number;
  readonly toColumn?: number;
  /** With a formula, what it gives. */
  readonly value: CellValue;
  readonly formula?: string;
  readonly look?: Look;
};

/** A sheet before it is written. */
export type Page = {
  readonly name: string;
  readonly cells: readonly Placed[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows at the top that stay, and are printed on every page. */
  readonly head: { readonly from: number; readonly to: number; readonly columns: number } | null;
  /** The last row and column that are printed. */
  readonly end: { readonly row: number; readonly column: number };
  /** Rows after which a new page begins, counted from 0. */
  readonly breaks?: readonly number[];
  readonly charts?: readonly PlacedChart[];
};

/** What stands at the edges of every page. */
export type Edges = { readonly top: string; readonly left: string; readonly right: string };

/** What of a format a sheet needs. */
export type SheetFormat = Pick<DocumentFormat, 'font' | 'page' | 'annex'>;

/** The page as a sheet. */
export function sheetOf(page: Page, format: SheetFormat, edges: Edges): WorkbookSheet {
  const { name, cells, widths, head, end, breaks, charts } = page;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map(cells.flatMap((cell) => styled(cell, format))),
    merges: cells.flatMap(mergeOf),
    rowDefs: new Map(heightsOf(cells, widths, format.annex.size)),
    ...(head && { freezePane: { rows: head.to, columns: head.columns } }),
    ...(head && { repeated: { rows: `$${head.from}:$${head.to}` } }),
    printed: `$A$1:$${columnLetter(end.column)}$${end.row}`,
    ...(breaks && { rowBreaks: [...breaks] }),
    ...(charts && { nativeCharts: charts }),
    view: { showGridLines: false },
    pageSetup: pageSetupOf(format),
    headerFooter: {
      ...(edges.top !== '' && { oddHeader: `&C${lettered(format, edges.top)}` }),
      oddFooter: `&L${lettered(format, edges.left)}&C${lettered(format, '')}&P/&N&R${lettered(format, edges.right)}`,
    },
  };
}

/** As wide as the paper, however many pages long. */
function pageSetupOf({ page }: SheetFormat): WorkbookSheet['pageSetup'] {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(page.top),
      bottom: inches(page.bottom),
      left: inches(page.right),
      right: inches(page.right),
      header: inches(page.number),
      footer: inches(page.number),
    },
  };
}

/** Text at the edge of a page; "&" begins a command there, and the typeface's name ends at a quote or a comma. */
const lettered = ({ font, annex }: SheetFormat, text: string): string =>
  `&"${font.replace(/[&",]/g, '')},Regular"&${annex.size - 1} ${text.replaceAll('&', '&&')}`.trimEnd();

const thin = { style: 'thin', color: { rgb: '000000' } } as const;
const box = { top: thin, right: thin, bottom: thin, left: thin };

function styleOf(look: Look, { font, annex }: SheetFormat): CellStyle {
  return {
    font: {
      name: font,
      size: look.size ?? annex.size,
      ...(look.isBold && { bold: true }),
      ...(look.isItalic && { italic: true }),
      ...(look.isFaint && { color: { rgb: '4C5661' } }),
    },
    alignment: alignmentOf(look),
    ...(look.format && { numFmt: look.format }),
    ...(look.isBoxed && { border: box }),
    ...(look.isHead && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9ECEF' } } }),
  };
}

/** Words keep their distance from the rule of a boxed cell, and go on on a second line. */
function alignmentOf({ align = 'left', isBoxed = false, format }: Look): CellStyle['alignment'] {
  return {
    horizontal: align,
    vertical: 'center',
    ...(format === undefined && { wrapText: true }),
    ...(isBoxed && align === 'left' && { indent: 1 }),
  };
}

/** The cell, and, when it reaches over others, their borders. */
function styled(placed: Placed, format: SheetFormat): [string, Partial<Cell>][] {
  const { row, column, toRow = row, toColumn = column, value, formula, look = {} } = placed;
  const style = styleOf(look, format);
  const cells: [string, Partial<Cell>][] = [];
  for (let down = row; down <= toRow; down++) {
    for (let across = column; across <= toColumn; across++)
      cells.push([key(down, across), { value: null, style }]);
  }
  cells[0] = [
    key(row, column),
    { style, ...(formula === undefined ? { value } : { formula, formulaResult: value }) },
  ];
  return cells;
}

const key = (row: number, column: number): string => `${row - 1},${column - 1}`;

function mergeOf({ row, column, toRow = row, toColumn = column }: Placed) {
  if (toRow === row && toColumn === column) return [];
  return [{ startRow: row - 1, startCol: column - 1, endRow: toRow - 1, endCol: toColumn - 1 }];
}

/** A letter of the usual width, in parts of the font size; columns are measured in these. */
const letterWidth = 0.5;
/** Estimated widths are those of a wider typeface; bold letters need the difference. */
const narrower = 0.86;
const lineHeight = 1.28;
const leastHeight = 1.5;

/** Heights by row, as spreadsheets find none for cells that reach over others. */
function heightsOf(cells: readonly Placed[], widths: readonly number[], usual: number) {
  const heights = new Map<number, { height: number }>();
  for (const { row, column, toRow = row, toColumn = column, value, look = {} } of cells) {
    if (toRow !== row) continue;
    const size = look.size ?? usual;
    const points =
      widths.slice(column - 1, toColumn).reduce((sum, width) => sum + width, 0) * usual * letterWidth;
    const room = (points - size) / (look.isBold ? narrower * 1.06 : narrower);
    const lines = typeof value === 'string' ? linesOf(value, room, size) : 1;
    const height = Math.ceil(Math.max(lines * lineHeight + 0.2, leastHeight) * size);
    if (height > (heights.get(row - 1)?.height ?? 0)) heights.set(row - 1, { height });
  }
  return heights;
}

/** How many lines a text takes in a width, both in points. */
const linesOf = (text: string, room: number, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + wrapText(line, room, size).length, 0);
