/** What stands under an annex: by which rule its figures were counted, where they come from, and what its signs mean. */

import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Annex } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { sameFigure, sumFigures } from '@/lib/domain/ratio';
import { formatCount } from '@/lib/text/numbers';
import { isPartial } from '@/lib/text/sentence-case';
import { rowTexts, UNDETERMINED, UNKNOWN } from './annex-cells';
import { dateText } from './document-words';

/** The notes of an annex, one line each; `goal` is null for the summary of all goals. */
export function annexNotes(
  report: OfficialReport,
  goal: GoalCode | null,
  table: Pick<Annex, 'columns' | 'rows'>,
  { annex }: DocumentFormat,
): string[] {
  const rules = goal === null ? summaryRules(report, annex.rule) : rulesOf(report, goal, annex.rule);
  const isOther = goal !== null && isOtherThanSum(report, goal);
  return [
    ...rules,
    ...(goal === null ? [] : partialNotes(report, goal, annex.partial)),
    ...(isOther ? [filled(annex.other, { unit: report.unit.name })] : []),
    ...(hasSigns(table) ? [annex.note] : []),
  ].filter((note) => note !== '');
}

/** A total may differ from last year's because somebody has not reported. */
function partialNotes({ standings }: OfficialReport, goal: GoalCode, wording: string): string[] {
  const standing = standings[goal];
  if (standing.figure === null || !isPartial(standing)) return [];
  const names = {
    reported: formatCount(standing.reported, 'vi'),
    expected: formatCount(standing.expected, 'vi'),
  };
  return [filled(wording, names)];
}

function rulesOf({ basis }: OfficialReport, goal: GoalCode, wording: string): string[] {
  const { rule } = basis[goal];
  return rule === null ? [] : [filled(wording, { rule: rule.name, date: dateText(rule.validFrom) })];
}

/** Goals counted by one and the same rule are told of once. */
function summaryRules(report: OfficialReport, wording: string): string[] {
  const texts = goalCodes.map((goal) => rulesOf(report, goal, wording)[0] ?? '');
  return [...new Set(texts)].flatMap((text) => {
    const numbers = texts.flatMap((each, index) => (each === text ? [`(${index + 1})`] : []));
    return text === '' ? [] : [numbers.length === texts.length ? text : `${numbers.join(', ')} ${text}`];
  });
}

/** Whether the units below, as far as they are known, do not add up to the total: it was reported as a whole. */
function isOtherThanSum({ standings, units, basis }: OfficialReport, goal: GoalCode): boolean {
  const sum = sumFigures(units.map(({ standings: of }) => of[goal].figure));
  return basis[goal].origin === 'report' && sum !== null && !sameFigure(sum, standings[goal].figure);
}

/** Signs are explained where they stand. */
const hasSigns = (table: Pick<Annex, 'columns' | 'rows'>): boolean =>
  table.rows.some((row) => rowTexts(table, row).some((text) => text === UNKNOWN || text === UNDETERMINED));
