/**
 * The cells of an annex as they are printed: counts as given, shares and comparisons by the formulas of their columns. Word,
 * PDF and the screen print these; Excel has the formulas themselves.
 */

import type { Annex, AnnexColumn } from '@/lib/domain/official-document';
import { type BasisPoints, differenceOf, type RoundedPercent, roundedPercent } from '@/lib/domain/ratio';
import { formatChange, formatCount, formatDecimal } from '@/lib/text/numbers';

/** Not known; does not apply. */
const unknown = '…';
const notApplicable = '-';

/** A cell before it is written: a count, a share, or a text. */
type Value = number | RoundedPercent | string | null;

/** The texts of every row, in the order of the columns. */
export function annexTexts({ columns, rows, target }: Annex): string[][] {
  return rows.map(({ cells }) => {
    const values: Value[] = [...cells];
    for (const [index, column] of columns.entries()) {
      if (column.formula) values[index] = computed(column.formula, values, target);
    }
    return values.map((value, index) => textOf(value, columns[index]));
  });
}

function computed(
  formula: NonNullable<AnnexColumn['formula']>,
  values: readonly Value[],
  target: BasisPoints,
): Value {
  if ('minus' in formula) return difference(values[formula.minus[0] - 1], values[formula.minus[1] - 1]);
  const [part, whole] = [values[formula.part - 1], values[formula.whole - 1]];
  if (typeof part !== 'number' || typeof whole !== 'number') return null;
  return roundedPercent({ numerator: part, denominator: whole }, target) ?? notApplicable;
}

/** Shares are subtracted as they are printed, so that a reader who does it by hand finds the same. */
function difference(one: Value = null, other: Value = null): Value {
  if (one === null || other === null) return null;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'object' && typeof other === 'object') return differenceOf(one, other);
  return notApplicable;
}

function textOf(value: Value, column: AnnexColumn | undefined): string {
  if (value === null) return unknown;
  if (typeof value === 'string') return value;
  const isChange = column?.formula !== undefined && 'minus' in column.formula;
  if (typeof value === 'number') return isChange ? formatChange(value, 'vi') : formatCount(value, 'vi');
  return `${isChange && value.scaled > 0 ? '+' : ''}${formatDecimal(value, 'vi')}`;
}

/** "4 = 3:2", "9 = 4-7", or the plain number of a column: the line under the heads. */
export function columnNumber({ formula }: AnnexColumn, index: number): string {
  if (formula === undefined) return String(index + 1);
  const [one, sign, other] =
    'minus' in formula ? [formula.minus[0], '-', formula.minus[1]] : [formula.part, ':', formula.whole];
  return `${index + 1} = ${one}${sign}${other}`;
}
