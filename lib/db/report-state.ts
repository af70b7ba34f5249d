import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { FigureReasons } from '@/lib/domain/draft';
import type { DraftFigures } from '@/lib/domain/figures';
import type { Period } from '@/lib/domain/period';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { ReportState, ReportStatus } from '@/lib/domain/report';
import { database } from './client';
import { Prisma } from './generated/client';
import { getReport } from './reports';

/** What a decision needs of a report, and where to save it. */
export type LoadedReport = ReportState & {
  id: number;
  unitId: number;
  unitName: string;
  revision: number;
  revisionId: number;
  members: number | null;
  workers: number | null;
  note: string;
  source: string;
};

type Row = Omit<LoadedReport, 'status' | 'figures' | 'asOf' | 'period' | 'reasons'> & {
  reasons: FigureReasons | null;
  status: ReportStatus;
  figures: DraftFigures;
  asOf: CalendarDate;
  period: Period;
};

/** The newest revision of a report in one small query; who may see it is for the decision to say. */
export async function loadReport(id: number): Promise<LoadedReport | Refusal> {
  const [row] = await database().$queryRaw<Row[]>`
    select r.id, r."unitId", u.name as "unitName", u.path as "unitPath", r.period, r.status, r.revision, v.id as "revisionId",
      v.number, v."asOf"::text as "asOf", v.members, v.workers, v.note, v.source, v.editors as hands,
      coalesce((select json_object_agg(f.goal, case when f.numerator is null then null
          else json_build_object('numerator', f.numerator, 'denominator', f.denominator) end)
        from "Figure" f where f."revisionId" = v.id), '{}') as figures,
      (select json_object_agg(f.goal, f.reason) from "Figure" f where f."revisionId" = v.id and f.reason <> '') as reasons
    from "Report" r join "Unit" u on u.id = r."unitId"
    join "ReportRevision" v on v."reportId" = r.id and v.number = r."latestNumber" where r.id = ${id}`;
  if (row === undefined) return refuse('report-not-found');
  const { reasons, ...report } = row;
  return reasons === null ? report : { ...report, reasons };
}

/** Refuses a writer who saw an older state, with what is there now. */
export async function staleRefusal(viewer: Viewer, id: number): Promise<Refusal> {
  return refuse('stale', {
    path: 'revision',
    current: await getReport(viewer, id),
  });
}

/**
 * Moves a report from the state that was read to the next, as the common table expression `moved` of a change: without a
 * row when somebody else was faster. `more` are further columns to set.
 */
export const moving = (
  { id, revision }: LoadedReport,
  status: ReportStatus,
  more: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  moved as (
    update "Report" set revision = revision + 1, status = ${status}::"ReportStatus" ${more}
    where id = ${id} and revision = ${revision} returning id
  )`;

/** How a report is named in the audit trail. */
export const subjectOf = (report: Pick<LoadedReport, 'id' | 'unitName' | 'period'>) =>
  ({
    kind: 'report',
    id: String(report.id),
    label: report.unitName,
    period: report.period,
  }) as const;
