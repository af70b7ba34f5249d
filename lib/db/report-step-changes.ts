/** What each step of the workflow changes, each as one list of common table expressions (see `writeAtOnce`). */

import type { Viewer } from '@/lib/domain/access';
import type { Decision } from '@/lib/domain/report';
import { Prisma } from './generated/client';
import { registerRows } from './report-register';
import { type LoadedReport, moving } from './report-state';
import type { RecordedRule } from './standards';

/** A step that was decided, and by whom. */
export type Taken = {
  viewer: Viewer;
  report: LoadedReport;
  decision: Decision;
  rules: readonly RecordedRule[];
};

const done = Prisma.sql`change as (select id from moved)`;

/** The revision is submitted, with what the register says now; who did it is one of those who wrote it. */
export const submitting = (
  taken: Taken,
): Prisma.Sql => Prisma.sql`${moving(taken.report, 'submitted')}, target as (
    update "ReportRevision" v set status = 'submitted', editors = case when ${taken.viewer.accountId} = any(v.editors)
      then v.editors else v.editors || ${taken.viewer.accountId}::int end
    from moved where v.id = ${taken.report.revisionId} returning v.id
  ), beside as (
    update "Figure" f set "registerNumerator" = b.numerator, "registerDenominator" = b.denominator, "ruleId" = b."ruleId",
      origin = (case when (f.numerator, f.denominator) = (b.numerator, b.denominator) then 'register' else 'entered' end)::"FigureOrigin"
    from target, ${registerRows({ ...taken.report, rules: taken.rules })} b where f."revisionId" = target.id and f.goal = b.goal
  ), ${stepOn(taken)}, ${done}`;

/** The revision goes back to those who wrote it. */
export const returning = (
  taken: Taken,
): Prisma.Sql => Prisma.sql`${moving(taken.report, 'returned')}, target as (
    update "ReportRevision" v set status = 'returned' from moved where v.id = ${taken.report.revisionId} returning v.id
  ), ${stepOn(taken)}, ${done}`;

/** The revision is frozen and in force. */
export function approving(taken: Taken): Prisma.Sql {
  const { revisionId } = taken.report;
  const inForce = Prisma.sql`, "inForceId" = ${revisionId}::int`;
  return Prisma.sql`${moving(taken.report, 'approved', inForce)}, target as (
      update "ReportRevision" v set status = 'approved' from moved where v.id = ${revisionId} returning v.id
    ), ${stepOn(taken)}, ${done}`;
}

/** The next revision begins as a copy. Who wrote what is copied is still its author and cannot approve it. */
export function reopening(taken: Taken): Prisma.Sql {
  const { revisionId, number } = taken.report;
  const newest = Prisma.sql`, "latestNumber" = ${number + 1}::int`;
  return Prisma.sql`${moving(taken.report, 'draft', newest)}, target as (
      insert into "ReportRevision" ("reportId", number, "authorId", "asOf", members, workers, note, source, editors)
      select v."reportId", v.number + 1, ${taken.viewer.accountId}::int, v."asOf", v.members, v.workers, v.note, v.source, v.editors
      from "ReportRevision" v, moved where v.id = ${revisionId} returning id
    ), copied as (
      insert into "Figure" ("revisionId", goal, numerator, denominator, origin, "ruleId", reason, "registerNumerator", "registerDenominator")
      select target.id, f.goal, f.numerator, f.denominator, f.origin, f."ruleId", f.reason, f."registerNumerator", f."registerDenominator"
      from "Figure" f, target
      where f."revisionId" = ${revisionId}
    ), ${stepOn(taken)}, ${done}`;
}

/** The dated step on the revision that it belongs to. */
const stepOn = ({ viewer, decision }: Taken): Prisma.Sql => Prisma.sql`step as (
    insert into "ReportStep" ("revisionId", kind, "accountId", "byName", reason, goal)
    select target.id, ${decision.step}::"ReportStepKind", ${viewer.accountId}::int, ${viewer.name}, ${decision.reason}::text,
      ${decision.goal}::text
    from target
  )`;
