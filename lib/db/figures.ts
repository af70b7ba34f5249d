import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { calendarOfPeriod, comparePeriods, cutOffOf, type Period, type ReportingCalendar } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import type { Observation } from '@/lib/domain/standing';
import { type Unit, type UnitTree } from '@/lib/domain/unit';
import { database } from './client';

/** What the roll-up keeps of a unit, goal and period, with the approved revision it stands on. */
export type FigureRow = {
  unitId: number;
  goal: GoalCode;
  period: Period;
  own: Figure | null;
  children: Figure | null;
  reported: number;
  asOf: CalendarDate | null;
  revision: number | null;
  rule: string | null;
};

type Row = Omit<FigureRow, 'own' | 'children'> & {
  ownNumerator: number | null;
  ownDenominator: number | null;
  childrenNumerator: number | null;
  childrenDenominator: number | null;
};

const figureOf = (numerator: number | null, denominator: number | null): Figure | null =>
  numerator === null || denominator === null ? null : { numerator, denominator };

/** The kept figures of some units over some periods: one indexed read, whatever the size of the country. */
export async function figureRows(unitIds: readonly number[], goals: readonly GoalCode[], periods: readonly Period[]): Promise<FigureRow[]> {
  const rows = await database().$queryRaw<Row[]>`
    select k."unitId", k.goal, k.period, k."ownNumerator", k."ownDenominator", k."childrenNumerator", k."childrenDenominator",
      k.reported, v."asOf"::text as "asOf", v.number as revision, c.name as rule
    from "RolledFigure" k
    left join "Report" r on k."ownNumerator" is not null and r."unitId" = k."unitId" and r.period = k.period
    left join "ReportRevision" v on v.id = r."inForceId"
    left join "Figure" f on f."revisionId" = v.id and f.goal = k.goal
    left join "CountingRule" c on c.id = f."ruleId"
    where k."unitId" = any(${unitIds}::int[]) and k.goal = any(${goals}::text[]) and k.period = any(${periods}::text[])`;
  return rows.map(({ ownNumerator, ownDenominator, childrenNumerator, childrenDenominator, ...row }) => ({
    ...row,
    own: figureOf(ownNumerator, ownDenominator),
    children: figureOf(childrenNumerator, childrenDenominator),
  }));
}

/** Every period for which one of the units has a figure, the oldest first. */
export async function periodsWithFigures(unitIds: readonly number[]): Promise<Period[]> {
  const rows = await database().$queryRaw<{ period: Period }[]>`
    select distinct period from "RolledFigure" where "unitId" = any(${unitIds}::int[])`;
  return rows.map(({ period }) => period).sort(comparePeriods);
}

/** What is known of a unit and goal in each period: its own approved figure, else the sum of those below it, else nothing. */
export function observationsOf(
  tree: UnitTree,
  unit: Unit,
  calendars: readonly ReportingCalendar[],
  periods: readonly Period[],
  rows: readonly FigureRow[],
): Observation[] {
  const byPeriod = new Map(rows.filter((row) => row.unitId === unit.id).map((row) => [row.period, row]));
  return periods.map((period) => {
    const row = byPeriod.get(period);
    const cutOff = cutOffOf(period, calendarOfPeriod(calendars, period));
    const expected = Math.max(1, tree.leafCountOn(unit.id, cutOff));
    return {
      period,
      cutOff,
      asOf: row?.asOf ?? cutOff,
      figure: row?.own ?? row?.children ?? null,
      origin: row?.own ? 'report' : 'roll-up',
      reported: row?.own ? expected : (row?.reported ?? 0),
      expected,
      ruleNote: row?.rule ?? null,
      revision: row?.revision ?? null,
    };
  });
}
