/**
 * Which figures a line may join: neighbours in time, counted by one rule. What is unknown stays a gap.
 */

import { type CalendarDate, daysBetween } from './calendar-date';
import { inOrder, isComparable, type Observation } from './observation';
import { cadenceOf, opensYear, type ReportingCadence } from './period';

/** The longest that two neighbouring cut-offs lie apart, by the cadence of the later; beyond it a period is missing. */
const longestStepInDays: Record<ReportingCadence, number> = {
  quarter: 92,
  'half-year': 184,
  year: 366,
};

/** Observations up to a cut-off, oldest first, unknown ones included. */
export function observedUntil(observations: readonly Observation[], cutOff: CalendarDate): Observation[] {
  return inOrder(observations.filter((each) => each.cutOff <= cutOff));
}

/** Whether a line may run from one observation to the next: no period between, one rule. */
export function joinsByDate(from: Observation, to: Observation): boolean {
  const step = daysBetween(from.cutOff, to.cutOff);
  return step <= longestStepInDays[cadenceOf(to.period)] && isComparable(from, to);
}

/** Within a goal of every year a line also ends with the year, which opens at zero. */
export function joinsWithinYear(from: Observation, to: Observation): boolean {
  return joinsByDate(from, to) && !opensYear(to.period);
}

/** Runs of observations with a determined share that a line may join. */
export function runsOf(
  observed: readonly Observation[],
  joins: (from: Observation, to: Observation) => boolean,
): Observation[][] {
  const runs: Observation[][] = [];
  observed.forEach((each, index) => {
    if (!hasShare(each)) return;
    const before = observed[index - 1];
    const run = runs.at(-1);
    const goesOn = before !== undefined && hasShare(before) && joins(before, each);
    if (goesOn && run !== undefined) run.push(each);
    else runs.push([each]);
  });
  return runs;
}

function hasShare({ figure }: Observation): boolean {
  return figure !== null && figure.denominator > 0;
}
