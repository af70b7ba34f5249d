/**
 * The four figures of a report: what cannot be, what is worth a question, and what changed.
 */

import { type GoalCode, goalCodes } from './goal';
import { type Figure, sameFigure } from './ratio';
import { type Refusal, type RefusalCode, refuse } from './refusal';

/** A report's answers: a figure, `{0, 0}` for "không có phát sinh", `null` for "chưa có số liệu". */
export type ReportFigures = Readonly<Record<GoalCode, Figure | null>>;

/** A draft's answers: a goal that is not there has not been answered yet. */
export type DraftFigures = Readonly<Partial<Record<GoalCode, Figure | null>>>;

/** What somebody answered for a goal. */
export type AnswerKind = 'unanswered' | 'unknown' | 'nil' | 'figure';

/** One of the two counts of a figure. */
export type FigurePart = 'numerator' | 'denominator';

/** A value that cannot be; `path` is `coverage.numerator`. */
export type FieldProblem = { readonly path: string; readonly code: RefusalCode };

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

/** A goal whose answer differs between two versions of a report; `undefined` is "unanswered". */
export type FigureDifference = {
  readonly goal: GoalCode;
  readonly before: Figure | null | undefined;
  readonly after: Figure | null | undefined;
};

/** No unit counts more than this: the whole country has about a million enterprises. */
export const GREATEST_COUNT = 10_000_000;

/** A jump is more than this share of the earlier value, and more than `LEAST_JUMP`. */
const JUMP_SHARE = 0.2;
const LEAST_JUMP = 2;

/** The kind of an answer. */
export function answerKind(answer: Figure | null | undefined): AnswerKind {
  if (answer === undefined) return 'unanswered';
  if (answer === null) return 'unknown';
  return answer.denominator === 0 ? 'nil' : 'figure';
}

/** The goals that have no answer yet. */
export function unansweredGoals(figures: DraftFigures): GoalCode[] {
  return goalCodes.filter((goal) => figures[goal] === undefined);
}

/** A draft with every goal answered, or the refusal that names the missing ones. */
export function completeFigures(figures: DraftFigures): ReportFigures | Refusal {
  const missing = unansweredGoals(figures);
  const [first] = missing;
  if (first !== undefined) {
    return refuse('answers-missing', { path: first, detail: { goals: missing.join(' ') } });
  }
  return {
    coverage: figures.coverage ?? null,
    formation: figures.formation ?? null,
    'union-backed': figures['union-backed'] ?? null,
    admission: figures.admission ?? null,
  };
}

/** Every value that cannot be: not a whole number, negative, beyond reason, or a part above its whole. */
export function checkFigures(figures: DraftFigures): FieldProblem[] {
  return goalCodes.flatMap((goal) => problemsOf(goal, figures[goal] ?? null));
}

/** Values worth a second look beside earlier reports, in the order of the goals. */
export function questions(figures: DraftFigures, earlier: EarlierFigures): Question[] {
  return goalCodes.flatMap((goal) => [
    ...questionsAgainstPrevious(goal, figures[goal], earlier),
    ...questionsAgainstLastYear(goal, figures[goal], earlier),
    ...questionsAgainstCoverage(goal, figures[goal], figures.coverage),
  ]);
}

/** The goals whose answers differ. */
export function differencesBetween(before: DraftFigures, after: DraftFigures): FigureDifference[] {
  return goalCodes
    .map((goal) => ({ goal, before: before[goal], after: after[goal] }))
    .filter((each) => !sameAnswer(each.before, each.after));
}

function problemsOf(goal: GoalCode, figure: Figure | null): FieldProblem[] {
  if (figure === null) return [];
  const single = (['numerator', 'denominator'] as const).flatMap((part) => {
    const code = problemOfCount(figure[part]);
    return code === null ? [] : [{ path: `${goal}.${part}`, code }];
  });
  if (single.length > 0 || figure.numerator <= figure.denominator) return single;
  return [{ path: `${goal}.numerator`, code: 'numerator-above-denominator' }];
}

function problemOfCount(count: number): RefusalCode | null {
  if (!Number.isInteger(count)) return 'not-an-integer';
  if (count < 0) return 'negative';
  return count > GREATEST_COUNT ? 'number-too-large' : null;
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

function sameAnswer(one: Figure | null | undefined, other: Figure | null | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return sameFigure(one, other);
}
