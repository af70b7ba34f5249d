/**
 * Questions about a report's figures beside earlier ones. A question never blocks: "đúng như vậy" answers it.
 */

import type { DraftFigures, FigurePart, ReportFigures } from './figures';
import { type GoalCode, goalCodes } from './goal';
import type { Figure } from './ratio';

/** Why a value is asked about; none of these ever blocks. */
export const questionKinds = [
  'numerator-jumped',
  'base-changed',
  'numerator-fell',
  'admission-fell',
  'became-unknown',
  'part-above-whole',
] as const;

/** The reason for a question. */
export type QuestionKind = (typeof questionKinds)[number];

/** A value worth a second look: "đúng như vậy" answers it. */
export type Question = {
  readonly goal: GoalCode;
  readonly part: FigurePart;
  readonly kind: QuestionKind;
  /** The value now; `null` when it became unknown. */
  readonly now: number | null;
  /** The value that it is compared with. */
  readonly earlier: number;
  readonly comparedWith: 'previous' | 'last-year' | 'coverage';
};

/** Earlier reports of the same unit to compare with. */
export type EarlierFigures = {
  readonly previous: ReportFigures | null;
  readonly samePeriodLastYear: ReportFigures | null;
  /** Whether the previous period belongs to the same reporting year. */
  readonly previousInSameYear: boolean;
};

/** A jump is more than this share of the earlier value, and more than `LEAST_JUMP`. */
const JUMP_SHARE = 0.2;
const LEAST_JUMP = 2;

/** Values worth a second look beside earlier reports, in the order of the goals. */
export function questions(figures: DraftFigures, earlier: EarlierFigures): Question[] {
  return goalCodes.flatMap((goal) => [
    ...questionsAgainstPrevious(goal, figures[goal], earlier),
    ...questionsAgainstLastYear(goal, figures[goal], earlier),
    ...questionsAgainstCoverage(goal, figures[goal], figures.coverage),
  ]);
}

function questionsAgainstPrevious(
  goal: GoalCode,
  now: Figure | null | undefined,
  { previous, previousInSameYear }: EarlierFigures,
): Question[] {
  const then = previous?.[goal] ?? null;
  if (then === null || now === undefined) return [];
  const ask = asker(goal, now, then, 'previous');
  if (now === null) return [ask('numerator', 'became-unknown')];
  // Admissions are counted anew each year: the first period of a year has nothing to be compared with.
  const isFreshYear = goal === 'admission' && !previousInSameYear;
  const fell = goal === 'admission' ? 'admission-fell' : 'numerator-fell';
  return [
    ...(!isFreshYear && now.numerator < then.numerator ? [ask('numerator', fell)] : []),
    ...(!isFreshYear && jumpedUp(then.numerator, now.numerator)
      ? [ask('numerator', 'numerator-jumped')]
      : []),
    ...(changedMuch(then.denominator, now.denominator) ? [ask('denominator', 'base-changed')] : []),
  ];
}

/** Admissions of a year's first period have only the same period of last year beside them. */
function questionsAgainstLastYear(
  goal: GoalCode,
  now: Figure | null | undefined,
  { samePeriodLastYear, previous, previousInSameYear }: EarlierFigures,
): Question[] {
  const then = samePeriodLastYear?.[goal] ?? null;
  const hasNearer = previous?.[goal] != null && (goal !== 'admission' || previousInSameYear);
  if (then === null || now === undefined || now === null || hasNearer) return [];
  const ask = asker(goal, now, then, 'last-year');
  return changedMuch(then.numerator, now.numerator) ? [ask('numerator', 'numerator-jumped')] : [];
}

/** Formation and union-backed look at some of the enterprises that coverage looks at. */
function questionsAgainstCoverage(
  goal: GoalCode,
  now: Figure | null | undefined,
  whole: Figure | null | undefined,
): Question[] {
  const isPart = goal === 'formation' || goal === 'union-backed';
  if (!isPart || now == null || whole == null) return [];
  const ask = asker(goal, now, whole, 'coverage');
  return (['numerator', 'denominator'] as const)
    .filter((part) => now[part] > whole[part])
    .map((part) => ask(part, 'part-above-whole'));
}

function asker(
  goal: GoalCode,
  now: Figure | null,
  then: Figure,
  comparedWith: Question['comparedWith'],
): (part: FigurePart, kind: QuestionKind) => Question {
  return (part, kind) => ({
    goal,
    part,
    kind,
    now: now === null ? null : now[part],
    earlier: then[part],
    comparedWith,
  });
}

function changedMuch(then: number, now: number): boolean {
  const change = Math.abs(now - then);
  return change > LEAST_JUMP && change > then * JUMP_SHARE;
}

function jumpedUp(then: number, now: number): boolean {
  return now > then && changedMuch(then, now);
}
