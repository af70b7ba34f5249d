import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DraftFigures } from '@/lib/domain/figures';
import type { Period } from '@/lib/domain/period';
import type { RegisterBeside } from '@/lib/domain/register-beside';
import { database } from './client';
import type { InboxUnit } from './expected-reports';
import { Prisma } from './generated/client';
import { type Comparison, comparisonsOf } from './report-comparison';
import { besideFigures } from './report-register';
import { withinScope } from './scope';
import { unitTree } from './units';

/** A submitted report beside what came before; `own` ones are for somebody else to approve. */
export type WaitingRow = {
  id: number;
  unit: InboxUnit;
  period: Period;
  revision: number;
  number: number;
  asOf: CalendarDate;
  submittedBy: string;
  /** ISO instant. */
  submittedAt: string;
  own: boolean;
  note: string;
  figures: DraftFigures;
  /** What the register said of each figure when it was submitted. */
  register: RegisterBeside;
  comparison: Comparison;
};

/** Submitted reports that the viewer may judge, those that wait longest first. */
export type Waiting = { rows: WaitingRow[]; total: number };

type Row = Omit<WaitingRow, 'unit' | 'comparison'> & { unitId: number; total: number };

/** What waits for the viewer's approval; at most `limit` at once, as approving makes room for the next. */
export async function reportsToApprove(
  viewer: Viewer,
  { period, limit = 100 }: { period?: Period; limit?: number } = {},
): Promise<Waiting> {
  const tree = await unitTree(viewer);
  const found = await database().$queryRaw<Row[]>`
    select r.id, r."unitId", r.period, r.revision, v.number, v."asOf"::text as "asOf", v.note,
      ${viewer.accountId} = any(v.editors) as own, s."byName" as "submittedBy",
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt",
      coalesce((select json_object_agg(f.goal, case when f.numerator is null then null
          else json_build_object('numerator', f.numerator, 'denominator', f.denominator) end)
        from "Figure" f where f."revisionId" = v.id), '{}') as figures,
      ${besideFigures} as register,
      count(*) over ()::int as total
    from "Report" r join "Unit" u on u.id = r."unitId"
    join "ReportRevision" v on v."reportId" = r.id and v.number = r."latestNumber"
    cross join lateral (select * from "ReportStep" s where s."revisionId" = v.id and s.kind = 'submitted' order by s.id desc limit 1) s
    where r.status = 'submitted' and ${withinScope(viewer, 'approve-report', Prisma.sql`u.path`)}
      ${period === undefined ? Prisma.empty : Prisma.sql`and r.period = ${period}`}
    order by s.at, r.id limit ${limit}`;
  const comparisonAt = await comparisonsOf(found);
  const rows = found.flatMap(({ unitId, total: _, ...row }) => {
    const unit = tree.get(unitId);
    return unit === undefined
      ? []
      : [{ ...row, unit, comparison: comparisonAt({ unitId, period: row.period }) }];
  });
  return { rows, total: found[0]?.total ?? 0 };
}

/** How many reports the viewer could approve now, one left out. */
export async function countWaiting(viewer: Viewer, besides: number): Promise<number> {
  const [row] = await database().$queryRaw<{ waiting: number }[]>`
    select count(*)::int as waiting from "Report" r join "Unit" u on u.id = r."unitId"
    join "ReportRevision" v on v."reportId" = r.id and v.number = r."latestNumber"
    where r.status = 'submitted' and r.id <> ${besides} and not ${viewer.accountId} = any(v.editors)
      and ${withinScope(viewer, 'approve-report', Prisma.sql`u.path`)}`;
  return row?.waiting ?? 0;
}
