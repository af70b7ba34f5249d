import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import { calendarOfPeriod, comparePeriods, type Period } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type GoalStanding, standingOf } from '@/lib/domain/standing';
import type { Unit } from '@/lib/domain/unit';
import { unitLookedAt, viewOf } from './dashboard';
import { figuresOfUnit, observationsOf } from './figures';
import { type PeriodRange, periodsIn } from './period-range';
import { type Standards, standards } from './standards';
import { unitVersionOf } from './unit-versions';
import { unitTree } from './units';
import { VersionedMemory } from './versioned-memory';

/** One goal of one unit over time, and where it stands at the end of the range. */
export type Series = { unit: Unit; standing: GoalStanding; points: Observation[] };

type Seen = { unit: Unit; known: Standards; standing: GoalStanding; observations: readonly Observation[] };

type Wanted = PeriodRange & { goal: GoalCode; unit?: string };

const kept = new VersionedMemory<Series | Refusal>();

/** The series of a goal, oldest first; inside the range a period without a figure is there, with none. */
export async function seriesOf(
  viewer: Viewer,
  wanted: Wanted,
  today = todayInVietnam(new Date()),
): Promise<Series | Refusal> {
  const { goal, from, to } = wanted;
  if (from && to && comparePeriods(from, to) > 0) return refuse('range-reversed', { path: 'to' });
  const unit = await unitLookedAt(viewer, wanted.unit);
  if (isRefusal(unit)) return unit;
  // The right was checked; from here on the answer depends on the unit and the data, not on who asks.
  const key = [unit.id, goal, from, to, today].join(' ');
  const version = await unitVersionOf(viewer, unit);
  return kept.of(version, key, () => readSeries(viewer, { ...wanted, unit: unit.code }, today));
}

async function readSeries(viewer: Viewer, wanted: Wanted, today: CalendarDate): Promise<Series | Refusal> {
  const { goal, unit: code, from, to } = wanted;
  const seen = to ? await seenAt(viewer, goal, code, to) : await seenNow(viewer, goal, code, today);
  if (isRefusal(seen)) return seen;
  const { unit, known, standing, observations } = seen;
  const periods = periodsIn({ unit, standards: known, observations }, { from, to }, today);
  const byPeriod = new Map(observations.map((each) => [each.period, each]));
  const missing = periods.filter((period) => !byPeriod.has(period));
  const without = observationsOf(await unitTree(viewer), known, unit, goal, missing, []);
  for (const each of without) byPeriod.set(each.period, each);
  return { unit, standing, points: periods.flatMap((period) => byPeriod.get(period) ?? []) };
}

/** As the dashboard opens: in the newest period that says something. */
async function seenNow(
  viewer: Viewer,
  goal: GoalCode,
  unit: string | undefined,
  today: CalendarDate,
): Promise<Seen | Refusal> {
  const view = await viewOf(viewer, { unit }, today);
  if (isRefusal(view)) return view;
  const { observations } = view.inputs[goal];
  return { unit: view.unit, known: view.standards, standing: view.standings[goal], observations };
}

/** In a period that was named: only this goal has to be read and judged. */
async function seenAt(
  viewer: Viewer,
  goal: GoalCode,
  code: string | undefined,
  period: Period,
): Promise<Seen | Refusal> {
  const tree = await unitTree(viewer);
  const unit = await unitLookedAt(viewer, code);
  if (isRefusal(unit)) return unit;
  const known = await standards(viewer);
  const rows = await figuresOfUnit(unit.id, [goal]);
  const periods = [...new Set([...rows.map((row) => row.period), period])].sort(comparePeriods);
  const observations = observationsOf(tree, known, unit, goal, periods, rows);
  const standing = standingOf({
    goal,
    terms: known.terms,
    calendar: calendarOfPeriod(known.calendars, period),
    unit: { code: unit.code, name: unit.name, isRoot: unit.parentId === null },
    period,
    observations,
  });
  return { unit, known, standing, observations };
}
