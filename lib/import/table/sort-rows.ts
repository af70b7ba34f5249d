/** Which rows below a head are data, and under which section they stand; the others are listed with why. */

import type { SkippedRow, SkippedWhy } from '@/lib/domain/list';
import { headingKey } from '@/lib/import/columns/heading-text';
import { isBlank, type SheetRow, textOf } from '@/lib/import/file/cell';
import type { HeadPath } from './head-paths';
import { areColumnNumbers, isRank, isSignature, isSubtotal, type Section, sectionOf } from './row-words';

/** A row of data and the section it stands under. */
export type DataRow = { readonly source: SheetRow; readonly section: Section };

/** What has to be known of the columns to tell data from the rest; -1 where there is no such column. */
export type RowLandmarks = {
  readonly name: number;
  readonly taxCode: number;
  readonly ordinal: number;
  /** Every column that is imported. */
  readonly imported: readonly number[];
  readonly paths: readonly HeadPath[];
  /** What a cell says, in Unicode. */
  textAt(row: SheetRow, column: number): string;
};

const none: Section = {};
const MOST_SHOWN = 120;

/** Tells the rows of a list apart. */
export function sortRows(
  rows: readonly SheetRow[],
  landmarks: RowLandmarks,
): { readonly data: readonly DataRow[]; readonly skipped: readonly SkippedRow[] } {
  const data: DataRow[] = [];
  const skipped: SkippedRow[] = [];
  let section = none;
  let isSigned = false;
  const skip = (row: SheetRow, why: SkippedWhy, texts: readonly string[]) =>
    skipped.push({ row: row.row, why, text: texts.join(' ').slice(0, MOST_SHOWN) });
  for (const row of rows) {
    if (hasCode(row, landmarks)) {
      data.push({ source: row, section });
      continue;
    }
    const texts = textsOf(row, landmarks);
    if (texts.length === 0 || isOnlyNumbered(row, landmarks)) continue;
    const why = whyNoData(row, texts, landmarks, isSigned);
    if (why === null) data.push({ source: row, section });
    else skip(row, typeof why === 'string' ? why : 'section', texts);
    if (why === 'signature') isSigned = true;
    if (why !== null && typeof why === 'object') section = { ...section, ...why };
  }
  return withoutTail(data, skipped, landmarks);
}

/** Eight digits and more under the tax code's head: data, whatever else the row says. */
function hasCode(row: SheetRow, { taxCode }: RowLandmarks): boolean {
  const cell = row.cells[taxCode];
  if (typeof cell === 'number') return cell >= 10_000_000;
  return typeof cell === 'string' && cell.length >= 8 && cell.replace(/\D/g, '').length >= 8;
}

const textsOf = (row: SheetRow, { textAt }: RowLandmarks): string[] =>
  row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [textAt(row, column).trim()]));

/** Forms come with more numbered lines than were filled in. */
const isOnlyNumbered = (row: SheetRow, { ordinal }: RowLandmarks): boolean =>
  row.cells.every(
    (cell, column) => isBlank(cell) || (column === ordinal && /^\s*\d+[.)]?\s*$/.test(textOf(cell))),
  );

function whyNoData(
  row: SheetRow,
  texts: readonly string[],
  landmarks: RowLandmarks,
  isSigned: boolean,
): SkippedWhy | Section | null {
  if (areColumnNumbers(texts)) return 'column-numbers';
  if (isRepeatedHead(row, landmarks)) return 'repeated-head';
  const ordinal = landmarks.ordinal < 0 ? '' : landmarks.textAt(row, landmarks.ordinal);
  const words = texts.filter((text) => text !== ordinal.trim() && /\p{L}/u.test(text));
  if (words.slice(0, 2).some(isSubtotal) || isSubtotal(ordinal)) return 'subtotal';
  const section = words.length <= 1 ? sectionOf(words[0] ?? ordinal, isRank(ordinal)) : null;
  if (section) return section;
  if (ordinal.trim() !== '') return null;
  const isEnd = texts.some(isSignature) || (isSigned && !hasNumbers(row, landmarks));
  return isEnd ? 'signature' : null;
}

/** Digits in a column that is imported. */
const hasNumbers = ({ cells }: SheetRow, { ordinal, imported }: RowLandmarks): boolean =>
  imported.some((column) => column !== ordinal && /\d/.test(textOf(cells[column] ?? null)));

/** On later pages the head stands again: at least half of what the row says is the heading of its column. */
function isRepeatedHead(row: SheetRow, { paths, textAt }: RowLandmarks): boolean {
  const filled = row.cells.flatMap((cell, column) =>
    typeof cell === 'number' || isBlank(cell) ? [] : [column],
  );
  if (filled.length < 2) return false;
  const same = filled.filter((column) => {
    const key = headingKey(textAt(row, column));
    return key !== '' && paths[column]?.some((heading) => headingKey(heading) === key);
  });
  return same.length * 2 > filled.length;
}

/** Below the last enterprise come names of signers and remarks, wherever they stand. */
function withoutTail(data: DataRow[], skipped: SkippedRow[], landmarks: RowLandmarks) {
  const isKnown = ({ source }: DataRow) =>
    !isBlank(source.cells[landmarks.name]) || hasNumbers(source, landmarks);
  while (data.length > 0) {
    const last = data.at(-1);
    if (!last || isKnown(last)) break;
    data.pop();
    const text = textsOf(last.source, landmarks).join(' ').slice(0, MOST_SHOWN);
    skipped.push({ row: last.source.row, why: 'signature', text });
  }
  return { data, skipped: skipped.sort((one, other) => one.row - other.row) };
}
