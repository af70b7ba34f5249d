import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { Column, ColumnKind, Table, Value } from './table';

/** Number formats as Excel stores them; it shows them with the marks of the reader's own language. */
const formats: Record<ColumnKind, string> = {
  text: '@',
  count: '#,##0',
  percent: '0.0#%',
  date: 'dd/mm/yyyy',
};

const cells: Record<ColumnKind, (value: string | number) => string | number | Date> = {
  text: (value) => value,
  count: (value) => value,
  // Twelve digits are more than any share has, and take away what binary fractions add.
  percent: (value) => Number((Number(value) / 100).toPrecision(12)),
  date: (value) => new Date(`${value}T00:00:00Z`),
};

/**
 * A table as an Excel workbook, written while its lines come: numbers are numbers, dates are dates, text is text even
 * where it looks like a formula. One header row, frozen, so that the file can be read back.
 */
export function xlsxOf<Line>({ name, columns, lines }: Table<Line>): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(columns, lines), {
    name,
    columns: columns.map(columnOf),
    freezePane: { rows: 1 },
  });
}

const columnOf = <Line>({ header, kind, width }: Column<Line>): ColumnDef => ({
  header,
  width,
  numFmt: formats[kind],
});

async function* rowsOf<Line>(columns: readonly Column<Line>[], lines: AsyncIterable<Line>) {
  for await (const line of lines) yield columns.map(({ kind, value }) => cell(kind, value(line)));
}

const cell = (kind: ColumnKind, value: Value) => (value === null ? null : cells[kind](value));
