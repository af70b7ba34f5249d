import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import {
  cadenceOf,
  calendarOfPeriod,
  comparePeriods,
  type Period,
  periodAt,
  periodsFrom,
} from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Unit } from '@/lib/domain/unit';
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

/** The periods of a range, oldest first: those that the view knows, and those between its ends while the unit stood. */
export function periodsIn(view: View, { from, to }: PeriodRange, today: CalendarDate): Period[] {
  const known = [...view.periods].reverse();
  const first = from ?? known[0];
  const last = to ?? known.at(-1);
  const between =
    first && last && cadenceOf(first) === cadenceOf(last) ? filled(view, first, last, today) : [];
  const isInside = (period: Period) =>
    !(from && comparePeriods(period, from) < 0) && !(to && comparePeriods(period, to) > 0);
  const observed = new Set(view.inputs.coverage.observations.map(({ period }) => period));
  return [...new Set([...known.filter((period) => observed.has(period)), ...between])]
    .filter(isInside)
    .sort(comparePeriods);
}

/** Every period between two, except before the unit was founded and those that have not begun. */
function filled(view: View, first: Period, last: Period, today: CalendarDate): Period[] {
  const { calendars } = view.standards;
  const cadence = cadenceOf(first);
  const current = periodAt(today, cadence, calendarOfPeriod(calendars, last));
  const founded = periodAt(view.unit.validFrom, cadence, calendarOfPeriod(calendars, first));
  const from = comparePeriods(first, founded) > 0 ? first : founded;
  const to = comparePeriods(last, current) < 0 ? last : current;
  return periodsFrom(from, to);
}
