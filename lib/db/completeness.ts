import type { Viewer } from '@/lib/domain/access';
import type { Unit } from '@/lib/domain/unit';
import { database } from './client';
import type { View } from './dashboard';
import { unitTree } from './units';

/** How many of the units that are expected to report have an approved report, and the first of those that have none. */
export type Completeness = {
  reported: number;
  expected: number;
  missing: Unit[];
};

const namedOnScreen = 60;

/** Completeness of a unit's reporting for a period. A unit counts as covered when it, or one between it and here, has reported. */
export async function completenessOf(
  viewer: Viewer,
  { unit, period, cutOff }: Pick<View, 'unit' | 'period' | 'cutOff'>,
  namedAtMost = namedOnScreen,
): Promise<Completeness> {
  const tree = await unitTree(viewer);
  const [row] = await database().$queryRaw<{ ids: number[] | null }[]>`
    select array_agg(r."unitId") as ids from "Report" r join "Unit" u on u.id = r."unitId"
    where r.period = ${period} and r."inForceId" is not null and u.path like ${`${unit.path}%`}`;
  const reported = new Set(row?.ids ?? []);
  const leaves = tree.leavesOn(unit.id, cutOff);
  const missing = leaves.filter(({ path }) => !path.split('/').some((id) => reported.has(Number(id))));
  return {
    reported: leaves.length - missing.length,
    expected: leaves.length,
    missing: missing.slice(0, namedAtMost),
  };
}
