import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes, termsOn } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import { calendarOfPeriod, comparePeriods, cutOffOf, type Period } from '@/lib/domain/period';
import type { BasisPoints } from '@/lib/domain/ratio';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type Unit, type UnitTree, validOn } from '@/lib/domain/unit';
import { viewOf } from './dashboard';
import { type FigureRow, figuresIn, observationsOf } from './figures';
import { type PeriodRange, periodsIn } from './period-range';
import { unitFor } from './scope';
import type { Standards } from './standards';
import { unitTree } from './units';
import { write } from './write';

/** One unit's figure of one goal for one period, and the target in force at its cut-off. */
export type ExportedFigure = {
  unit: Unit;
  parentCode: string | null;
  goal: GoalCode;
  target: BasisPoints;
  observation: Observation;
};

/** What is exported: the unit and all below it, the periods, how many lines, and the lines as they are read. */
export type FigureExport = {
  unit: Unit;
  periods: Period[];
  lineCount: number;
  lines: AsyncIterable<ExportedFigure>;
};

/** Units read at a time: a few thousand rows in memory, whatever the size of the country. */
const unitsAtATime = 100;

/** The figures of a unit and all below it. A unit that stood in a period is there, with or without a figure. */
export async function exportFigures(
  viewer: Viewer,
  { unit: code, goal, ...range }: PeriodRange & { unit?: string; goal?: GoalCode },
  today = todayInVietnam(new Date()),
): Promise<FigureExport | Refusal> {
  const { from, to } = range;
  if (from && to && comparePeriods(from, to) > 0) return refuse('range-reversed', { path: 'to' });
  const view = await viewOf(viewer, { unit: code, period: to }, today);
  if (isRefusal(view)) return view;
  const unit = await unitFor(viewer, 'export-figures', view.unit.code);
  if (isRefusal(unit)) return unit;
  const tree = await unitTree(viewer);
  const { standards } = view;
  const observations = Object.values(view.inputs).flatMap((input) => input.observations);
  const periods = periodsIn({ unit, standards, observations }, range, today);
  const stood = stoodIn(standards, periods);
  const units = [unit, ...tree.descendants(unit.id)];
  const goals = goal ? [goal] : goalCodes;
  const lineCount = goals.length * units.reduce((sum, each) => sum + stood(each).length, 0);
  return { unit, periods, lineCount, lines: linesOf({ tree, standards, units, goals, periods, stood }) };
}

/** Which of these periods a unit has lines for: those at whose cut-off it stood. */
function stoodIn({ calendars }: Standards, periods: readonly Period[]): (unit: Unit) => Period[] {
  const dated = periods.map((period) => ({
    period,
    on: cutOffOf(period, calendarOfPeriod(calendars, period)),
  }));
  return (unit) => dated.filter(({ on }) => validOn(unit, on)).map(({ period }) => period);
}

type Reading = {
  tree: UnitTree;
  standards: Standards;
  units: readonly Unit[];
  goals: readonly GoalCode[];
  periods: readonly Period[];
  stood: (unit: Unit) => Period[];
};

async function* linesOf(reading: Reading): AsyncIterable<ExportedFigure> {
  const { units, goals, periods } = reading;
  for (let start = 0; start < units.length; start += unitsAtATime) {
    const some = units.slice(start, start + unitsAtATime);
    const ids = some.map(({ id }) => id);
    const rows = groupByUnit(await figuresIn(ids, goals, periods));
    for (const unit of some) yield* linesOfUnit(reading, unit, rows.get(unit.id) ?? []);
  }
}

function* linesOfUnit(
  { tree, standards, goals, stood }: Reading,
  unit: Unit,
  rows: readonly FigureRow[],
): Iterable<ExportedFigure> {
  const parentCode = unit.parentId === null ? null : (tree.get(unit.parentId)?.code ?? null);
  const periods = stood(unit);
  const series = goals.map((goal) => observationsOf(tree, standards, unit, goal, periods, rows));
  for (const [index] of periods.entries()) {
    for (const [which, goal] of goals.entries()) {
      const observation = series[which]?.[index];
      if (!observation) continue;
      const target = termsOn(standards.terms, goal, observation.cutOff).targetBasisPoints;
      yield { unit, parentCode, goal, target, observation };
    }
  }
}

function groupByUnit(rows: readonly FigureRow[]): Map<number, FigureRow[]> {
  const groups = new Map<number, FigureRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unitId);
    if (group) group.push(row);
    else groups.set(row.unitId, [row]);
  }
  return groups;
}

/** Puts on record that figures left the building: who took what of which unit. */
export async function recordExport(viewer: Viewer, unit: Unit, file: string): Promise<Refusal | null> {
  const recorded = await write(viewer, async (_tx, record) => {
    const subject = { kind: 'export', id: unit.code, label: file } as const;
    record({ deed: 'export.made', subject, unitId: unit.id, before: null, after: { unit: unit.name } });
    return null;
  });
  return recorded;
}
