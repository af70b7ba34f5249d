import type { Viewer } from '@/lib/domain/access';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { previousPeriod, samePeriodLastYear } from '@/lib/domain/period';
import { type GoalStanding, standingOf } from '@/lib/domain/standing';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import type { View } from './dashboard';
import { type FigureRow, figuresOfUnits, observationsOf } from './figures';
import { unitVersionOf } from './unit-versions';
import { unitTree } from './units';
import { VersionedMemory } from './versioned-memory';

/** A unit below, and where it stands on each goal asked for. */
export type ChildStanding = { unit: Unit; standings: GoalStanding[] };

/** Some kilobytes each. An approval moves one of a unit's children; the others stand where they stood. */
const keptAtMost = 1000;

const kept = new VersionedMemory<GoalStanding[]>(keptAtMost);

/** Where each unit directly below stands, from one read for all of those that have moved since they were read last. */
export async function childrenOf(
  viewer: Viewer,
  view: View,
  goals: readonly GoalCode[] = goalCodes,
): Promise<ChildStanding[]> {
  const tree = await unitTree(viewer);
  const children = await Promise.all(
    view.children.map(async (unit) => {
      const key = [unit.id, view.period, ...goals].join(' ');
      const version = await unitVersionOf(viewer, unit);
      return { unit, key, version, known: kept.find(version, key) };
    }),
  );
  const moved = children.filter(({ known }) => known === undefined).map(({ unit }) => unit.id);
  const rows = await readRows(view, moved, goals);
  return children.map(({ unit, key, version, known }) => {
    const standings = known ?? standingsOf(tree, view, unit, goals, rows.get(unit.id) ?? []);
    kept.keep(version, key, standings);
    return { unit, standings };
  });
}

async function readRows(
  { period }: View,
  unitIds: readonly number[],
  goals: readonly GoalCode[],
): Promise<Map<number, FigureRow[]>> {
  if (unitIds.length === 0) return new Map();
  const groups = new Map<number, FigureRow[]>(unitIds.map((id) => [id, []]));
  for (const row of await figuresOfUnits(unitIds, goals, comparedWith(period)))
    groups.get(row.unitId)?.push(row);
  return groups;
}

const comparedWith = (period: View['period']) => [period, previousPeriod(period), samePeriodLastYear(period)];

function standingsOf(
  tree: UnitTree,
  { standards, inputs, period }: View,
  unit: Unit,
  goals: readonly GoalCode[],
  rows: readonly FigureRow[],
): GoalStanding[] {
  const periods = [...new Set([...rows.map((row) => row.period), ...comparedWith(period)])];
  return goals.map((goal) =>
    standingOf({
      ...inputs[goal],
      unit: { code: unit.code, name: unit.name, isRoot: false },
      observations: observationsOf(tree, standards, unit, goal, periods, rows),
    }),
  );
}
