/**
 * Where one unit stands on one goal in one period: everything that a card, a chart, a sentence, a table cell
 * or a document says about it, computed once.
 */

import { type CalendarDate, daysBetween, yearsBetween } from './calendar-date';
import { type CountedThing, cadenceOfGoal, countedThing, type GoalCadence, type GoalCode } from './goal';
import { type Judgement, judgementOf } from './judgement';
import { type Moment, momentOf, type StandingInput, type StandingUnit } from './moment';
import {
  type Change,
  changeBetween,
  isComparable,
  type KnownObservation,
  type Observation,
  type Origin,
} from './observation';
import { paceClasses } from './pace';
import { opensYear, type Period, previousPeriod, samePeriodLastYear, yearOf } from './period';
import {
  type BasisPoints,
  differenceOf,
  type Figure,
  meets,
  percentOf,
  type RoundedPercent,
  roundedBasisPoints,
  roundedPercent,
} from './ratio';
import type { RequiredPath } from './required-path';
import type { YearVerdict } from './year-verdict';

/** Every state of a standing. */
export const standingStates = [...paceClasses, 'undetermined', 'no-data'] as const;

/** The class of its pace, or why there is none: an empty denominator, or no figure. */
export type StandingState = (typeof standingStates)[number];

/** Where one unit stands on one goal in one period. */
export type GoalStanding = {
  readonly goal: GoalCode;
  readonly cadence: GoalCadence;
  readonly counted: CountedThing;
  readonly unit: StandingUnit;
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly figure: Figure | null;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly target: BasisPoints;
  readonly met: boolean | null;
  readonly state: StandingState;
  /** The due date, or the end of the year, has come: what is not met now is missed. */
  readonly final: boolean;
  readonly path: RequiredPath | null;
  /** What the path asks for on `asOf`, in basis points, unrounded. */
  readonly planned: number | null;
  /** The same as it is shown: one decimal. */
  readonly plannedRounded: RoundedPercent | null;
  /** Percentage points below the path, unrounded; negative when ahead. */
  readonly behindBy: number | null;
  /** Shown share minus shown plan, so that the arithmetic on the page adds up; negative when behind. */
  readonly gap: RoundedPercent | null;
  readonly ratio: number | null;
  readonly missing: number | null;
  readonly perYear: number | null;
  /** A whole number a year, about which suffices; `null` when less than a year is left or less than one a year is needed. */
  readonly perYearRounded: number | null;
  readonly reachesOn: CalendarDate | null;
  /** The due date; for a goal of every year the last day of the year. */
  readonly dueOn: CalendarDate;
  /** The calendar year of the due date; for a goal of every year the reporting year. */
  readonly dueYear: number;
  /** Days from `asOf` to `dueOn`, at least 0. */
  readonly daysLeft: number;
  readonly origin: Origin | null;
  readonly reported: number;
  readonly expected: number;
  readonly ruleNote: string | null;
  readonly revision: number | null;
  /** Without a figure, the newest one before; for a goal of every year only of the same year. */
  readonly lastKnown: KnownObservation | null;
  readonly change: {
    readonly sincePrevious: Change | null;
    readonly sinceSamePeriodLastYear: Change | null;
  };
  /** The figure of the same period last year, unless it was counted by another rule than this period's. */
  readonly lastYear: Figure | null;
  /** One verdict per reporting year, oldest first; empty for goals by date. */
  readonly years: readonly YearVerdict[];
};

/** "About four a year" covers up to this much over four. */
const STILL_ABOUT = 0.1;

/** The standing of a unit on a goal in a period, by the terms in force at the period's cut-off. */
export function standingOf(input: StandingInput): GoalStanding {
  const moment = momentOf(input);
  const judgement = judgementOf(input, moment);
  const { current, asOf, cutOff } = moment;
  const target = moment.terms.targetBasisPoints;
  const figure = current?.figure ?? null;
  return {
    goal: input.goal,
    cadence: cadenceOfGoal[input.goal],
    counted: countedThing[input.goal],
    unit: input.unit,
    period: input.period,
    asOf,
    cutOff,
    ...shareOf(figure, target),
    state: stateOf(figure, judgement),
    ...paceShown(figure, target, judgement, asOf),
    origin: current?.origin ?? null,
    reported: current?.reported ?? 0,
    expected: current?.expected ?? 0,
    ruleNote: current?.ruleNote ?? null,
    revision: current?.revision ?? null,
    lastKnown: figure === null ? lastKnownOf(input, moment) : null,
    change: changesOf(input, current),
    lastYear: lastYearOf(input, current),
  };
}

function stateOf(figure: Figure | null, { pace, final }: Judgement): StandingState {
  if (figure === null) return 'no-data';
  if (figure.denominator === 0) return 'undetermined';
  return final && pace.class !== 'met' ? 'behind' : pace.class;
}

function shareOf(figure: Figure | null, target: BasisPoints) {
  return {
    figure,
    target,
    percent: figure === null ? null : percentOf(figure),
    rounded: figure === null ? null : roundedPercent(figure, target),
    met: figure === null ? null : meets(figure, target),
  };
}

function paceShown(
  figure: Figure | null,
  target: BasisPoints,
  { pace, path, dueOn, dueYear, final, years }: Judgement,
  asOf: CalendarDate,
) {
  const rounded = figure === null ? null : roundedPercent(figure, target);
  const plannedRounded = pace.planned === null ? null : roundedBasisPoints(pace.planned);
  const { class: _, ...plain } = pace;
  return {
    ...plain,
    path,
    plannedRounded,
    gap: rounded === null || plannedRounded === null ? null : differenceOf(rounded, plannedRounded),
    perYearRounded: wholePerYear(pace.perYear, asOf, dueOn),
    dueOn,
    dueYear,
    daysLeft: Math.max(0, daysBetween(asOf, dueOn)),
    final,
    years,
  };
}

/** Rounded up, as fewer would not do. */
function wholePerYear(perYear: number | null, asOf: CalendarDate, dueOn: CalendarDate): number | null {
  const isTelling = perYear !== null && perYear >= 1 && yearsBetween(asOf, dueOn) >= 1;
  return isTelling ? Math.ceil(perYear - STILL_ABOUT) : null;
}

function lastKnownOf({ goal, period }: StandingInput, { known }: Moment): KnownObservation | null {
  const isSameYear = (each: Observation) => yearOf(each.period) === yearOf(period);
  const isEveryYear = cadenceOfGoal[goal] === 'every-year';
  return known.findLast((each) => !isEveryYear || isSameYear(each)) ?? null;
}

function lastYearOf(
  { period, observations }: StandingInput,
  current: Observation | undefined,
): Figure | null {
  const lastYear = observations.find((each) => each.period === samePeriodLastYear(period));
  if (lastYear === undefined || (current !== undefined && !isComparable(lastYear, current))) return null;
  return lastYear.figure;
}

/** Changes since the period before and the same period last year. A year opens at zero: its first has no "before". */
function changesOf(
  { goal, period, observations }: StandingInput,
  current: Observation | undefined,
): GoalStanding['change'] {
  const at = (wanted: Period) => observations.find((each) => each.period === wanted);
  const beginsAnew = cadenceOfGoal[goal] === 'every-year' && opensYear(period);
  return {
    sincePrevious: beginsAnew ? null : changeBetween(at(previousPeriod(period)), current),
    sinceSamePeriodLastYear: changeBetween(at(samePeriodLastYear(period)), current),
  };
}
