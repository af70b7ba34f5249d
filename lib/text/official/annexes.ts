/**
 * The statistical annexes: all goals in one, then each goal by the units below, this period beside the same period last
 * year.
 */

import type { DocumentFormat } from '@/lib/domain/document-format';
import { filled } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Annex, AnnexCell, AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { annexNotes } from './annex-notes';
import { goalPhrases } from './goal-phrases';

/** The annexes of a report; a unit with nothing below has only the one of all goals. */
export function annexesOf(
  report: OfficialReport,
  format: DocumentFormat,
  names: Readonly<Record<string, string>>,
): Annex[] {
  const goals = report.units.length === 0 ? [] : goalCodes;
  return [null, ...goals].map((goal, index) => {
    const table =
      goal === null
        ? { columns: summaryColumns, rows: goalRows(report) }
        : { columns: unitColumns(goal), rows: unitRows(report, goal) };
    return {
      goal,
      number: filled(format.annex.number, { n: String(index + 1) }),
      title: filled(titleOf(goal, format), names),
      ...table,
      notes: annexNotes(report, goal, table, format),
    };
  });
}

const titleOf = (goal: GoalCode | null, { annex }: DocumentFormat): string =>
  goal === null ? annex.summary : filled(annex.title, { goal: goalPhrases[goal].row });

/** Two columns before the figures of this period: 3 whole, 4 part, 5=4:3; last year 6, 7, 8=7:6; 9=4-7, 10=5-8. */
function unitColumns(goal: GoalCode): AnnexColumn[] {
  const { baseColumn, achievedColumn } = goalPhrases[goal];
  return [
    { heading: 'STT', kind: 'ordinal' },
    { heading: 'Đơn vị', kind: 'text' },
    ...comparedColumns(3, baseColumn, achievedColumn),
  ];
}

/** The same one further to the right: column 3 is the target. */
const summaryColumns: readonly AnnexColumn[] = [
  { heading: 'STT', kind: 'ordinal' },
  { heading: 'Mục tiêu', kind: 'text' },
  { heading: 'Mức phải đạt (%)', kind: 'share' },
  ...comparedColumns(4, 'Số thuộc diện tính', 'Số đạt'),
];

function comparedColumns(first: number, base: string, achieved: string): AnnexColumn[] {
  const period = (group: string, whole: number): AnnexColumn[] => [
    { group, heading: base, kind: 'count' },
    { group, heading: achieved, kind: 'count' },
    { group, heading: 'Tỷ lệ (%)', kind: 'share', formula: { part: whole + 1, whole } },
  ];
  const group = 'So sánh (tăng +, giảm −)';
  return [
    ...period('Kỳ này', first),
    ...period('Cùng kỳ năm trước', first + 3),
    { group, heading: 'Số đạt', kind: 'count', formula: { minus: [first + 1, first + 4] } },
    { group, heading: 'Tỷ lệ (điểm %)', kind: 'points', formula: { minus: [first + 2, first + 5] } },
  ];
}

function goalRows({ standings }: OfficialReport): AnnexRow[] {
  return goalCodes.map((goal, index) => {
    const { target } = standings[goal];
    const cells = [index + 1, goalPhrases[goal].row, target / 100, ...cellsOf(standings[goal])];
    return { kind: 'unit', cells, target };
  });
}

function unitRows({ standings, units }: OfficialReport, goal: GoalCode): AnnexRow[] {
  const { target } = standings[goal];
  const blanks = Array.from({ length: 8 }, () => '');
  return [
    { kind: 'total', cells: ['', 'Tổng số', ...cellsOf(standings[goal])], target },
    { kind: 'label', cells: ['', 'Trong đó:', ...blanks], target: null },
    ...units.map(
      ({ name, standings: of }, index): AnnexRow => ({
        kind: 'unit',
        cells: [index + 1, name, ...cellsOf(of[goal])],
        target: of[goal].target,
      }),
    ),
  ];
}

/** Only counts are given: shares and comparisons follow by the columns' formulas. */
const cellsOf = ({ figure, lastYear }: GoalStanding): AnnexCell[] => [
  ...pair(figure),
  null,
  ...pair(lastYear),
  null,
  null,
  null,
];

const pair = (figure: Figure | null): AnnexCell[] =>
  figure === null ? [null, null] : [figure.denominator, figure.numerator];
