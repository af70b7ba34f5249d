/**
 * The strip of years of a goal of every year: each year opens at zero, is "so far" until its last period is in, then
 * keeps its verdict for ever. A year is judged by the terms in force at its end, whatever was set later.
 */

import { type CalendarDate, earlierOf } from './calendar-date';
import { type GoalCode, type GoalTerms, termsOn } from './goal';
import { inOrder, isKnown, type Observation } from './observation';
import { closesYear, cutOffOf, type Period, type ReportingCalendar, yearOf } from './period';
import {
  type BasisPoints,
  type Figure,
  meets,
  percentOf,
  type RoundedPercent,
  roundedPercent,
} from './ratio';

/** Every state of a year. */
export const yearStates = ['so-far', 'met', 'not-met', 'undetermined', 'no-data'] as const;

/** `so-far` until the figure of the year's last period is known. */
export type YearState = (typeof yearStates)[number];

/** One reporting year of a goal of every year. */
export type YearVerdict = {
  readonly year: number;
  readonly state: YearState;
  /** The newest figure of the year. */
  readonly figure: Figure | null;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly target: BasisPoints;
  /** The day of the figure; `null` without one. */
  readonly asOf: CalendarDate | null;
};

/** What years are judged from. */
export type YearsInput = {
  readonly goal: GoalCode;
  readonly terms: readonly GoalTerms[];
  readonly calendar: ReportingCalendar;
  /** The last period to look at. */
  readonly period: Period;
  readonly observations: readonly Observation[];
};

/** One verdict per reporting year, from the first with any observation to the year of the period. */
export function yearVerdicts(input: YearsInput): YearVerdict[] {
  const lastYear = yearOf(input.period);
  const until = cutOffOf(input.period, input.calendar);
  const seen = input.observations.filter((each) => each.cutOff <= until);
  const firstYear = Math.min(lastYear, ...seen.map(({ period }) => yearOf(period)));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.map((year) => {
    const ofYear = seen.filter(({ period }) => yearOf(period) === year);
    return verdictOf(year, inOrder(ofYear), input);
  });
}

function verdictOf(
  year: number,
  ofYear: readonly Observation[],
  { goal, terms, calendar, period }: YearsInput,
): YearVerdict {
  const newest = ofYear.findLast(isKnown);
  if (newest === undefined) {
    const seenUntil = earlierOf(cutOffOf(String(year), calendar), cutOffOf(period, calendar));
    const target = termsOn(terms, goal, seenUntil).targetBasisPoints;
    return { year, state: 'no-data', figure: null, percent: null, rounded: null, target, asOf: null };
  }
  const { figure, asOf } = newest;
  const target = termsOn(terms, goal, newest.cutOff).targetBasisPoints;
  return {
    year,
    state: stateOf(newest.period, figure, target),
    figure,
    percent: percentOf(figure),
    rounded: roundedPercent(figure, target),
    target,
    asOf,
  };
}

function stateOf(period: Period, figure: Figure, target: BasisPoints): YearState {
  const met = meets(figure, target);
  if (met === null) return 'undetermined';
  if (!closesYear(period)) return 'so-far';
  return met ? 'met' : 'not-met';
}
