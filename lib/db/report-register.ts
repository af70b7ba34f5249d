import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ReportFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { type ChangedFigure, keptRegister } from '@/lib/domain/register-beside';
import { database } from './client';
import { Prisma } from './generated/client';
import { talliedFigures } from './register/figures';
import { type RecordedRule, ruleOn, standards } from './standards';

/** The unit whose register is asked, the day, and the rules as recorded. */
export type RegisterAsked = {
  readonly unitId: number;
  readonly asOf: CalendarDate;
  readonly rules: readonly RecordedRule[];
};

/**
 * What a unit's register says on a day under the rules in force then, as rows of goal, "ruleId", numerator and denominator.
 * There are none when no goal has anything to count: the unit keeps no register.
 */
export function registerRows({ unitId, asOf, rules }: RegisterAsked): Prisma.Sql {
  const asked = goalCodes.flatMap((goal) => {
    const rule = ruleOn(rules, goal, asOf);
    return rule === null ? [] : [{ goal, ruleId: rule.id }];
  });
  return Prisma.sql`(select said.* from (select a.goal, a."ruleId", t.*, max(t.denominator) over () as most
      from unnest(${asked.map(({ goal }) => goal)}::text[], ${asked.map(({ ruleId }) => ruleId)}::int[]) a (goal, "ruleId")
      cross join lateral ${tallied(Prisma.sql`a."ruleId"`, Prisma.sql`${unitId}::int`, Prisma.sql`${asOf}::date`)} t
    ) said where said.most > 0)`;
}

/** The sum of what is booked for a rule and unit up to a day. */
const tallied = (rule: Prisma.Sql, unit: Prisma.Sql, day: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select coalesce(sum(t.numerator), 0)::int as numerator, coalesce(sum(t.denominator), 0)::int as denominator
    from "RegisterTally" t where t."ruleId" = ${rule} and t."unitId" = ${unit} and t."on" <= ${day})`;

/** A unit's figures from the register as of a day; null for a unit that keeps none. The caller has checked the scope. */
export async function registerOn(
  viewer: Pick<Viewer, 'version'>,
  unitId: number,
  asOf: CalendarDate,
): Promise<ReportFigures | null> {
  const { rules } = await standards(viewer);
  const inForce = goalCodes.map((goal) => ruleOn(rules, goal, asOf));
  const known = inForce.filter((rule) => rule !== null);
  const tallied = await talliedFigures(
    unitId,
    { asOf },
    known.map(({ id }) => id),
  );
  const of = (goal: GoalCode): Figure | null => {
    const rule = known.find((each) => each.goal === goal);
    return rule === undefined ? null : (tallied.get(rule.id) ?? { numerator: 0, denominator: 0 });
  };
  return keptRegister({
    coverage: of('coverage'),
    formation: of('formation'),
    'union-backed': of('union-backed'),
    admission: of('admission'),
  });
}

/**
 * What the register says now of the figure `f` in the revision `v` of the report `r`, as JSON, where that has changed since it was saved:
 * of the day and under the rule by which it was counted. Null in all but the revision in force.
 */
const changedSince: Prisma.Sql = Prisma.sql`case when v.id = r."inForceId" and f."registerDenominator" is not null then
    (select json_build_object('numerator', now.numerator, 'denominator', now.denominator)
      from ${tallied(Prisma.sql`f."ruleId"`, Prisma.sql`r."unitId"`, Prisma.sql`v."asOf"`)} now
      where (now.numerator, now.denominator) is distinct from (f."registerNumerator", f."registerDenominator")) end`;

/** What the register says beside each figure of the revision `v` of the report `r`, as JSON by goal. */
export const besideFigures: Prisma.Sql = Prisma.sql`coalesce((select json_object_agg(f.goal, json_build_object(
    'origin', f.origin, 'ruleId', f."ruleId", 'reason', f.reason, 'changedSince', ${changedSince},
    'register', case when f."registerDenominator" is not null
      then json_build_object('numerator', f."registerNumerator", 'denominator', f."registerDenominator") end))
  from "Figure" f where f."revisionId" = v.id), '{}')`;

/** Of these reports those whose approved figures the register no longer bears out, goal by goal. The caller has checked the scope. */
export async function changedReports(ids: readonly number[]): Promise<Map<number, ChangedFigure[]>> {
  const rows = await database().$queryRaw<(ChangedFigure & { id: number })[]>`
    select r.id, f.goal, ${changedSince} as now,
      json_build_object('numerator', f."registerNumerator", 'denominator', f."registerDenominator") as approved
    from "Report" r join "ReportRevision" v on v.id = r."inForceId" join "Figure" f on f."revisionId" = v.id
    where r.id = any(${[...ids]}::int[]) and f."registerDenominator" is not null`;
  const changed = rows.filter(({ now }) => now !== null);
  const ordered = goalCodes.flatMap((goal) => changed.filter((row) => row.goal === goal));
  return grouped(ordered);
}

function grouped(rows: readonly (ChangedFigure & { id: number })[]): Map<number, ChangedFigure[]> {
  const byReport = new Map<number, ChangedFigure[]>();
  for (const { id, ...figure } of rows) byReport.set(id, [...(byReport.get(id) ?? []), figure]);
  return byReport;
}
