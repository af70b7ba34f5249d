import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period, type ReportingCalendar } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { effective, type Rolled, rollUp } from '@/lib/domain/roll-up';
import type { UnitTree } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { Prisma } from './generated/client';
import { type TreeViewer, unitTree } from './units';

/** One unit's approved answers for a period; null is "chưa có số liệu". */
export type OwnFigures = Record<GoalCode, Figure | null>;

const countsOf = (figures: OwnFigures, count: keyof Figure) =>
  goalCodes.map((goal) => figures[goal]?.[count] ?? null);

/** A unit and period whose figures were approved; `on` is the cut-off: the tree as it stood on that day is summed. */
export type Approved = { unitId: number; period: Period; on: CalendarDate };

/** A unit's newly approved figures in its own row, as a part of a change that begins with `moved` (see `writeAtOnce`). */
export const owning = ({ unitId, period }: Approved, figures: OwnFigures): Prisma.Sql => Prisma.sql`owned as (
    insert into "RolledFigure" ("unitId", period, goal, "ownNumerator", "ownDenominator")
    select ${unitId}, ${period}, f.* from moved, unnest(${[...goalCodes]}::text[], ${countsOf(figures, 'numerator')}::int[],
      ${countsOf(figures, 'denominator')}::int[]) f
    on conflict ("unitId", goal, period) do update
    set "ownNumerator" = excluded."ownNumerator", "ownDenominator" = excluded."ownDenominator"
  )`;

/**
 * Takes what was approved into the sums of every unit above it, from the bottom up. Each unit's rows are locked before its
 * children are read, so that two approvals at once both count. The unit's own row has been written before: that waited
 * for a rebuild under way, and should the tree have changed by then, the sums follow the new one.
 */
export async function rollUpFrom(tx: Transaction, viewer: TreeViewer, at: Approved): Promise<void> {
  const { version } = viewer;
  const structure = await sumAbove(tx, await unitTree(viewer), version.structure, at);
  if (structure === version.structure) return;
  const newer = { version: { ...version, structure } };
  await sumAbove(tx, await unitTree(newer), structure, at);
}

/** Sums when the tree is still of this version, and answers the version that the structure has. */
async function sumAbove(
  tx: Transaction,
  tree: UnitTree,
  structure: string,
  { unitId, period, on }: Approved,
): Promise<string> {
  const above = tree.ancestors(unitId).map(({ id }) => {
    const children = tree.childrenOn(id, on);
    const leaves = children.map((child) => tree.leafCountOn(child.id, on));
    return { id, children: children.map((child) => child.id), leaves };
  });
  const [row] = await tx.$queryRaw<{ structure: string }[]>`
    select now.structure, (
      select count(sum_children(above.id, ${period}, above.children, above.leaves)) from (
        select id, array(select jsonb_array_elements_text(children)::int) as children,
          array(select jsonb_array_elements_text(leaves)::int) as leaves
        from rows from (jsonb_to_recordset(${JSON.stringify(above)}::jsonb) as (id int, children jsonb, leaves jsonb))
          with ordinality above (id, children, leaves, level)
        where now.structure = ${structure} order by level) above)
    from (select sum(structure)::text as structure from "AuditLane") now`;
  return row?.structure ?? '';
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
