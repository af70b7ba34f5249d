/**
 * Beside what is printed: whether the total is the sum of the rows below it. It may differ, where it was reported as a whole
 * or units are unknown; the office sees by how much.
 */

import type { Annex } from '@/lib/domain/official-document';
import { columnLetter } from '@/lib/export/cell-names';
import { UNKNOWN } from '@/lib/text/official/annex-cells';
import { checkWords } from '@/lib/text/official/workbook-words';
import { formats } from './row';
import type { Look, Placed } from './sheet';

type Rows = { readonly first: number; readonly last: number; readonly total: number };

const look: Look = { isFaint: true };

/** The check under an annex that has a total; `firstRow` is the first of its rows. */
export function checkOf({ columns, rows }: Annex, firstRow: number, at: number): Placed[] {
  const total = rows.findIndex(({ kind }) => kind === 'total');
  const first = rows.findIndex(({ kind }) => kind === 'unit');
  if (total < 0 || first < 0) return [];
  const places: Rows = { first: firstRow + first, last: firstRow + rows.length - 1, total: firstRow + total };
  const counts = columns.flatMap(({ kind, formula }, index) =>
    kind === 'count' && formula === undefined ? [index] : [],
  );
  const label = (row: number, value: string, more: Look = {}): Placed => ({
    row,
    column: 2,
    value,
    look: { ...look, ...more },
  });
  return [
    label(at, checkWords.heading, { isBold: true }),
    label(at + 1, checkWords.sum),
    label(at + 2, checkWords.difference),
    label(at + 3, checkWords.unknown),
    ...counts.flatMap((index) => checked(rows, index, places, at)),
  ];
}

/** Sum, difference and number of unknown units of one column. */
function checked(rows: Annex['rows'], index: number, places: Rows, at: number): Placed[] {
  const letter = columnLetter(index + 1);
  const range = `${letter}${places.first}:${letter}${places.last}`;
  const total = `${letter}${places.total}`;
  const given = rows.filter(({ kind }) => kind === 'unit').map(({ cells }) => cells[index] ?? null);
  const sum = given.reduce<number>((all, cell) => all + (typeof cell === 'number' ? cell : 0), 0);
  const whole = rows.find(({ kind }) => kind === 'total')?.cells[index] ?? null;
  const cell = (row: number, value: string | number, formula: string, format: string): Placed => ({
    row,
    column: index + 1,
    value,
    formula,
    look: { ...look, align: 'right', format },
  });
  return [
    cell(at + 1, sum, `SUM(${range})`, formats.count),
    cell(
      at + 2,
      typeof whole === 'number' ? whole - sum : UNKNOWN,
      `IF(COUNT(${total})=1,${total}-${letter}${at + 1},"${UNKNOWN}")`,
      formats.change,
    ),
    cell(
      at + 3,
      given.filter((each) => each === null).length,
      `COUNTIF(${range},"${UNKNOWN}")`,
      formats.count,
    ),
  ];
}
