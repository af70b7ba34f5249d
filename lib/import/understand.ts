/** From an opened file to a list that is understood: which sheet, which head, which columns, which rows. */

import type { ListChoices, ListColumn, ListHead, ListRow, SkippedRow } from '@/lib/domain/list';
import { type FileRefusal, isFileRefusal, refuseFile } from '@/lib/domain/list-problem';
import { columnsOf, type KnownColumn } from './columns/known-columns';
import { headingReader, type Recognition } from './columns/recognise';
import { isBlank, type Sheet, textOf } from './file/cell';
import { MOST_SHEETS } from './file/limits';
import type { OpenFile } from './file/open-file';
import type { CellEncoding } from './letters/column-letters';
import { headingText } from './letters/heading-letters';
import { sheetEncoding } from './letters/sheet-encoding';
import { withTrustedFonts } from './letters/trusted-fonts';
import { mergedDownwards } from './rows/merged-cells';
import { rowReader } from './rows/typed-rows';
import { findHead, type Head } from './table/find-head';
import { type DataRow, sortRows } from './table/sort-rows';

/** A list as it was understood; `read` types one of its rows. */
export type UnderstoodList = {
  readonly head: ListHead;
  readonly data: readonly DataRow[];
  readonly read: (row: DataRow) => ListRow;
};

/** Understands the list of a file: on the sheet that was chosen, or on the first that has one. */
export async function understand(
  file: OpenFile,
  choices: ListChoices,
): Promise<UnderstoodList | FileRefusal> {
  const { sheet: chosen } = choices;
  if (chosen !== undefined && !file.sheets.includes(chosen)) {
    return refuseFile('sheet-not-found', { sheet: chosen });
  }
  const names = chosen === undefined ? file.sheets.slice(0, MOST_SHEETS) : [chosen];
  let refusal = refuseFile('no-rows');
  for (const name of names) {
    const sheet = await file.readSheet(name);
    if (isFileRefusal(sheet)) return sheet;
    const list = understandSheet(file, name, sheet, choices);
    if (!isFileRefusal(list)) return list;
    if (list.fileRefusal !== 'no-rows') refusal = list;
  }
  return refusal;
}

function understandSheet(
  file: OpenFile,
  name: string,
  written: Sheet,
  choices: ListChoices,
): UnderstoodList | FileRefusal {
  if (written.rows.length === 0) return refuseFile('no-rows');
  const sheet = withTrustedFonts(written);
  const usual = sheetEncoding(sheet);
  const recognise = headingReader(choices.synonyms ?? []);
  const head = headInAnyLetters(sheet, usual, recognise, choices.headerRow);
  if (head === null) return refuseFile('no-header', { sheet: name });
  const rows = sheet.rows.slice(head.dataFrom);
  const { columns, ambiguous } = columnsOf(
    head.paths.map(recognise),
    head,
    rows,
    usual,
    choices.mapping ?? {},
  );
  const { data, skipped } = sortRows(rows, landmarksOf(columns, head));
  if (data.length === 0) return refuseFile('no-rows');
  const known = columns.map((column) => column.over(data));
  const read = rowReader({
    columns: known.flatMap((column) => column.reading ?? []),
    isPersonal: columns.map(({ personal }) => personal !== null),
    mergedInto: mergedDownwards(sheet, columns),
  });
  return {
    head: {
      format: file.format,
      encoding: file.format === 'csv' && usual === 'unicode' ? file.encoding : usual,
      otherEncodings: file.otherEncodings,
      sheets: file.sheets,
      sheet: name,
      headerRow: head.last,
      head: { first: head.first, last: head.last },
      columns: known.map(({ shown }) => shown),
      ambiguous: ambiguous.map((field) => ({
        field,
        letters: lettersOf(
          known.map(({ shown }) => shown),
          field,
        ),
      })),
      refusedColumns: columns.flatMap(({ source, letter, personal }) =>
        personal ? [{ source, letter, why: personal }] : [],
      ),
      skipped: [...titlesAbove(sheet, head, headingText(usual)), ...skipped],
      rowCount: data.length,
    },
    data,
    read,
  };
}

/** Headings may be in Unicode above data that is not: the reading that more of them make sense in is taken. */
function headInAnyLetters(
  sheet: Sheet,
  usual: CellEncoding,
  recognise: (path: readonly string[]) => Recognition,
  lastRow: number | undefined,
): Head | null {
  const head = findHead(sheet, headingText(usual), recognise, lastRow);
  if (usual === 'unicode') return head;
  const inPlain = findHead(sheet, headingText('unicode'), recognise, lastRow);
  return inPlain && (!head || inPlain.score > head.score) ? inPlain : head;
}

const lettersOf = (columns: readonly ListColumn[], field: ListColumn['field']): string[] =>
  columns.filter(({ alternatives }) => field && alternatives[0] === field).map(({ letter }) => letter);

function landmarksOf(columns: readonly KnownColumn[], head: Head) {
  const indexOf = (wanted: ListColumn['field']) => columns.findIndex(({ field }) => field === wanted);
  return {
    name: indexOf('name'),
    taxCode: indexOf('taxCode'),
    ordinal: indexOf('ordinal'),
    imported: columns.flatMap(({ field, index }) => (field ? [index] : [])),
    paths: head.paths,
    textAt: (row: Sheet['rows'][number], column: number) => {
      const cell = row.cells[column] ?? null;
      return columns[column]?.text(cell) ?? textOf(cell);
    },
  };
}

function titlesAbove(
  { rows }: Sheet,
  head: Head,
  read: (cell: Sheet['rows'][number]['cells'][number]) => string,
): SkippedRow[] {
  return rows
    .slice(0, head.dataFrom)
    .filter(({ row }) => row < head.first)
    .map(({ row, cells }) => {
      const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => read(cell).trim());
      return { row, why: 'title' as const, text: texts.join(' ').slice(0, 120) };
    });
}
