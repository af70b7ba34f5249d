/**
 * The four goals for 2030 and the dated terms they are judged by.
 *
 * Source of targets and due date: the review of Party building in enterprises by the city Party committee of
 * Sông Công (Thái Nguyên), May 2023 (DESIGN §1). Terms are only ever added: a verdict of the past keeps the
 * terms that were in force on its day.
 */

import type { CalendarDate } from './calendar-date';
import type { BasisPoints, Figure } from './ratio';

/** The goals, in the order in which they are always shown. */
export const goalCodes = ['coverage', 'formation', 'union-backed', 'admission'] as const;

/** The name of a goal in addresses and in the API. */
export type GoalCode = (typeof goalCodes)[number];

/** Whether a goal is reached once by a date, or anew every year. */
export type GoalCadence = 'by-date' | 'every-year';

/** What a goal's indicator counts. */
export type CountedThing = 'enterprise' | 'organisation';

/** How each goal is judged: coverage, formation and union-backed at a date, admission over a year. */
export const cadenceOfGoal: Record<GoalCode, GoalCadence> = {
  coverage: 'by-date',
  formation: 'by-date',
  'union-backed': 'by-date',
  admission: 'every-year',
};

/** What each goal counts. */
export const countedThing: Record<GoalCode, CountedThing> = {
  coverage: 'enterprise',
  formation: 'enterprise',
  'union-backed': 'enterprise',
  admission: 'organisation',
};

/** A point on a decreed path. */
export type Milestone = { readonly on: CalendarDate; readonly basisPoints: BasisPoints };

/** The figure from which progress is measured, and its day. */
export type Baseline = { readonly on: CalendarDate } & Figure;

/** What a goal demands, from a day on, by whose word. */
export type GoalTerms = {
  readonly id: number;
  readonly goal: GoalCode;
  readonly appliesFrom: CalendarDate;
  readonly targetBasisPoints: BasisPoints;
  /** By when the target is to be reached; for a goal of every year, the end of the last year it holds. */
  readonly dueOn: CalendarDate;
  /** The root unit's baseline, when one was named; without it, and below the root, the first approved figure. */
  readonly baseline: Baseline | null;
  /** The decreed path to the target, if any; always empty for a goal of every year. */
  readonly milestones: readonly Milestone[];
  readonly reason: string;
  readonly authorName: string;
  /** ISO instant. */
  readonly recordedAt: string;
};

/** Terms as somebody proposes them. */
export type ProposedTerms = Omit<GoalTerms, 'id' | 'authorName' | 'recordedAt'>;

/** Whether a value is the code of a goal. */
export function isGoalCode(value: unknown): value is GoalCode {
  return goalCodes.some((code) => code === value);
}

/**
 * The terms of a goal in force on a date: the newest that apply by then, the last recorded of one day.
 * Before the first terms, the first. A goal without terms is a bug and throws.
 */
export function termsOn(all: readonly GoalTerms[], goal: GoalCode, date: CalendarDate): GoalTerms {
  const ordered = all.filter((terms) => terms.goal === goal).sort(byStartThenRecord);
  const inForce = ordered.findLast((terms) => terms.appliesFrom <= date) ?? ordered[0];
  if (inForce === undefined) throw new RangeError(`goal without terms: ${goal}`);
  return inForce;
}

const SOURCE =
  'Mục tiêu đến năm 2030 nêu tại hội nghị của Thành ủy Sông Công (Thái Nguyên) về xây dựng Đảng trong doanh nghiệp, tháng 5/2023';

/** The four goals as every installation begins with them. */
export const initialTerms: readonly ProposedTerms[] = [
  initial('coverage', 1_500),
  initial('formation', 8_000),
  initial('union-backed', 7_000),
  initial('admission', 8_000),
];

function initial(goal: GoalCode, targetBasisPoints: BasisPoints): ProposedTerms {
  return {
    goal,
    targetBasisPoints,
    appliesFrom: '2023-01-01',
    dueOn: '2030-12-31',
    baseline: null,
    milestones: [],
    reason: SOURCE,
  };
}

function byStartThenRecord(one: GoalTerms, other: GoalTerms): number {
  if (one.appliesFrom !== other.appliesFrom) return one.appliesFrom < other.appliesFrom ? -1 : 1;
  return one.id - other.id;
}
