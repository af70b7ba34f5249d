import { figuresOfUnits, observationsOf } from '@/lib/db/figures';
import type { Standards } from '@/lib/db/standards';
import { goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, type Period, previousPeriod, samePeriodLastYear } from '@/lib/domain/period';
import { belowPace } from '@/lib/domain/reminder';
import type { PaceFact } from '@/lib/domain/reminder-facts';
import { standingOf } from '@/lib/domain/standing';
import type { UnitTree } from '@/lib/domain/unit';

type Noticed = { readonly unitId: number; readonly period: Period };

/** On which goals each of these units moves too slowly in its period, judged as the dashboard judges it. */
export async function pacesOf(
  noticed: readonly Noticed[],
  tree: UnitTree,
  standards: Standards,
): Promise<PaceFact[]> {
  const found: PaceFact[] = [];
  for (const period of new Set(noticed.map((each) => each.period))) {
    const unitIds = noticed.filter((each) => each.period === period).map(({ unitId }) => unitId);
    found.push(...(await pacesIn(period, unitIds, tree, standards)));
  }
  return found;
}

async function pacesIn(
  period: Period,
  unitIds: readonly number[],
  tree: UnitTree,
  standards: Standards,
): Promise<PaceFact[]> {
  const compared = [period, previousPeriod(period), samePeriodLastYear(period)];
  const rows = await figuresOfUnits(unitIds, goalCodes, compared);
  const calendar = calendarOfPeriod(standards.calendars, period);
  const byUnit = new Map<number, typeof rows>(unitIds.map((id) => [id, []]));
  for (const row of rows) byUnit.get(row.unitId)?.push(row);
  return unitIds.flatMap((unitId) => {
    const unit = tree.get(unitId);
    const own = byUnit.get(unitId) ?? [];
    if (unit === undefined || own.length === 0) return [];
    const periods = [...new Set([...own.map((row) => row.period), ...compared])];
    return goalCodes.flatMap((goal) => {
      const observations = observationsOf(tree, standards, unit, goal, periods, own);
      const judged = { code: unit.code, name: unit.name, isRoot: unit.parentId === null };
      const standing = { goal, terms: standards.terms, calendar, unit: judged, period, observations };
      const { state, missing } = standingOf(standing);
      const below = belowPace.find((each) => each === state);
      return below === undefined ? [] : [{ unitId, period, goal, state: below, missing }];
    });
  });
}
