/** The headings of a head of one to three rows: merged cells and cells left empty beside or below stand for one. */

import { type Cell, isBlank, type Merge, type Sheet, type SheetRow } from '@/lib/import/file/cell';

/** A heading as the texts above one another, the common head first. */
export type HeadPath = readonly string[];

/** Reads texts of cells; legacy letters are converted by whoever hands it in. */
export type CellText = (cell: Cell) => string;

/** The rows of a head, in order; rows that the file leaves out count as empty. */
export function headPaths(
  { merges }: Pick<Sheet, 'merges'>,
  rows: readonly SheetRow[],
  textOf: CellText,
): HeadPath[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), ...mergedWidth(merges, rows));
  const lines = rows.map((row) => lineOf(row, width, merges, textOf));
  const filled = lines.map((line, index) => fillRight(line, lines.slice(index + 1)));
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((line) => line[column] ?? '').filter((text) => text !== '');
    return texts.filter((text, index) => text !== texts[index - 1]);
  });
}

const mergedWidth = (merges: readonly Merge[], rows: readonly SheetRow[]): number[] =>
  merges
    .filter(({ firstRow, lastRow }) => rows.some(({ row }) => row >= firstRow && row <= lastRow))
    .map(({ lastColumn }) => lastColumn + 1)
    .filter((width) => width <= 256);

type Slot = string | typeof covered;

/** A cell that a merge covers, so that nothing may flow into it from the side. */
const covered = Symbol('covered');

function lineOf(row: SheetRow, width: number, merges: readonly Merge[], textOf: CellText): Slot[] {
  const line: Slot[] = Array.from({ length: width }, (_, column) => {
    const cell = row.cells[column];
    return cell === undefined || isBlank(cell) ? '' : cleanHeading(textOf(cell));
  });
  for (const merge of merges) {
    if (row.row < merge.firstRow || row.row > merge.lastRow) continue;
    const text = line[merge.firstColumn] ?? '';
    for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, width - 1); column++) {
      // Below its first row a merge repeats nothing: the text is already in the path.
      line[column] = row.row === merge.firstRow ? text : covered;
    }
  }
  return line;
}

/** Line breaks and double spaces in headings mean nothing. */
const cleanHeading = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Where cells were not merged, a common head stands over its first column only: it flows right over those that have a heading below. */
function fillRight(line: readonly Slot[], below: readonly (readonly Slot[])[]): string[] {
  let common = '';
  return line.map((slot, column) => {
    if (slot === covered) {
      common = '';
      return '';
    }
    const hasBelow = below.some((other) => typeof other[column] === 'string' && other[column] !== '');
    if (slot !== '' || !hasBelow) common = hasBelow ? slot : '';
    return slot === '' ? common : slot;
  });
}
