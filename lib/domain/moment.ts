/**
 * The moment at which a unit's standing is taken: one period of one goal, its dates, the terms in force at its cut-off,
 * and what was known by then.
 */

import type { CalendarDate } from './calendar-date';
import { type GoalCode, type GoalTerms, termsOn } from './goal';
import { isComparable, type KnownObservation, knownUntil, type Observation } from './observation';
import { cutOffOf, type Period, type ReportingCalendar } from './period';

/** The unit that stands somewhere. Only the root takes the baseline that the goal's terms name. */
export type StandingUnit = { readonly code: string; readonly name: string; readonly isRoot: boolean };

/** Everything a standing is computed from. */
export type StandingInput = {
  readonly goal: GoalCode;
  /** All terms of this goal; those of others are passed over. */
  readonly terms: readonly GoalTerms[];
  /** The calendar that dates the period. */
  readonly calendar: ReportingCalendar;
  readonly unit: StandingUnit;
  readonly period: Period;
  /** Of this unit and goal, in any order, at most one per period; later ones are passed over. */
  readonly observations: readonly Observation[];
};

/** The period looked at. */
export type Moment = {
  readonly current: Observation | undefined;
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly terms: GoalTerms;
  readonly known: readonly KnownObservation[];
};

/** The moment that an input speaks of. */
export function momentOf({ goal, terms, calendar, period, observations }: StandingInput): Moment {
  const current = observations.find((each) => each.period === period);
  const cutOff = current?.cutOff ?? cutOffOf(period, calendar);
  return {
    current,
    cutOff,
    asOf: current?.asOf ?? cutOff,
    terms: termsOn(terms, goal, cutOff),
    known: knownUntil(observations, cutOff),
  };
}

/** The figures that can be compared with the newest: those counted by the same rule. */
export function comparableFigures({ known }: Moment): KnownObservation[] {
  const reference = known.at(-1);
  return known.filter((each) => reference !== undefined && isComparable(each, reference));
}
