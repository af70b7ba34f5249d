import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import {
  cadenceOf,
  calendarOfPeriod,
  comparePeriods,
  cutOffOf,
  type Period,
  periodsFrom,
  startOf,
} from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { GoalStanding } from '@/lib/domain/standing';
import { type Unit, validOn } from '@/lib/domain/unit';
import { type View, viewOf } from './dashboard';
import { observationsOf } from './figures';
import { unitTree } from './units';

/** A range of periods, both included; an end that is not given is where the figures begin or end. */
export type PeriodRange = { from?: Period; to?: Period };

/** One goal of one unit over time, and where it stands at the end of the range. */
export type Series = { unit: Unit; standing: GoalStanding; points: Observation[] };

/** The series of a goal, oldest first; inside the range a period without a figure is there, with none. */
export async function seriesOf(
  viewer: Viewer,
  { goal, unit, from, to }: PeriodRange & { goal: GoalCode; unit?: string },
  today = todayInVietnam(new Date()),
): Promise<Series | Refusal> {
  if (from && to && comparePeriods(from, to) > 0) return refuse('range-reversed', { path: 'to' });
  const view = await viewOf(viewer, { unit, period: to }, today);
  if (isRefusal(view)) return view;
  const periods = periodsIn(view, { from, to }, today);
  const known = new Map(view.inputs[goal].observations.map((each) => [each.period, each]));
  const missing = periods.filter((period) => !known.has(period));
  const tree = await unitTree(viewer);
  for (const each of observationsOf(tree, view.standards, view.unit, goal, missing, [])) {
    known.set(each.period, each);
  }
  const points = periods.flatMap((period) => known.get(period) ?? []);
  return { unit: view.unit, standing: view.standings[goal], points };
}

/**
 * The periods of a range, oldest first: those with a figure, and between its ends every one that has begun and at whose
 * end the unit stood.
 */
export function periodsIn(view: View, { from, to }: PeriodRange, today: CalendarDate): Period[] {
  const known = [...view.periods].reverse();
  const isInside = (period: Period) =>
    !(from && comparePeriods(period, from) < 0) && !(to && comparePeriods(period, to) > 0);
  const between = every(from ?? known[0], to ?? known.at(-1));
  const withFigure = periodsWithFigure(view);
  return [...new Set([...known, ...between])]
    .filter((period) => isInside(period) && (withFigure.has(period) || stoodIn(view, period, today)))
    .sort(comparePeriods);
}

function periodsWithFigure({ inputs }: View): Set<Period> {
  const observed = Object.values(inputs).flatMap(({ observations }) => observations);
  return new Set(observed.filter(({ figure }) => figure !== null).map(({ period }) => period));
}

const every = (first: Period | undefined, last: Period | undefined): Period[] =>
  first && last && cadenceOf(first) === cadenceOf(last) ? periodsFrom(first, last) : [];

function stoodIn({ unit, standards }: View, period: Period, today: CalendarDate): boolean {
  const calendar = calendarOfPeriod(standards.calendars, period);
  return startOf(period, calendar) <= today && validOn(unit, cutOffOf(period, calendar));
}
