/** The statistical annexes: one per goal, this period beside the same period last year. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import { filled } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Annex, AnnexCell, AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { goalWords } from '@/lib/text/words/goals';
import { goalPhrases } from './goal-phrases';

/** The annexes of a report, in the order of its goals. */
export function annexesOf(report: OfficialReport, format: DocumentFormat): Annex[] {
  return goalCodes.map((goal, index) => ({
    number: filled(format.annex.number, { n: String(index + 1) }),
    title: filled(format.annex.title, { goal: goalPhrases[goal].heading }),
    columns: columnsOf(goal),
    rows: rowsOf(report, goal),
    note: format.annex.note,
  }));
}

/** 1 STT, 2 unit; this period 3 whole, 4 part, 5 = 4:3; last year 6, 7, 8 = 7:6; comparison 9 = 4-7, 10 = 5-8. */
function columnsOf(goal: GoalCode): AnnexColumn[] {
  const { numerator, denominator } = goalWords.vi[goal];
  const figures = (group: string, first: number): AnnexColumn[] => [
    { group, heading: denominator, kind: 'count' },
    { group, heading: numerator, kind: 'count' },
    { group, heading: 'Tỷ lệ (%)', kind: 'share', formula: { part: first + 1, whole: first } },
  ];
  const group = 'So sánh (tăng, giảm)';
  return [
    { heading: 'STT', kind: 'ordinal' },
    { heading: 'Đơn vị', kind: 'text' },
    ...figures('Kỳ này', 3),
    ...figures('Cùng kỳ năm trước', 6),
    { group, heading: 'Số đạt', kind: 'count', formula: { minus: [4, 7] } },
    { group, heading: 'Tỷ lệ (điểm %)', kind: 'points', formula: { minus: [5, 8] } },
  ];
}

function rowsOf({ standings, units }: OfficialReport, goal: GoalCode): AnnexRow[] {
  const total: AnnexRow = { kind: 'total', cells: [null, 'Tổng số', ...cellsOf(standings[goal])] };
  const below = units.map(
    ({ name, standings: of }, index): AnnexRow => ({
      kind: 'unit',
      cells: [index + 1, name, ...cellsOf(of[goal])],
    }),
  );
  return [{ ...total, cells: ['', ...total.cells.slice(1)] }, ...below];
}

/** Only counts are given: shares and comparisons follow by the columns' formulas. */
function cellsOf({ figure, change }: GoalStanding): AnnexCell[] {
  const last = change.sinceSamePeriodLastYear;
  const before: Figure | null =
    figure && last
      ? { numerator: figure.numerator - last.numerator, denominator: figure.denominator - last.denominator }
      : null;
  return [...pair(figure), null, ...pair(before), null, null, null];
}

const pair = (figure: Figure | null): AnnexCell[] =>
  figure === null ? [null, null] : [figure.denominator, figure.numerator];
