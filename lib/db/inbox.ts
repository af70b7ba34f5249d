import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import type { DraftFigures, ReportFigures } from '@/lib/domain/figures';
import {
  calendarOfPeriod,
  calendarOn,
  comparePeriods,
  cutOffOf,
  dueOn,
  latestClosedPeriod,
  type Period,
  previousPeriod,
} from '@/lib/domain/period';
import { type DueState, dueState, dueStates, type ReportStatus } from '@/lib/domain/report';
import { type Unit, validOn } from '@/lib/domain/unit';
import { database } from './client';
import { Prisma } from './generated/client';
import { scopeUnits, withinScope } from './scope';
import { type Standards, standards } from './standards';
import { unitTree } from './units';

type InboxUnit = Pick<Unit, 'id' | 'code' | 'name'>;

/** A report that somebody in the viewer's branches has to log, or has logged. */
export type InboxRow = {
  unit: InboxUnit;
  period: Period;
  dueOn: CalendarDate;
  state: DueState;
  report: {
    id: number;
    status: ReportStatus;
    revision: number;
    reason: string | null;
  } | null;
};

/** A submitted report beside the period before; `own` ones are for somebody else to approve. */
export type WaitingRow = {
  id: number;
  unit: InboxUnit;
  period: Period;
  revision: number;
  number: number;
  asOf: CalendarDate;
  submittedBy: string;
  submittedAt: string;
  own: boolean;
  note: string;
  figures: DraftFigures;
  previous: ReportFigures | null;
};

/** How far back an unwritten report is asked for. */
const periodsAskedFor = 4;

/** The closed periods that are asked for, newest first: none from before this installation was in use. */
async function askedPeriods({ calendars }: Standards, today: CalendarDate): Promise<Period[]> {
  const calendar = calendarOn(calendars, today);
  const [begun] = await database().$queryRaw<{ setUpAt: Date | null; first: Period | null }[]>`
    select (select "setUpAt" from "Installation") as "setUpAt", (select min(period) from "Report") as first`;
  const atSetUp = latestClosedPeriod(begun?.setUpAt ? todayInVietnam(begun.setUpAt) : today, calendar);
  const earliest = begun?.first && comparePeriods(begun.first, atSetUp) < 0 ? begun.first : atSetUp;
  const periods: Period[] = [];
  for (
    let period = latestClosedPeriod(today, calendar);
    periods.length < periodsAskedFor;
    period = previousPeriod(period)
  ) {
    if (comparePeriods(period, earliest) < 0) break;
    periods.push(period);
  }
  return periods;
}

type ReportRow = {
  id: number;
  unitId: number;
  period: Period;
  status: ReportStatus;
  revision: number;
  reason: string | null;
};

/**
 * What the viewer's units have to log, the most pressing first: the units at the end of his branches are expected to report for
 * each of the last closed periods; reports that were begun for any other period are listed as well.
 */
export async function reportsToLog(viewer: Viewer, today: CalendarDate): Promise<InboxRow[]> {
  const tree = await unitTree(viewer);
  const { calendars } = await standards(viewer);
  const periods = await askedPeriods(await standards(viewer), today);
  const reports = await database().$queryRaw<ReportRow[]>`
    select r.id, r."unitId", r.period, r.status, r.revision,
      (select s.reason from "ReportStep" s join "ReportRevision" v on v.id = s."revisionId"
        where v."reportId" = r.id and s.kind = 'returned' order by s.id desc limit 1) as reason
    from "Report" r join "Unit" u on u.id = r."unitId"
    where ${withinScope(viewer, 'log-report', Prisma.sql`u.path`)} and (r.status <> 'approved' or r.period = any(${periods}))`;
  const known = new Map(reports.map((report) => [`${report.unitId} ${report.period}`, report]));
  const expected = scopeUnits(viewer, 'log-report', tree).flatMap((scope) =>
    periods.flatMap((period) => {
      const on = cutOffOf(period, calendarOfPeriod(calendars, period));
      return tree.leavesOn(scope.id, on).map((unit) => ({ unit, period }));
    }),
  );
  const listed = new Set(expected.map(({ unit, period }) => `${unit.id} ${period}`));
  const others = reports.flatMap((report) => {
    const unit = tree.get(report.unitId);
    return unit && !listed.has(`${report.unitId} ${report.period}`) ? [{ unit, period: report.period }] : [];
  });
  const rows = [...expected, ...others].map(({ unit, period }): InboxRow => {
    const calendar = calendarOfPeriod(calendars, period);
    const report = known.get(`${unit.id} ${period}`) ?? null;
    return {
      unit,
      period,
      dueOn: dueOn(period, calendar),
      state: dueState(period, calendar, report?.status ?? null, today),
      report,
    };
  });
  return rows.sort(
    (one, other) =>
      dueStates.indexOf(one.state) - dueStates.indexOf(other.state) ||
      comparePeriods(other.period, one.period),
  );
}

/** How many reports the viewer still has to send for the newest closed period; null when he logs none. */
export async function openTasks(
  viewer: Viewer,
  today: CalendarDate,
): Promise<{ period: Period; count: number } | null> {
  const rows = await reportsToLog(viewer, today);
  const [newest] = rows
    .map(({ period }) => period)
    .sort(comparePeriods)
    .reverse();
  if (!newest) return null;
  return {
    period: newest,
    count: rows.filter(({ state }) => ['due', 'overdue', 'returned'].includes(state)).length,
  };
}

/** Submitted reports that the viewer may judge, each with the approved figures of the period before; oldest first. */
export async function reportsToApprove(viewer: Viewer): Promise<WaitingRow[]> {
  const tree = await unitTree(viewer);
  const rows = await database().$queryRaw<(Omit<WaitingRow, 'unit' | 'previous'> & { unitId: number })[]>`
    select r.id, r."unitId", r.period, r.revision, v.number, v."asOf"::text as "asOf", v.note,
      ${viewer.accountId} = any(v.editors) as own, s."byName" as "submittedBy",
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt",
      coalesce((select json_object_agg(f.goal, case when f.numerator is null then null
          else json_build_object('numerator', f.numerator, 'denominator', f.denominator) end)
        from "Figure" f where f."revisionId" = v.id), '{}') as figures
    from "Report" r join "Unit" u on u.id = r."unitId"
    join "ReportRevision" v on v."reportId" = r.id and v.number = r."latestNumber"
    cross join lateral (select * from "ReportStep" s where s."revisionId" = v.id and s.kind = 'submitted' order by s.id desc limit 1) s
    where r.status = 'submitted' and ${withinScope(viewer, 'approve-report', Prisma.sql`u.path`)}
    order by s.at, r.id limit 500`;
  return Promise.all(
    rows.map(async ({ unitId, ...row }) => {
      const unit = tree.get(unitId);
      if (!unit) throw new Error(`unit ${unitId} is not in the tree`);
      return {
        ...row,
        unit,
        previous: await approvedFigures(unitId, previousPeriod(row.period)),
      };
    }),
  );
}

/** The approved figures in force of a unit for a period, or null when none were approved. The caller has checked the scope. */
export async function approvedFigures(unitId: number, period: Period): Promise<ReportFigures | null> {
  const [row] = await database().$queryRaw<{ figures: ReportFigures | null }[]>`
    select json_object_agg(f.goal, case when f.numerator is null then null
      else json_build_object('numerator', f.numerator, 'denominator', f.denominator) end) as figures
    from "Report" r join "Figure" f on f."revisionId" = r."inForceId" where r."unitId" = ${unitId} and r.period = ${period}`;
  return row?.figures ?? null;
}

/** Whether a unit is expected to report for a period: it stood on the cut-off and has no unit below. */
export async function isExpectedToReport(viewer: Viewer, unit: Unit, period: Period): Promise<boolean> {
  const { calendars } = await standards(viewer);
  const on = cutOffOf(period, calendarOfPeriod(calendars, period));
  return validOn(unit, on) && (await unitTree(viewer)).childrenOn(unit.id, on).length === 0;
}
