/**
 * What an issued paper said of each goal beside what the system says of the same unit and period now: a figure may have been
 * approved anew, a target or a rule may have been set for those days, the unit may be called otherwise or be no more.
 */

import type { CalendarDate } from './calendar-date';
import { type GoalCode, goalCodes } from './goal';
import type { Origin } from './observation';
import type { OfficialReport } from './official-report';
import { type BasisPoints, type Figure, sameFigure } from './ratio';

/** What is said of a goal, by a paper or by the system. */
export type SaidOfGoal = {
  readonly figure: Figure | null;
  readonly target: BasisPoints;
  readonly rule: { readonly name: string; readonly validFrom: CalendarDate } | null;
  readonly origin: Origin | null;
  /** Of the unit's own report; null for a sum of those below. */
  readonly revision: number | null;
  /** Of the units expected to report, how many are in the figure. */
  readonly reported: number;
  readonly expected: number;
};

/** What can differ between then and now. */
export const comparedParts = ['figure', 'target', 'rule', 'origin', 'revision', 'reporting'] as const;

export type ComparedPart = (typeof comparedParts)[number];

/** A goal as printed and now, and in what they differ. */
export type ComparedGoal = {
  readonly goal: GoalCode;
  readonly printed: SaidOfGoal;
  readonly now: SaidOfGoal;
  readonly changed: readonly ComparedPart[];
};

/** What became of the unit since. */
export type ComparedUnit = {
  /** What it is called now, when that differs. */
  readonly renamedTo: string | null;
  readonly ended: { readonly on: CalendarDate; readonly successors: readonly string[] } | null;
};

/** All that has changed since a paper was issued. */
export type PaperComparison = {
  readonly goals: readonly ComparedGoal[];
  readonly unit: ComparedUnit;
  readonly isUnchanged: boolean;
};

/** What a report said of its goals. */
export function saidBy({ standings, basis }: OfficialReport): Record<GoalCode, SaidOfGoal> {
  const of = (goal: GoalCode): SaidOfGoal => {
    const { figure, target, reported, expected } = standings[goal];
    const { rule, origin, revision } = basis[goal];
    return {
      figure,
      target,
      rule: rule && { name: rule.name, validFrom: rule.validFrom },
      origin: figure === null ? null : origin,
      revision,
      reported,
      expected,
    };
  };
  return {
    coverage: of('coverage'),
    formation: of('formation'),
    'union-backed': of('union-backed'),
    admission: of('admission'),
  };
}

type NamedUnit = { readonly name: string };
type UnitNow = NamedUnit & {
  readonly validTo: CalendarDate | null;
  /** Names of those that took over. */
  readonly successors: readonly string[];
};

/** As printed and now; `isUnchanged` when the paper still says what the system says. */
export function comparePaper(
  printed: { readonly unit: NamedUnit; readonly goals: Readonly<Record<GoalCode, SaidOfGoal>> },
  now: { readonly unit: UnitNow; readonly goals: Readonly<Record<GoalCode, SaidOfGoal>> },
): PaperComparison {
  const goals = goalCodes.map((goal): ComparedGoal => {
    const pair = { printed: printed.goals[goal], now: now.goals[goal] };
    return { goal, ...pair, changed: comparedParts.filter((part) => !isSame[part](pair.printed, pair.now)) };
  });
  const { name, validTo, successors } = now.unit;
  const unit = {
    renamedTo: name === printed.unit.name ? null : name,
    ended: validTo === null ? null : { on: validTo, successors },
  };
  const isUnchanged =
    unit.renamedTo === null && unit.ended === null && goals.every(({ changed }) => changed.length === 0);
  return { goals, unit, isUnchanged };
}

const isSame: Record<ComparedPart, (printed: SaidOfGoal, now: SaidOfGoal) => boolean> = {
  figure: (printed, now) => sameFigure(printed.figure, now.figure),
  target: (printed, now) => printed.target === now.target,
  rule: (printed, now) =>
    printed.rule?.name === now.rule?.name && printed.rule?.validFrom === now.rule?.validFrom,
  origin: (printed, now) => printed.origin === now.origin,
  revision: (printed, now) => printed.revision === now.revision,
  reporting: (printed, now) => printed.reported === now.reported && printed.expected === now.expected,
};
