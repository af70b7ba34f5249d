import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import { writable } from './ooxml/characters';
import { openingOf } from './opening';
import type { Column, ColumnKind, Table, Value } from './table';
import { type WorkbookSheet, workbookOf } from './workbook';

/** Number formats as Excel stores them; it shows them with the marks of the reader's own language. */
const formats: Record<ColumnKind, string> = {
  text: '@',
  count: '#,##0',
  percent: '0.0#%',
  date: 'dd/mm/yyyy',
};

/** Text keeps its distance from the number before it. */
const alignments: Record<ColumnKind, { horizontal: 'left' | 'right' | 'center'; indent?: number }> = {
  text: { horizontal: 'left', indent: 1 },
  count: { horizontal: 'right' },
  percent: { horizontal: 'right' },
  date: { horizontal: 'center' },
};

const cells: Record<ColumnKind, (value: string | number) => CellValue> = {
  // A part that is written while its lines come passes no packer that would see to it.
  text: (value) => writable(String(value)),
  count: (value) => value,
  // Twelve digits are more than any share has, and take away what binary fractions add.
  percent: (value) => Number((Number(value) / 100).toPrecision(12)),
  date: (value) => new Date(`${value}T00:00:00Z`),
};

/** Up to here a workbook is made whole, with filters and ready to print: the figures of a province over five years. */
const rowsInOne = 10_000;

/**
 * A table as an Excel workbook: numbers are numbers, dates are dates, text is text even where it looks like a formula.
 * One header row, frozen, so that the file can be read back. A large table is written while its lines come, plainly.
 */
export async function xlsxOf<Line>(
  { name, columns, lines }: Table<Line>,
  most = rowsInOne,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const definitions = columns.map(columnOf);
  const { first, rest } = await openingOf(rowsOf(columns, lines), most);
  const freezePane = { rows: 1 };
  if (rest) return writeXlsxStream(rest, { name, columns: definitions, freezePane });
  const head = columns.map(({ header }) => header);
  const sheet: WorkbookSheet = { name, columns: definitions, rows: [head, ...first], freezePane };
  return workbookOf([{ ...sheet, ...finish(columns, first.length) }]);
}

const columnOf = <Line>({ header, kind, width }: Column<Line>): ColumnDef => ({
  header,
  width,
  style: { numFmt: formats[kind], alignment: alignments[kind] },
});

/** What makes a sheet pleasant: a head that stands out, filters, and pages of paper with the head on each. */
function finish<Line>(columns: readonly Column<Line>[], rows: number): Partial<WorkbookSheet> {
  const lastColumn = String.fromCharCode(64 + columns.length);
  return {
    autoFilter: { range: `A1:${lastColumn}${rows + 1}` },
    rowDefs: new Map([[0, { height: 34 }]]),
    cells: new Map(columns.map((_, column) => [`0,${column}`, { style: headStyle }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    repeated: { rows: '$1:$1' },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

const headStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4E7EB' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  numFmt: '@',
} as const;

async function* rowsOf<Line>(columns: readonly Column<Line>[], lines: AsyncIterable<Line>) {
  for await (const line of lines) yield columns.map(({ kind, value }) => cell(kind, value(line)));
}

const cell = (kind: ColumnKind, value: Value): CellValue => (value === null ? null : cells[kind](value));
