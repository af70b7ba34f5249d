/** A row of an annex as cells: numbers as they were given, and formulas with what they give now. */

import type { AnnexCell, AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import { columnLetter } from '@/lib/export/cell-names';
import { shareFormat, targetFormat } from '@/lib/export/official/share-format';
import { UNDETERMINED, UNKNOWN } from '@/lib/text/official/annex-cells';
import type { Look, Placed } from './sheet';

/** Counts, changes of counts, changes in percentage points. */
export const formats = { count: '#,##0', change: '+#,##0;-#,##0;0', points: '+0.0;-0.0;0' } as const;

const aligned: Record<AnnexColumn['kind'], Look['align']> = {
  ordinal: 'center',
  text: 'left',
  count: 'right',
  share: 'right',
  points: 'right',
};

/** The cells of a row at its place. */
export function cellsOfRow(columns: readonly AnnexColumn[], row: AnnexRow, at: number): Placed[] {
  const values = valuesOf(columns, row);
  return columns.map((column, index): Placed => {
    const isComputed = column.formula !== undefined && row.kind !== 'label';
    return {
      row: at,
      column: index + 1,
      value: values[index] ?? '',
      ...(isComputed && { formula: formulaOf(column, at) }),
      look: {
        align: aligned[column.kind],
        isBoxed: true,
        ...(row.kind === 'total' && { isBold: true }),
        ...(row.kind === 'label' && { isItalic: true }),
        ...formatOf(columns, row, index),
      },
    };
  });
}

type Value = string | number;

/** What each cell holds; a formula uses only columns before its own. */
function valuesOf(columns: readonly AnnexColumn[], row: AnnexRow): Value[] {
  const values: Value[] = [];
  const at = (number: number): Value => values[number - 1] ?? '';
  for (const [index, { formula, kind }] of columns.entries()) {
    const given = row.cells[index] ?? null;
    if (formula === undefined || row.kind === 'label') values.push(givenValue(given, kind));
    else if ('part' in formula) values.push(divided(at(formula.part), at(formula.whole)));
    else values.push(subtracted(at(formula.minus[0]), at(formula.minus[1]), kind));
  }
  return values;
}

/** A target is given in percent. */
function givenValue(cell: AnnexCell, kind: AnnexColumn['kind']): Value {
  if (cell === null) return UNKNOWN;
  return kind === 'share' && typeof cell === 'number' ? cell / 100 : cell;
}

const unless = (one: Value, other: Value): string =>
  one === UNKNOWN || other === UNKNOWN ? UNKNOWN : UNDETERMINED;

function divided(part: Value, whole: Value): Value {
  if (typeof part !== 'number' || typeof whole !== 'number') return unless(part, whole);
  return whole === 0 ? UNDETERMINED : part / whole;
}

function subtracted(from: Value, less: Value, kind: AnnexColumn['kind']): Value {
  if (typeof from !== 'number' || typeof less !== 'number') return unless(from, less);
  return kind === 'points' ? roundedPoints((from - less) * 100) : from - less;
}

/** Half away from zero to one decimal, as ROUND does. */
const roundedPoints = (points: number): number =>
  (Math.sign(points) * Math.round(Math.abs(points) * 10)) / 10;

/** The same as formulas; in words where a count is unknown or there is nothing to divide by. */
export function formulaOf({ formula, kind }: AnnexColumn, row: number): string {
  if (formula === undefined) return '';
  const cell = (number: number) => `${columnLetter(number)}${row}`;
  if ('part' in formula) {
    const [part, whole] = [cell(formula.part), cell(formula.whole)];
    return both(part, whole, `IF(${whole}=0,"${UNDETERMINED}",${part}/${whole})`);
  }
  const [from, less] = [cell(formula.minus[0]), cell(formula.minus[1])];
  return both(from, less, kind === 'points' ? `ROUND((${from}-${less})*100,1)` : `${from}-${less}`);
}

const both = (one: string, other: string, known: string): string =>
  `IF(COUNT(${one},${other})=2,${known},IF(OR(${one}="${UNKNOWN}",${other}="${UNKNOWN}"),"${UNKNOWN}","${UNDETERMINED}"))`;

function formatOf(columns: readonly AnnexColumn[], row: AnnexRow, index: number): Pick<Look, 'format'> {
  const column = columns[index];
  if (column === undefined || row.kind === 'label') return {};
  const { kind, formula } = column;
  if (kind === 'count') return { format: formula === undefined ? formats.count : formats.change };
  if (kind === 'points') return { format: formats.points };
  return kind === 'share' ? { format: shareFormatOf(row, index, formula) } : {};
}

function shareFormatOf({ cells, target }: AnnexRow, index: number, formula: AnnexColumn['formula']): string {
  const given = cells[index];
  if (typeof given === 'number') return targetFormat(Math.round(given * 100));
  if (formula === undefined || !('part' in formula)) return shareFormat(null, target);
  const [numerator, denominator] = [cells[formula.part - 1], cells[formula.whole - 1]];
  const isKnown = typeof numerator === 'number' && typeof denominator === 'number';
  return shareFormat(isKnown ? { numerator, denominator } : null, target);
}
