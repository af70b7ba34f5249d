import { writeCsvStream } from 'hucre/csv';
import type { Column, ColumnKind, Table, Value } from './table';

/** Separators that a CSV file may have; `;` is the one that a Vietnamese Excel opens by itself. */
export const separators = [';', ',', '\t', '|'] as const;

export type Separator = (typeof separators)[number];

/** What a spreadsheet would take for a formula; also behind spaces, and in the full-width forms that Excel folds. */
const looksLikeFormula = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as CSV: UTF-8 with a byte order mark, CRLF, one header row. Text that could be a formula is made harmless by an
 * apostrophe; numbers stay numbers. With `;` the decimal mark is the comma, as a Vietnamese Excel reads it, else the point.
 * Dates are `2026-09-30`, which every Excel reads as dates.
 */
export function csvOf<Line>(
  { columns, lines }: Table<Line>,
  separator: Separator,
): ReadableStream<Uint8Array> {
  return writeCsvStream(rowsOf(columns, lines, separator), {
    delimiter: separator,
    lineSeparator: '\r\n',
    bom: true,
  });
}

async function* rowsOf<Line>(
  columns: readonly Column<Line>[],
  lines: AsyncIterable<Line>,
  separator: Separator,
) {
  yield columns.map(({ header }) => harmless(header));
  for await (const line of lines) yield columns.map(({ kind, value }) => cell(kind, value(line), separator));
}

function cell(kind: ColumnKind, value: Value, separator: Separator): string | number | null {
  if (typeof value === 'string') return harmless(value);
  return kind === 'percent' && separator === ';' && value !== null ? String(value).replace('.', ',') : value;
}

const harmless = (text: string) => (looksLikeFormula.test(text) ? `'${text}` : text);
