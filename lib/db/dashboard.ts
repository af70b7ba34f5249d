import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import type { ChartBreak } from '@/lib/domain/chart';
import type { GoalCode } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import {
  calendarOfPeriod,
  calendarOn,
  comparePeriods,
  latestClosedPeriod,
  type Period,
  periodsFrom,
} from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type GoalStanding, standingOf } from '@/lib/domain/standing';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { type FigureRow, figuresOfUnit, observationsOf } from './figures';
import { inScope, scopeUnits, unitFor } from './scope';
import { cutOffIn, type RecordedRule, ruleOn, type Standards, standards } from './standards';
import { unitTree } from './units';

/** What somebody looks at; without a unit his topmost one, without a period the newest that says something. */
export type Wanted = { unit?: string; period?: Period };

/** A unit's own figure that is not the sum of those below it: both are shown. */
export type Disagreement = {
  goal: GoalCode;
  own: NonNullable<FigureRow['own']>;
  children: NonNullable<FigureRow['children']>;
};

/** The unit and period looked at, what can be chosen instead, and everything that is judged there. */
export type View = {
  unit: Unit;
  /** From the topmost unit that the viewer may see down to the parent. */
  trail: Unit[];
  children: Unit[];
  period: Period;
  /** Newest first. */
  periods: Period[];
  cutOff: CalendarDate;
  standards: Standards;
  inputs: Record<GoalCode, StandingInput>;
  standings: Record<GoalCode, GoalStanding>;
  rules: Record<GoalCode, RecordedRule | null>;
  disagreements: Disagreement[];
  breaks: ChartBreak[];
  /** A newer period for which reports are still coming in. */
  gathering: { period: Period; reported: number; expected: number } | null;
};

const byGoal = <T>(of: (goal: GoalCode) => T): Record<GoalCode, T> => ({
  coverage: of('coverage'),
  formation: of('formation'),
  'union-backed': of('union-backed'),
  admission: of('admission'),
});

/** The unit that somebody asks for, or the topmost of his branches. */
export async function unitLookedAt(viewer: Viewer, code: string | undefined): Promise<Unit | Refusal> {
  if (code !== undefined) return unitFor(viewer, 'see-figures', code);
  const tree = await unitTree(viewer);
  return scopeUnits(viewer, 'see-figures', tree)[0] ?? refuse('unit-not-found', { path: 'unit' });
}

/** Every period from the first that has a figure to the last closed one, oldest first. */
function periodsBetween(rows: readonly FigureRow[], { calendars }: Standards, today: CalendarDate): Period[] {
  const last = latestClosedPeriod(today, calendarOn(calendars, today));
  const known = [...new Set(rows.map(({ period }) => period))].sort(comparePeriods);
  const calendar = calendarOn(calendars, today);
  const first = known.find((period) => period.length === last.length) ?? last;
  const regular = comparePeriods(first, last) <= 0 && calendar ? periodsFrom(first, last) : [last];
  return [...new Set([...known, ...regular])].sort(comparePeriods);
}

/** How much of a period is in: the goal for which the most units have answered. */
function reportedIn(period: Period, rows: readonly FigureRow[], expected: number): number {
  const ofPeriod = rows.filter((row) => row.period === period);
  return Math.max(0, ...ofPeriod.map((row) => (row.own ? expected : row.reported)));
}

/** One unit's view of one period, computed from one read of its figures. */
export async function viewOf(
  viewer: Viewer,
  wanted: Wanted,
  today = todayInVietnam(new Date()),
): Promise<View | Refusal> {
  const tree = await unitTree(viewer);
  const unit = await unitLookedAt(viewer, wanted.unit);
  if (isRefusal(unit)) return unit;
  const known = await standards(viewer);
  const rows = await figuresOfUnit(unit.id);
  const periods = periodsBetween(rows, known, today);
  const expectedIn = (period: Period) => Math.max(1, tree.leafCountOn(unit.id, cutOffIn(known, period)));
  const isTelling = (period: Period) =>
    reportedIn(period, rows, expectedIn(period)) * 2 >= expectedIn(period);
  const newestWithFigures = periods.findLast((period) => rows.some((row) => row.period === period));
  const telling = periods.findLast(isTelling) ?? newestWithFigures ?? periods.at(-1);
  const period = wanted.period ?? telling;
  if (period === undefined) throw new Error('there is always a closed period');
  const inputs = byGoal(
    (goal): StandingInput => ({
      goal,
      terms: known.terms,
      calendar: calendarOfPeriod(known.calendars, period),
      unit: {
        code: unit.code,
        name: unit.name,
        isRoot: unit.parentId === null,
      },
      period,
      observations: observationsOf(tree, known, unit, goal, periods, rows),
    }),
  );
  const cutOff = cutOffIn(known, period);
  return {
    unit,
    trail: [...tree.ancestors(unit.id)]
      .reverse()
      .filter((ancestor) => inScope(viewer, 'see-figures', ancestor)),
    children: [...tree.childrenOn(unit.id, cutOff)],
    period,
    periods: [...new Set([...periods, period])].sort(comparePeriods).reverse(),
    cutOff,
    standards: known,
    inputs,
    standings: byGoal((goal) => standingOf(inputs[goal])),
    rules: byGoal((goal) => ruleInForce(known, goal, cutOff, inputs[goal])),
    disagreements: disagreementsIn(period, rows),
    breaks: breaksOf(tree, unit),
    gathering: gatheringAfter(period, periods, rows, expectedIn),
  };
}

/**
 * The rule that the shown figure was counted by, else the one in force on the day. A figure keeps the name of its rule; older
 * installations may have another rule of the same name, recorded for later days.
 */
function ruleInForce(
  { rules }: Standards,
  goal: GoalCode,
  cutOff: CalendarDate,
  { period, observations }: StandingInput,
) {
  const note = observations.find((each) => each.period === period)?.ruleNote;
  const named = rules.filter((rule) => rule.name === note);
  return ruleOn(named, goal, cutOff) ?? ruleOn(rules, goal, cutOff);
}

function disagreementsIn(period: Period, rows: readonly FigureRow[]): Disagreement[] {
  return rows.flatMap(({ goal, own, children, ...row }) => {
    const differ =
      own && children && (own.numerator !== children.numerator || own.denominator !== children.denominator);
    return row.period === period && differ ? [{ goal, own, children }] : [];
  });
}

/** Where a unit took over from others, its series begins anew. */
function breaksOf(tree: UnitTree, unit: Unit): ChartBreak[] {
  const predecessors = tree.predecessors(unit.id);
  // A neighbour that goes on with part of another is older than what it takes over: the end of that one counts.
  const days = [...new Set(predecessors.map(({ validTo }) => validTo ?? unit.validFrom))].sort();
  return days.map((on) => {
    const ended = predecessors.filter(({ validTo }) => (validTo ?? unit.validFrom) === on);
    return { on, kind: 'succession', note: ended.map(({ name }) => name).join(', ') };
  });
}

function gatheringAfter(
  period: Period,
  periods: readonly Period[],
  rows: readonly FigureRow[],
  expectedIn: (period: Period) => number,
) {
  const newest = periods.at(-1);
  if (newest === undefined || comparePeriods(newest, period) <= 0) return null;
  return {
    period: newest,
    reported: reportedIn(newest, rows, expectedIn(newest)),
    expected: expectedIn(newest),
  };
}
