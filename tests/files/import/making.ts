/** Lists for tests: made cell by cell, read without the thread around the reader. */

import ExcelJS from 'exceljs';
import type { ListChoices, ListHead, ListRow } from '@/lib/domain/list';
import { type FileRefusal, isFileRefusal } from '@/lib/domain/list-problem';
import { openFile } from '@/lib/import/file/recognise-file';
import { understand } from '@/lib/import/understand';

/** A list that was read whole. */
export type ReadWhole = { readonly head: ListHead; readonly rows: readonly ListRow[] };

/** Reads a file as the thread does. */
export async function readWhole(
  bytes: Uint8Array,
  fileName: string,
  choices: ListChoices = {},
): Promise<ReadWhole | FileRefusal> {
  const file = await openFile(bytes, fileName, choices.encoding);
  if (isFileRefusal(file)) return file;
  const list = await understand(file, choices);
  return isFileRefusal(list) ? list : { head: list.head, rows: list.data.map(list.read) };
}

/** Reads a file that must not be refused. */
export async function mustRead(
  bytes: Uint8Array,
  fileName: string,
  choices: ListChoices = {},
): Promise<ReadWhole> {
  const read = await readWhole(bytes, fileName, choices);
  if (isFileRefusal(read)) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

/** Why a file is refused. */
export async function refusalOf(
  bytes: Uint8Array,
  fileName: string,
  choices: ListChoices = {},
): Promise<string> {
  const read = await readWhole(bytes, fileName, choices);
  return isFileRefusal(read) ? read.fileRefusal : 'read';
}

/** What a cell of a workbook under test holds. */
export type Made = ExcelJS.CellValue;

/** How a workbook under test is made beyond its values. */
export type Making = {
  readonly merges?: readonly string[];
  readonly fonts?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  readonly sheet?: string;
  /** Sheets before the one with the list. */
  readonly before?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Made[])[];
    readonly hidden?: boolean;
  }[];
};

/** A workbook of these rows. Fonts and formats are given by cell (`B5`) or column (`B`). */
export async function workbook(rows: readonly (readonly Made[])[], making: Making = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  if (making.date1904) book.properties.date1904 = true;
  for (const { name, rows: others, hidden } of making.before ?? []) {
    const sheet = book.addWorksheet(name, hidden ? { state: 'hidden' } : {});
    sheet.addRows(others.map((row) => [...row]));
  }
  const sheet = book.addWorksheet(making.sheet ?? 'Danh sách');
  sheet.addRows(rows.map((row) => [...row]));
  for (const range of making.merges ?? []) sheet.mergeCells(range);
  const cellsOf = (place: string) =>
    /\d/.test(place) ? [sheet.getCell(place)] : rows.map((_, index) => sheet.getCell(`${place}${index + 1}`));
  for (const [place, name] of Object.entries(making.fonts ?? {})) {
    for (const cell of cellsOf(place)) cell.font = { name, size: 12 };
  }
  for (const [place, format] of Object.entries(making.formats ?? {})) {
    for (const cell of cellsOf(place)) cell.numFmt = format;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A text table of these rows. */
export const csv = (rows: readonly (readonly (string | number)[])[], separator = ';', end = '\r\n'): string =>
  rows.map((row) => row.join(separator)).join(end);

/** A text as the bytes of UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What each heading was taken for. */
export const fieldsOf = ({ head }: ReadWhole): Record<string, string | null> =>
  Object.fromEntries(head.columns.map(({ source, field }) => [source, field]));

/** The problems of all rows as `cell kind`. */
export const problemsOf = ({ rows }: ReadWhole): string[] =>
  rows.flatMap(({ problems }) => problems.map(({ column, row, kind }) => `${column}${row} ${kind}`));
