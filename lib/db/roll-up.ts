import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf, type Period, type ReportingCalendar } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { effective, type Rolled, rollUp } from '@/lib/domain/roll-up';
import { type UnitTree, validOn } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { Prisma } from './generated/client';
import { structureVersion, type TreeViewer, unitTree } from './units';
import type { Finishing } from './write';

/** One unit's approved answers for a period; null is "chưa có số liệu". */
export type OwnFigures = Record<GoalCode, Figure | null>;

const countsOf = (figures: OwnFigures, count: keyof Figure) =>
  goalCodes.map((goal) => figures[goal]?.[count] ?? null);

/** A unit and period whose figures were approved; `on` is the cut-off: the tree as it stood on that day is summed. */
export type Approved = { unitId: number; period: Period; on: CalendarDate };

/**
 * Takes what was approved into the unit's own row and the sums of every unit above it, as the last part of the approval (see
 * `writeAtOnce`). Each row is changed by the difference, by the one who holds its lock, so that two approvals at once both
 * count. Should the tree have changed meanwhile, the next attempt follows the new one.
 */
export const rollingUp =
  (viewer: TreeViewer, at: Approved, figures: OwnFigures): Finishing =>
  async (attempt) => {
    const structure = attempt === 1 ? viewer.version.structure : await structureVersion();
    const tree = await unitTree({ version: { ...viewer.version, structure } });
    return Prisma.sql`roll_up(${structure}, ${at.period}, ${[...goalCodes]}::text[], ${countsOf(figures, 'numerator')}::int[],
      ${countsOf(figures, 'denominator')}::int[], ${lineOf(tree, at)}::int[], ${tree.leafCountOn(at.unitId, at.on)}::int)`;
  };

/** The unit and those above it, as far as each counts in the next: only units valid on the cut-off take part. */
function lineOf(tree: UnitTree, { unitId, on }: Approved): number[] {
  const unit = tree.get(unitId);
  const line = unit ? [unit, ...tree.ancestors(unitId)] : [];
  const end = line.findIndex((each) => !validOn(each, on));
  return line.slice(0, end === -1 ? line.length : end).map(({ id }) => id);
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
