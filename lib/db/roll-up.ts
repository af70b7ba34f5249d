import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period, type ReportingCalendar } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { effective, type Rolled, rollUp } from '@/lib/domain/roll-up';
import type { UnitTree } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { currentTree } from './units';

/** One unit's approved answers for a period; null is "chưa có số liệu". */
export type OwnFigures = Record<GoalCode, Figure | null>;

const countsOf = (figures: OwnFigures, count: keyof Figure) =>
  goalCodes.map((goal) => figures[goal]?.[count] ?? null);

/**
 * Takes a unit's newly approved figures into its own row and into the sums of every unit above it.
 * `on` is the period's cut-off: the tree as it stood on that day is summed.
 * Each row is locked from the unit upwards before its children are read, so that two approvals at once both count.
 */
export async function applyApproved(
  tx: Transaction,
  at: { unitId: number; period: Period; on: CalendarDate },
  figures: OwnFigures,
): Promise<void> {
  await tx.$executeRaw`
    insert into "RolledFigure" ("unitId", period, goal, "ownNumerator", "ownDenominator")
    select ${at.unitId}, ${at.period}, f.* from
      unnest(${[...goalCodes]}::text[], ${countsOf(figures, 'numerator')}::int[], ${countsOf(figures, 'denominator')}::int[]) f
    on conflict ("unitId", goal, period) do update
    set "ownNumerator" = excluded."ownNumerator", "ownDenominator" = excluded."ownDenominator"`;
  // Read after the first write, which waits for a rebuild under way: the sums must follow the tree as it is then.
  const tree = await currentTree(tx);
  for (const ancestor of tree.ancestors(at.unitId)) await sumChildren(tx, tree, ancestor.id, at);
}

async function sumChildren(
  tx: Transaction,
  tree: UnitTree,
  unitId: number,
  at: { period: Period; on: CalendarDate },
): Promise<void> {
  const children = tree.childrenOn(unitId, at.on);
  const leaves = children.map((child) => tree.leafCountOn(child.id, at.on));
  await tx.$executeRaw`
    insert into "RolledFigure" ("unitId", period, goal) select ${unitId}, ${at.period}, unnest(${[...goalCodes]}::text[])
    on conflict ("unitId", goal, period) do update set reported = "RolledFigure".reported`;
  await tx.$executeRaw`
    update "RolledFigure" r
    set "childrenNumerator" = s.numerator, "childrenDenominator" = s.denominator, reported = coalesce(s.reported, 0)
    from (
      select g.goal, sum(coalesce(c."ownNumerator", c."childrenNumerator")) as numerator,
        sum(coalesce(c."ownDenominator", c."childrenDenominator")) as denominator,
        sum(case when c."ownNumerator" is not null then child.leaves else c.reported end) as reported
      from unnest(${[...goalCodes]}::text[]) g (goal)
      cross join unnest(${children.map(({ id }) => id)}::int[], ${leaves}::int[]) child (id, leaves)
      left join "RolledFigure" c on c."unitId" = child.id and c.period = ${at.period} and c.goal = g.goal
      group by g.goal) s
    where r."unitId" = ${unitId} and r.period = ${at.period} and r.goal = s.goal`;
}

type OwnRow = {
  unitId: number;
  period: Period;
  goal: GoalCode;
  numerator: number;
  denominator: number;
};

/**
 * Computes every roll-up anew from the approved figures in force: after a change of the tree, and to check the kept ones.
 * Returns the number of rows written.
 */
export async function rebuildRollUps(
  tx: Transaction,
  tree: UnitTree,
  calendars: readonly ReportingCalendar[],
): Promise<number> {
  await tx.$executeRaw`lock table "RolledFigure" in exclusive mode`;
  const own = await tx.$queryRaw<OwnRow[]>`
    select r."unitId", r.period, f.goal, f.numerator, f.denominator
    from "Report" r join "Figure" f on f."revisionId" = r."inForceId" where f.numerator is not null`;
  await tx.$executeRaw`delete from "RolledFigure"`;
  let written = 0;
  for (const period of new Set(own.map((row) => row.period))) {
    const on = cutOffOf(period, calendarOfPeriod(calendars, period));
    const rows = own.filter((row) => row.period === period);
    for (const goal of goalCodes) written += await writeRollUp(tx, tree, { period, goal, on }, rows);
  }
  return written;
}

async function writeRollUp(
  tx: Transaction,
  tree: UnitTree,
  at: { period: Period; goal: GoalCode; on: CalendarDate },
  rows: readonly OwnRow[],
): Promise<number> {
  const own = new Map(rows.filter((row) => row.goal === at.goal).map((row) => [row.unitId, row]));
  const all = rollUp(tree, at.on, own);
  const rolled = [...all].filter(([, figures]) => effective(figures) !== null);
  const column = (pick: (figures: Rolled) => number | null) => rolled.map(([, figures]) => pick(figures));
  // Kept is what the children's sum covers, as an approval keeps it: the own figure may one day be withdrawn.
  const reportedBelow = rolled.map(([id]) =>
    tree.childrenOn(id, at.on).reduce((sum, child) => sum + (all.get(child.id)?.reported ?? 0), 0),
  );
  return tx.$executeRaw`
    insert into "RolledFigure" ("unitId", period, goal, "ownNumerator", "ownDenominator", "childrenNumerator", "childrenDenominator", reported)
    select u.id, ${at.period}, ${at.goal}, u.own_n, u.own_d, u.children_n, u.children_d, u.reported
    from unnest(${rolled.map(([id]) => id)}::int[], ${column(({ own: figure }) => figure?.numerator ?? null)}::int[],
      ${column(({ own: figure }) => figure?.denominator ?? null)}::int[], ${column(({ children }) => children?.numerator ?? null)}::int[],
      ${column(({ children }) => children?.denominator ?? null)}::int[], ${reportedBelow}::int[])
      u (id, own_n, own_d, children_n, children_d, reported)`;
}
