/**
 * What a chart shows, as numbers: every painter (page, picture, document) draws this one model.
 *
 * A goal by date is a line on its way to the target; a goal of every year is a strip of bars, one per year. What is
 * unknown stays a gap: no line joins over it, and none joins figures counted by different rules.
 */

import { type CalendarDate, calendarYearOf, earlierOf, laterOf } from './calendar-date';
import { type Axis, axisUpTo } from './chart-axis';
import { joinsByDate, observedUntil, runsOf } from './chart-runs';
import { cadenceOfGoal, type GoalCode } from './goal';
import { comparableFigures, momentOf, type StandingInput } from './moment';
import { isComparable, type Observation, type Origin } from './observation';
import type { Period } from './period';
import { projection } from './projection';
import { type BasisPoints, type Figure, percentOf, type RoundedPercent, roundedPercent } from './ratio';
import { type GoalStanding, standingOf } from './standing';
import type { YearVerdict } from './year-verdict';

/** One period on the line; without a percentage it is a gap. */
export type ChartPoint = {
  /** The day for which the figure holds. */
  readonly on: CalendarDate;
  readonly period: Period;
  readonly percent: number | null;
  readonly rounded: RoundedPercent | null;
  readonly figure: Figure | null;
  readonly origin: Origin;
  readonly reported: number;
  readonly expected: number;
};

/**
 * A day from which figures are not like those before: the unit took over from others (`note` names them), or another counting
 * rule applied (`note` is its name).
 */
export type ChartBreak = {
  readonly on: CalendarDate;
  readonly kind: 'succession' | 'rule';
  readonly note: string;
};

/** A day and percentages, where something is heading: the middle and the band around it. */
export type ProjectedPercent = {
  readonly on: CalendarDate;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

/** Where a figure would stand on a day if what was planned were done by then. */
export type PlannedFigure = { readonly on: CalendarDate; readonly figure: Figure };

/** A planned figure as a point. */
export type PlannedPoint = PlannedFigure & {
  readonly percent: number;
  readonly rounded: RoundedPercent | null;
};

/** The chart of a goal by date. All heights are in percent. */
export type PathChart = {
  readonly kind: 'path';
  readonly goal: GoalCode;
  readonly domain: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly y: Axis;
  /** Every period, oldest first, gaps included. */
  readonly points: readonly ChartPoint[];
  /** Runs of points that a line may join. */
  readonly segments: readonly (readonly ChartPoint[])[];
  /** The newest point with a percentage: the one to emphasise. */
  readonly last: ChartPoint | null;
  readonly target: {
    readonly percent: number;
    readonly basisPoints: BasisPoints;
    readonly dueOn: CalendarDate;
  };
  readonly required: {
    readonly points: readonly { readonly on: CalendarDate; readonly percent: number }[];
    /** Whether somebody decreed it; otherwise it is labelled an illustration. */
    readonly decreed: boolean;
  } | null;
  readonly projection: readonly ProjectedPercent[] | null;
  /** What somebody plans to found, step by step; a supposition, never reported. */
  readonly planned: readonly PlannedPoint[] | null;
  readonly breaks: readonly ChartBreak[];
};

/** One year of the strip. */
export type YearBar = YearVerdict & { readonly targetPercent: number };

/** The chart of a goal of every year. */
export type YearsChart = {
  readonly kind: 'years';
  readonly goal: GoalCode;
  readonly y: Axis;
  readonly bars: readonly YearBar[];
};

/** The chart of a goal. */
export type ChartModel = PathChart | YearsChart;

/** The chart that suits the goal. `breaks` are those of the unit; changes of the counting rule are found here. */
export function chartOf(
  input: StandingInput,
  breaks: readonly ChartBreak[] = [],
  planned: readonly PlannedFigure[] = [],
): ChartModel {
  return cadenceOfGoal[input.goal] === 'by-date' ? pathChart(input, breaks, planned) : yearsChart(input);
}

/** The chart of a goal by date, up to and including the period of the input. */
export function pathChart(
  input: StandingInput,
  breaks: readonly ChartBreak[] = [],
  plan: readonly PlannedFigure[] = [],
): PathChart {
  const standing = standingOf(input);
  const observed = observedUntil(input.observations, standing.cutOff);
  const points = observed.map((each) => pointOf(each, standing.target));
  const required = requiredOf(standing);
  const trend = projectionOf(input, standing);
  const planned = plan.flatMap((each) => plannedPoint(each, standing.target));
  const heights = [
    standing.target / 100,
    ...shares(points),
    ...shares(required?.points ?? []),
    ...shares(planned),
  ];
  return {
    kind: 'path',
    goal: input.goal,
    domain: domainOf(standing, [...points, ...planned]),
    y: axisUpTo(Math.max(...heights, ...(trend ?? []).map(({ middle }) => middle))),
    points,
    segments: runsOf(observed, joinsByDate).map((run) => run.map((each) => pointOf(each, standing.target))),
    last: points.findLast(({ percent }) => percent !== null) ?? null,
    target: {
      percent: standing.target / 100,
      basisPoints: standing.target,
      dueOn: standing.dueOn,
    },
    required,
    projection: trend,
    planned: planned.length === 0 ? null : planned,
    breaks: [...breaks, ...ruleBreaks(observed)].sort((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

/** The strip of years of a goal of every year, up to the year of the input's period. */
export function yearsChart(input: StandingInput): YearsChart {
  const bars = standingOf(input).years.map((year) => ({
    ...year,
    targetPercent: year.target / 100,
  }));
  const heights = bars.flatMap(({ targetPercent, percent }) => [targetPercent, percent ?? 0]);
  return { kind: 'years', goal: input.goal, y: axisUpTo(Math.max(...heights)), bars };
}

function pointOf(observation: Observation, target: BasisPoints): ChartPoint {
  const { asOf, period, figure, origin, reported, expected } = observation;
  return {
    on: asOf,
    period,
    percent: figure === null ? null : percentOf(figure),
    rounded: figure === null ? null : roundedPercent(figure, target),
    figure,
    origin,
    reported,
    expected,
  };
}

function plannedPoint({ on, figure }: PlannedFigure, target: BasisPoints): PlannedPoint[] {
  const percent = percentOf(figure);
  return percent === null ? [] : [{ on, figure, percent, rounded: roundedPercent(figure, target) }];
}

function requiredOf({ path }: GoalStanding): PathChart['required'] {
  if (path === null) return null;
  const points = path.points.map(({ on, basisPoints }) => ({ on, percent: basisPoints / 100 }));
  return { points, decreed: path.decreed };
}

function projectionOf(input: StandingInput, standing: GoalStanding): PathChart['projection'] {
  const known = comparableFigures(momentOf(input)).map(({ asOf, figure }) => ({ on: asOf, figure }));
  const band = projection(known, standing.dueOn);
  if (band === null) return null;
  return band.map(({ on, low, middle, high }) => ({
    on,
    low: low / 100,
    middle: middle / 100,
    high: high / 100,
  }));
}

/** From the first January with anything to show to the due date, or further when figures go further. */
function domainOf(
  standing: GoalStanding,
  points: readonly { readonly on: CalendarDate }[],
): PathChart['domain'] {
  const days = [...points.map(({ on }) => on), ...(standing.path?.points ?? []).map(({ on }) => on)];
  const first = days.reduce(earlierOf, standing.asOf);
  return {
    from: `${calendarYearOf(first)}-01-01`,
    to: days.reduce(laterOf, standing.dueOn),
  };
}

/** A mark where the figures begin to be counted by another rule. */
function ruleBreaks(observed: readonly Observation[]): ChartBreak[] {
  const known = observed.filter(({ figure }) => figure !== null);
  return known.flatMap((each, index) => {
    const before = known[index - 1];
    const isBreak = before !== undefined && !isComparable(before, each);
    return isBreak && each.ruleNote !== null ? [{ on: each.asOf, kind: 'rule', note: each.ruleNote }] : [];
  });
}

function shares(points: readonly { readonly percent: number | null }[]): number[] {
  return points.flatMap(({ percent }) => (percent === null ? [] : [percent]));
}
