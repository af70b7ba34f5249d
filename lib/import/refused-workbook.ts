/** The rows that were not imported, given back as the list they came in, with the reason beside each. */

import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { ListHead, ListRow } from '@/lib/domain/list';
import { inUnicode } from '@/lib/import/letters/column-letters';
import type { Locale } from '@/lib/text/locale';
import { listProblemSentence } from '@/lib/text/words/import-problems';
import { refusedWorkbookWords } from '@/lib/text/words/import-refused';

/** A row and why it was refused beyond what is wrong with its cells. */
export type RefusedRow = Pick<ListRow, 'row' | 'texts' | 'problems'> & {
  readonly reasons?: readonly string[];
};

/**
 * A workbook with the columns of the list in their order, the rows as they were read (in Unicode now), the row's number
 * in the file and the reasons. Personal columns keep their heading and stay empty. Every cell
 * is text, so that nothing in it is taken for a formula, a date or a rounded number; it imports as it is once mended.
 */
export function refusedWorkbook(
  head: Pick<ListHead, 'columns' | 'sheet'>,
  rows: AsyncIterable<RefusedRow> | Iterable<RefusedRow>,
  locale: Locale,
): ReadableStream<Uint8Array> {
  const words = refusedWorkbookWords[locale];
  const headings = [...head.columns.map(({ source }) => source), words.row, words.reason];
  const columns: ColumnDef[] = headings.map((header, index) => ({
    header,
    width: widthOf(header, index === headings.length - 1),
    style: { numFmt: '@' },
  }));
  return writeXlsxStream(linesOf(rows, head.columns, locale), {
    name: head.sheet,
    columns,
    freezePane: { rows: 1 },
  });
}

const WIDE = 60;
const widthOf = (header: string, isReason: boolean): number =>
  isReason ? WIDE : Math.min(40, Math.max(12, header.length + 2));

async function* linesOf(
  rows: AsyncIterable<RefusedRow> | Iterable<RefusedRow>,
  columns: ListHead['columns'],
  locale: Locale,
): AsyncGenerator<(string | null)[]> {
  for await (const { row, texts, problems, reasons = [] } of rows) {
    const cells = columns.map(({ encoding }, index) => inUnicode(texts[index] ?? '', encoding) || null);
    yield [
      ...cells,
      String(row),
      [...problems.map((problem) => cellReason(problem, locale)), ...reasons].join('\n'),
    ];
  }
}

const cellReason = (problem: ListRow['problems'][number], locale: Locale): string => {
  const sentence = listProblemSentence(problem, locale);
  return problem.column === '' ? sentence : `${problem.column}${problem.row}: ${sentence}`;
};
