/**
 * The register beside a report: what it says of each figure, where the report says otherwise, and whether it has come to
 * say something else since the report was approved. The report is never redrawn: the difference is said.
 */

import { type DraftContent, reasonFor } from './draft';
import type { DraftFigures, ReportFigures } from './figures';
import { type GoalCode, goalCodes } from './goal';
import { type Figure, sameFigure } from './ratio';
import { type Refusal, refuse } from './refusal';

/** Where a figure of a report comes from. */
export type FigureOrigin = 'register' | 'entered';

/** What the register said of a figure when it was saved, and what has become of it. */
export type FigureBeside = {
  readonly origin: FigureOrigin;
  readonly ruleId: number | null;
  /** Null where the unit had no register. */
  readonly register: Figure | null;
  readonly reason: string;
  /** What the register says now of the same day under the same rule, where that has changed since; approved figures only. */
  readonly changedSince: Figure | null;
};

/** A figure of which the register said one thing when it was approved and says another now, of the same day. */
export type ChangedFigure = { readonly goal: GoalCode; readonly approved: Figure; readonly now: Figure };

/** By goal; goals that nobody answered are not there. */
export type RegisterBeside = Readonly<Partial<Record<GoalCode, FigureBeside>>>;

/** The register's figures, or null for a unit that keeps none: one in which no goal has anything to count. */
export function keptRegister(figures: ReportFigures): ReportFigures | null {
  return goalCodes.some((goal) => (figures[goal]?.denominator ?? 0) > 0) ? figures : null;
}

/** Whether an answer is another than the register's. What is not answered does not differ. */
export function differs(answer: Figure | null | undefined, register: Figure | null | undefined): boolean {
  return answer !== undefined && register != null && !sameFigure(answer, register);
}

/** Where an answer comes from: what equals the register's figure needs no other source. */
export function originOf(
  answer: Figure | null | undefined,
  register: Figure | null | undefined,
): FigureOrigin {
  return register != null && answer != null && sameFigure(answer, register) ? 'register' : 'entered';
}

/** The answers that differ from the register without a reason, as one refusal that names each; null when there are none. */
export function checkReasons(
  content: Pick<DraftContent, 'figures' | 'reasons'>,
  register: DraftFigures | null,
): Refusal | null {
  const unexplained = goalCodes.filter(
    (goal) => differs(content.figures[goal], register?.[goal]) && reasonFor(content, goal) === '',
  );
  const [first, ...others] = unexplained.map((goal) => {
    const { numerator = 0, denominator = 0 } = register?.[goal] ?? {};
    return refuse('differs-from-register', {
      path: `figures.${goal}.reason`,
      detail: { numerator, denominator },
    });
  });
  return first === undefined ? null : { ...first, others };
}

/** The goals whose approved figures the register no longer bears out. */
export function changedGoals(beside: RegisterBeside): GoalCode[] {
  return goalCodes.filter((goal) => beside[goal]?.changedSince != null);
}
