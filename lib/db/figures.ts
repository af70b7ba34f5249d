import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import type { Period } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { database } from './client';
import { Prisma } from './generated/client';
import { cutOffIn, ruleOn, type Standards } from './standards';

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

/** Kept figures with what is known of the approved reports that they stand on; `found` selects from "RolledFigure". */
const detailed = (found: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select k."unitId", k.goal, k.period, k."ownNumerator", k."ownDenominator", k."childrenNumerator", k."childrenDenominator",
    k.reported, v."asOf"::text as "asOf", v.number as revision, c.name as rule
  from (${found}) k
  left join "Report" r on k."ownNumerator" is not null and r."unitId" = k."unitId" and r.period = k.period
  left join "ReportRevision" v on v.id = r."inForceId"
  left join "Figure" f on f."revisionId" = v.id and f.goal = k.goal
  left join "CountingRule" c on c.id = f."ruleId"`;

const findRows = async (found: Prisma.Sql): Promise<FigureRow[]> =>
  (await database().$queryRaw<Row[]>(detailed(found))).map(toFigureRow);

const toFigureRow = ({
  ownNumerator,
  ownDenominator,
  childrenNumerator,
  childrenDenominator,
  ...row
}: Row): FigureRow => ({
  ...row,
  own: figureOf(ownNumerator, ownDenominator),
  children: figureOf(childrenNumerator, childrenDenominator),
});

/** All kept figures of one unit: a few dozen rows by primary key, whatever the size of the country. */
export function figuresOfUnit(unitId: number, goals: readonly GoalCode[] = goalCodes): Promise<FigureRow[]> {
  return findRows(
    Prisma.sql`select * from "RolledFigure" where "unitId" = ${unitId} and goal = any(${[...goals]}::text[])`,
  );
}

const within = (
  unitIds: readonly number[],
  goals: readonly GoalCode[],
  periods: readonly Period[],
) => Prisma.sql`
  select * from "RolledFigure" where "unitId" = any(${[...unitIds]}::int[]) and goal = any(${[...goals]}::text[])
    and period = any(${[...periods]}::text[])`;

/** The kept figures of many units for some periods, and nothing else: for files, which judge nothing. */
export function figuresIn(
  unitIds: readonly number[],
  goals: readonly GoalCode[],
  periods: readonly Period[],
): Promise<FigureRow[]> {
  return findRows(within(unitIds, goals, periods));
}

/** The kept figures of many units for some periods, and the first ever of each (what its pace is measured from). */
export function figuresOfUnits(
  unitIds: readonly number[],
  goals: readonly GoalCode[],
  periods: readonly Period[],
): Promise<FigureRow[]> {
  return findRows(Prisma.sql`${within(unitIds, goals, periods)}
    union
    select first.* from unnest(${[...unitIds]}::int[]) u (id) cross join unnest(${[...goals]}::text[]) g (goal)
    cross join lateral (
      select * from "RolledFigure" i where i."unitId" = u.id and i.goal = g.goal
        and coalesce(i."ownDenominator", i."childrenDenominator") > 0 order by period_end(i.period) limit 1) first`);
}

/** What is known of a unit and goal in each period: its own approved figure, else the sum of those below it, else nothing. */
export function observationsOf(
  tree: UnitTree,
  known: Standards,
  unit: Unit,
  goal: GoalCode,
  periods: readonly Period[],
  rows: readonly FigureRow[],
): Observation[] {
  const own = rows.filter((row) => row.unitId === unit.id && row.goal === goal);
  const byPeriod = new Map(own.map((row) => [row.period, row]));
  return periods.map((period) => {
    const row = byPeriod.get(period);
    const cutOff = cutOffIn(known, period);
    const expected = Math.max(1, tree.leafCountOn(unit.id, cutOff));
    return {
      period,
      cutOff,
      asOf: row?.asOf ?? cutOff,
      figure: row?.own ?? row?.children ?? null,
      origin: row?.own ? 'report' : 'roll-up',
      reported: row?.own ? expected : (row?.reported ?? 0),
      expected,
      ruleNote: row?.rule ?? ruleOn(known.rules, goal, cutOff)?.name ?? null,
      revision: row?.revision ?? null,
    };
  });
}
