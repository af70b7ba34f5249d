/** What is printed in the cells of an annex: formulas worked out, numbers in Vietnamese form. For every painter on paper. */

import type { Annex, AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import { type Figure, percentOf, roundedPercent, targetPercent } from '@/lib/domain/ratio';
import { formatChange, formatCount, formatDecimal } from '@/lib/text/numbers';

/** Not known. */
export const UNKNOWN = '…';
/** Known, but there is nothing to divide by. */
export const UNDETERMINED = '-';

/** "1", "2", "5=4:3": the row under the headings by which columns refer to one another. */
export function columnNumbers(columns: readonly AnnexColumn[]): string[] {
  return columns.map(({ formula }, index) => {
    const number = String(index + 1);
    if (formula === undefined) return number;
    return 'minus' in formula
      ? `${number}=${formula.minus[0]}-${formula.minus[1]}`
      : `${number}=${formula.part}:${formula.whole}`;
  });
}

/** A heading over one or more columns; one that is no group goes down over both lines of headings. */
export type ColumnGroup = { readonly heading: string; readonly span: number; readonly isGroup: boolean };

/** Columns with the same heading above them that stand together share it. */
export function columnGroups(columns: readonly AnnexColumn[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { group, heading } of columns) {
    const last = groups.at(-1);
    if (group !== undefined && last?.isGroup && last.heading === group) {
      groups[groups.length - 1] = { ...last, span: last.span + 1 };
    } else groups.push({ heading: group ?? heading, span: 1, isGroup: group !== undefined });
  }
  return groups;
}

/** The texts of a row, cell by cell. */
export function rowTexts({ columns }: Pick<Annex, 'columns'>, row: AnnexRow): string[] {
  if (row.kind === 'label') return row.cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  return columns.map((column, index) => texts[column.kind](row, columns, index));
}

type CellText = (row: AnnexRow, columns: readonly AnnexColumn[], index: number) => string;

const given: CellText = ({ cells }, _columns, index) => {
  const cell = cells[index] ?? null;
  if (cell === null) return UNKNOWN;
  return typeof cell === 'number' ? formatCount(cell, 'vi') : cell;
};

const texts: Record<AnnexColumn['kind'], CellText> = {
  ordinal: given,
  text: given,
  count: (row, columns, index) => {
    const formula = columns[index]?.formula;
    if (formula === undefined || !('minus' in formula)) return given(row, columns, index);
    const [from, less] = formula.minus.map((column) => row.cells[column - 1]);
    return typeof from === 'number' && typeof less === 'number' ? formatChange(from - less, 'vi') : UNKNOWN;
  },
  share: (row, columns, index) => {
    const cell = row.cells[index];
    if (typeof cell === 'number') return formatDecimal(targetPercent(Math.round(cell * 100)), 'vi');
    const figure = figureAt(row, columns, index + 1);
    if (figure === null) return UNKNOWN;
    const rounded = roundedPercent(figure, row.target ?? undefined);
    return rounded === null ? UNDETERMINED : formatDecimal(rounded, 'vi');
  },
  points: (row, columns, index) => {
    const formula = columns[index]?.formula;
    if (formula === undefined || !('minus' in formula)) return given(row, columns, index);
    const [from, less] = formula.minus.map((column) => figureAt(row, columns, column));
    if (!from || !less) return UNKNOWN;
    const [now, before] = [percentOf(from), percentOf(less)];
    return now === null || before === null ? UNDETERMINED : changeText(now - before);
  },
};

/** The pair of counts behind a column of shares. */
function figureAt({ cells }: AnnexRow, columns: readonly AnnexColumn[], number: number): Figure | null {
  const formula = columns[number - 1]?.formula;
  if (formula === undefined || !('part' in formula)) return null;
  const [numerator, denominator] = [cells[formula.part - 1], cells[formula.whole - 1]];
  return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null;
}

/** +1,1; −0,3; 0 where nothing is left of it after rounding. */
function changeText(percentPoints: number): string {
  const scaled = Math.sign(percentPoints) * Math.round(Math.abs(percentPoints) * 10);
  if (scaled === 0) return '0';
  return (scaled > 0 ? '+' : '') + formatDecimal({ scaled, decimals: 1 }, 'vi');
}
