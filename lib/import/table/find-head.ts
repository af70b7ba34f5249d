/** Where the head of a list is: under title rows, one to three rows high. */

import { certainty, type Recognition } from '@/lib/import/columns/recognise';
import type { Merge, Sheet, SheetRow } from '@/lib/import/file/cell';
import { type CellText, type HeadPath, headPaths } from './head-paths';

/**
 * A head: its rows in the file, from 1, the index of the first row below it, what its columns are called, and how
 * convincing it is.
 */
export type Head = {
  readonly score: number;
  readonly first: number;
  readonly last: number;
  readonly dataFrom: number;
  readonly paths: readonly HeadPath[];
};

/** Rows in which a head is looked for. Lists have a few lines of titles, not pages. */
const LOOKED_AT = 60;
const HIGHEST = 3;
/** Rows of data below a head after which no better one is expected. */
const ENOUGH_BELOW = 12;

type Recognise = (path: HeadPath) => Recognition;

/** The most convincing head of a sheet, or `null` when nothing looks like one. */
export function findHead(
  sheet: Sheet,
  textOf: CellText,
  recognise: Recognise,
  lastRow?: number,
): Head | null {
  const { rows } = sheet;
  let best: Head | null = null;
  const ends = lastRow === undefined ? rows.slice(0, LOOKED_AT).keys() : [indexOfRow(rows, lastRow)];
  for (const end of ends) {
    if (best && end > best.dataFrom + ENOUGH_BELOW) break;
    for (let height = 1; height <= HIGHEST && height <= end + 1; height++) {
      const block = rows.slice(end - height + 1, end + 1);
      if (lastRow === undefined && !canBeHead(block, sheet)) continue;
      const paths = headPaths(sheet, block, textOf);
      const score = scoreOf(paths.map(recognise), height);
      if (score === null ? lastRow === undefined || best : best && score <= best.score) continue;
      best = headOf(block, paths, score ?? 0, sheet);
    }
  }
  return best;
}

/** The index of a row of the file, or of the last one before it that has anything in it. */
function indexOfRow(rows: readonly SheetRow[], row: number): number {
  return rows.findLastIndex((each) => each.row <= row);
}

/** Rows that follow one another, hold words rather than numbers, and leave no merged cell open at their end. */
function canBeHead(block: readonly SheetRow[], { rows, merges }: Sheet): boolean {
  const first = block[0]?.row ?? 0;
  const last = block.at(-1)?.row ?? 0;
  if (last - first > HIGHEST - 1) return false;
  if (block.some(({ cells }) => cells.filter((cell) => typeof cell === 'number').length > 1)) return false;
  const goesOn = ({ lastRow }: Merge) => rows.some(({ row }) => row > last && row <= lastRow);
  const begins = ({ firstRow, lastRow }: Merge) =>
    firstRow >= first && firstRow <= last && lastRow < first + HIGHEST;
  return !merges.some((merge) => begins(merge) && goesOn(merge));
}

/** How convincing headings are; `null` when they name neither an enterprise nor its tax code. */
function scoreOf(recognitions: readonly Recognition[], height: number): number | null {
  const seen = new Set<string>();
  let score = -0.5 * height;
  for (const { fields, certainty: sure, personal } of recognitions) {
    const [field] = fields;
    if (field === undefined) score += personal || sure > 0 ? 0.5 : -0.1;
    else {
      score += seen.has(field) ? 0.2 : Math.min(sure, certainty.grouped);
      seen.add(field);
    }
  }
  const isAboutEnterprises = seen.has('name') || seen.has('taxCode');
  return isAboutEnterprises && seen.size >= 2 ? score : null;
}

function headOf(
  block: readonly SheetRow[],
  paths: readonly HeadPath[],
  score: number,
  { merges, rows }: Sheet,
): Head {
  const first = block[0]?.row ?? 1;
  const within = merges.filter(({ firstRow }) => block.some(({ row }) => row === firstRow));
  const ends = within.map(({ lastRow }) => lastRow).filter((row) => row - first < HIGHEST);
  const last = Math.max(block.at(-1)?.row ?? 1, ...ends);
  const dataFrom = rows.findIndex(({ row }) => row > last);
  return { score, first, last, dataFrom: dataFrom === -1 ? rows.length : dataFrom, paths };
}
