/** The columns of a list, from headings and contents: what they hold, how they are written, what an empty cell means. */

import type { ListColumn } from '@/lib/domain/list';
import { kindOfListField, type ListField } from '@/lib/domain/list-field';
import { type Cell, isBlank, type SheetRow, textOf } from '@/lib/import/file/cell';
import { type CellEncoding, columnEncoding, inUnicode } from '@/lib/import/letters/column-letters';
import { fontText } from '@/lib/import/letters/heading-letters';
import type { ReadColumn } from '@/lib/import/rows/typed-rows';
import type { Head } from '@/lib/import/table/find-head';
import type { DataRow } from '@/lib/import/table/sort-rows';
import { answerOf, emptyMeans } from '@/lib/import/values/yes-no';
import { confirmed } from './confirm';
import type { Recognition } from './recognise';
import { type SettledColumn, settleColumns } from './settle';

/** A column that is known as far as its rows need not be looked at one by one. */
export type KnownColumn = SettledColumn & {
  readonly encoding: CellEncoding;
  /** What a cell says, in Unicode. */
  readonly text: (cell: Cell) => string;
  /** Completed by the rows that turned out to be data. */
  over(data: readonly DataRow[]): { readonly shown: ListColumn; readonly reading: ReadColumn | null };
};

/** Rows by which a column's letters and content are judged. */
const JUDGED_BY = 5_000;
const VALUES = 300;
const SAMPLES = 5;
const LONGEST_SAMPLE = 80;

/** All columns of a head, and the fields that several claim. */
export function columnsOf(
  recognitions: readonly Recognition[],
  head: Head,
  rows: readonly SheetRow[],
  usual: CellEncoding,
  mapping: Readonly<Record<string, ListField | null>>,
): { readonly columns: readonly KnownColumn[]; readonly ambiguous: readonly ListField[] } {
  const judged = rows.slice(0, JUDGED_BY);
  const width = Math.max(head.paths.length, ...judged.map(({ cells }) => cells.length));
  const written = Array.from({ length: width }, (_, index) => encodingOf(judged, index, usual));
  const texts = written.map((encoding) => textIn(encoding));
  const open = written.map((_, index) => ({
    path: head.paths[index] ?? [],
    recognition: recognitions[index] ?? { fields: [], certainty: 0 },
    values: differentValues(
      judged.map(({ cells }) => cells[index] ?? null),
      texts[index] ?? textOf,
      VALUES,
    ),
  }));
  const { columns, ambiguous } = settleColumns(open.map(confirmed), mapping);
  const known = columns.map((column) =>
    knownColumn(column, written[column.index] ?? 'unicode', texts[column.index] ?? textOf),
  );
  return { columns: known, ambiguous };
}

function encodingOf(rows: readonly SheetRow[], index: number, usual: CellEncoding): CellEncoding {
  const fonts = new Map<CellEncoding, number>();
  const texts: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[index];
    if (typeof cell === 'string') texts.push(cell);
    else if (typeof cell === 'object' && cell?.type === 'font') {
      fonts.set(cell.font.encoding, (fonts.get(cell.font.encoding) ?? 0) + 1);
    }
  }
  const [font] = [...fonts].sort((one, other) => other[1] - one[1]);
  return font && font[1] > texts.length ? font[0] : columnEncoding(texts, usual);
}

/** A font's word counts for its own cell only; the column's encoding for the others. */
const textIn =
  (encoding: CellEncoding) =>
  (cell: Cell): string => {
    if (typeof cell === 'string') return inUnicode(cell, encoding);
    return typeof cell === 'object' && cell?.type === 'font' ? fontText(cell) : textOf(cell);
  };

function differentValues(cells: readonly Cell[], text: (cell: Cell) => string, most: number): string[] {
  const different = new Set<string>();
  for (const cell of cells) {
    if (!isBlank(cell)) different.add(text(cell).trim());
    if (different.size === most) break;
  }
  return [...different];
}

function knownColumn(
  column: SettledColumn,
  encoding: CellEncoding,
  text: (cell: Cell) => string,
): KnownColumn {
  const { index, letter, source, field, alternatives, personal, organisationKind } = column;
  return {
    ...column,
    encoding,
    text,
    over(data) {
      const cells = data.slice(0, JUDGED_BY).map((row) => row.source.cells[index] ?? null);
      const values = personal ? [] : differentValues(cells, text, SAMPLES);
      const samples = values.map((value) => value.slice(0, LONGEST_SAMPLE));
      const empty = field ? meaningOfEmpty(field, data, index, text) : 'not-said';
      return {
        shown: { source, letter, field, alternatives, encoding, emptyMeans: empty, samples },
        reading: field && { index, letter, field, emptyMeans: empty, organisationKind, text },
      };
    },
  };
}

function meaningOfEmpty(
  field: ListField,
  data: readonly DataRow[],
  index: number,
  text: (cell: Cell) => string,
): ListColumn['emptyMeans'] {
  const kind = kindOfListField[field];
  if (kind !== 'yes-no' && kind !== 'organisation') return 'not-said';
  return emptyMeans(answers(data, index, text));
}

/** What is neither yes nor no, such as an organisation's name, stands for a yes. */
function* answers(data: readonly DataRow[], index: number, text: (cell: Cell) => string): Generator<boolean> {
  for (const { source } of data) {
    const cell = source.cells[index] ?? null;
    if (!isBlank(cell)) yield answerOf(cell, text(cell).trim()) ?? true;
  }
}
