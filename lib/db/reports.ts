import { may, type Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { FigureReasons } from '@/lib/domain/draft';
import type { DraftFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { RegisterBeside } from '@/lib/domain/register-beside';
import type { ReportStatus, ReportStep } from '@/lib/domain/report';
import { database, type Reader } from './client';
import { Prisma } from './generated/client';
import { besideFigures } from './report-register';
import { withinScope } from './scope';

/** A dated step with who and why. `at` is an ISO instant. */
export type StepView = {
  kind: ReportStep;
  at: string;
  by: string;
  reason: string | null;
  goal: GoalCode | null;
};

/** One revision of a report. A goal that is missing from `figures` has not been answered yet. */
export type RevisionView = {
  number: number;
  status: ReportStatus;
  asOf: CalendarDate;
  figures: DraftFigures;
  /** Why answers differ from the register. */
  reasons: FigureReasons;
  /** What the register said of each answer. */
  register: RegisterBeside;
  members: number | null;
  workers: number | null;
  note: string;
  source: string;
  editedAt: string;
  editedBy: string | null;
  steps: StepView[];
};

/** A unit's report for a period, with its revisions from the first to the newest. */
export type ReportView = {
  id: number;
  unit: { id: number; code: string; name: string; path: string };
  period: Period;
  status: ReportStatus;
  /** Raised by every edit and step: a writer names the one that he saw. */
  revision: number;
  /** Number of the approved revision that counts, if any. */
  inForce: number | null;
  revisions: RevisionView[];
};

const instant = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const selectReports = Prisma.sql`
  select r.id, r.period, r.status, r.revision, i.number as "inForce",
    json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'path', u.path) as unit,
    (select json_agg(json_build_object('number', v.number, 'status', v.status, 'asOf', v."asOf", 'members', v.members,
        'workers', v.workers, 'note', v.note, 'source', v.source, 'editedAt', ${instant(Prisma.sql`v."editedAt"`)},
        'editedBy', (select a.name from "Account" a where a.id = v."editedBy"),
        'figures', coalesce((select json_object_agg(f.goal, case when f.numerator is null then null
            else json_build_object('numerator', f.numerator, 'denominator', f.denominator) end)
          from "Figure" f where f."revisionId" = v.id), '{}'),
        'reasons', coalesce((select json_object_agg(f.goal, f.reason)
          from "Figure" f where f."revisionId" = v.id and f.reason <> ''), '{}'),
        'register', ${besideFigures},
        'steps', coalesce((select json_agg(json_build_object('kind', s.kind, 'at', ${instant(Prisma.sql`s.at`)},
            'by', s."byName", 'reason', s.reason, 'goal', s.goal) order by s.id)
          from "ReportStep" s where s."revisionId" = v.id), '[]')) order by v.number)
      from "ReportRevision" v where v."reportId" = r.id) as revisions
  from "Report" r join "Unit" u on u.id = r."unitId" left join "ReportRevision" i on i.id = r."inForceId"`;

/** What to look for; `before` is the id to go on below (keyset paging). */
export type ReportFilter = {
  unitPath?: string;
  period?: Period;
  status?: ReportStatus;
  limit: number;
  before?: number;
};

/** Reports in the viewer's branches, newest first. */
export async function findReports(viewer: Viewer, filter: ReportFilter): Promise<ReportView[]> {
  const { unitPath, period, status, before, limit } = filter;
  return database().$queryRaw<ReportView[]>`
    ${selectReports}
    where ${withinScope(viewer, 'see-reports', Prisma.sql`u.path`)}
      ${unitPath ? Prisma.sql`and u.path like ${`${unitPath}%`}` : Prisma.empty}
      ${period ? Prisma.sql`and r.period = ${period}` : Prisma.empty}
      ${status ? Prisma.sql`and r.status = ${status}::"ReportStatus"` : Prisma.empty}
      ${before ? Prisma.sql`and r.id < ${before}` : Prisma.empty}
    order by r.id desc limit ${limit}`;
}

/** A report with its history; one outside the viewer's branches does not exist for him. */
export async function getReport(
  viewer: Viewer,
  id: number,
  reader: Reader = database(),
): Promise<ReportView | Refusal> {
  const [report] = await reader.$queryRaw<ReportView[]>`${selectReports} where r.id = ${id}`;
  if (!report || may(viewer, 'see-reports', report.unit.path) !== 'yes') return refuse('report-not-found');
  return report;
}

/** The report of a unit for a period, if anyone has begun it. */
export async function findReportOf(
  viewer: Viewer,
  unitId: number,
  period: Period,
): Promise<ReportView | null> {
  const [report] = await database().$queryRaw<ReportView[]>`
    ${selectReports} where r."unitId" = ${unitId} and r.period = ${period}
      and ${withinScope(viewer, 'see-reports', Prisma.sql`u.path`)}`;
  return report ?? null;
}

/** The newest revision of a report. */
export function newestRevision(report: ReportView): RevisionView {
  const newest = report.revisions.at(-1);
  if (!newest) throw new Error(`report ${report.id} has no revision`);
  return newest;
}
