/**
 * The small line on a goal's card: the last periods beside the target, without words.
 */

import { daysBetween } from './calendar-date';
import { axisUpTo } from './chart-axis';
import { joinsByDate, joinsWithinYear, observedUntil, runsOf } from './chart-runs';
import { cadenceOfGoal, type GoalCadence } from './goal';
import type { StandingInput } from './moment';
import type { Observation } from './observation';
import { percentOf } from './ratio';
import { standingOf } from './standing';

/** `x` runs from 0 (oldest) to 1 (newest) by date; heights are percent. */
export type Sparkline = {
  readonly points: readonly { readonly x: number; readonly percent: number | null }[];
  /** Runs of points that a line may join. */
  readonly segments: readonly (readonly { readonly x: number; readonly percent: number }[])[];
  readonly targetPercent: number;
  readonly max: number;
};

/** Three years of quarters. */
const USUAL_LENGTH = 12;

const joins: Record<GoalCadence, (from: Observation, to: Observation) => boolean> = {
  'by-date': joinsByDate,
  'every-year': joinsWithinYear,
};

/** The last periods up to that of the input. */
export function sparkline(input: StandingInput, length: number = USUAL_LENGTH): Sparkline {
  const { cutOff, target } = standingOf(input);
  const observed = observedUntil(input.observations, cutOff).slice(-length);
  const placed = (each: Observation) => ({ x: shareOfTime(observed, each), percent: shareOf(each) });
  const runs = runsOf(observed, joins[cadenceOfGoal[input.goal]]);
  const points = observed.map(placed);
  const targetPercent = target / 100;
  return {
    points,
    segments: runs.map((run) =>
      run.map((each) => ({ x: shareOfTime(observed, each), percent: shareOf(each) ?? 0 })),
    ),
    targetPercent,
    max: axisUpTo(Math.max(targetPercent, ...points.map(({ percent }) => percent ?? 0))).max,
  };
}

function shareOf({ figure }: Observation): number | null {
  return figure === null ? null : percentOf(figure);
}

function shareOfTime(observed: readonly Observation[], { asOf }: Observation): number {
  const first = observed[0]?.asOf ?? asOf;
  const last = observed.at(-1)?.asOf ?? asOf;
  return first === last ? 1 : daysBetween(first, asOf) / daysBetween(first, last);
}
