/**
 * The four figures of a report: what they answer, what cannot be, and what changed.
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

/** A goal whose answer differs between two versions of a report; `undefined` is "unanswered". */
export type FigureDifference = {
  readonly goal: GoalCode;
  readonly before: Figure | null | undefined;
  readonly after: Figure | null | undefined;
};

/** No unit counts more than this: the whole country has about a million enterprises. */
export const GREATEST_COUNT = 10_000_000;

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

function sameAnswer(one: Figure | null | undefined, other: Figure | null | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return sameFigure(one, other);
}
