import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import {
  cadenceOf,
  calendarOfPeriod,
  calendarOn,
  comparePeriods,
  cutOffOf,
  dueOn,
  latestClosedPeriod,
  nextPeriod,
  type Period,
  previousPeriod,
} from '@/lib/domain/period';
import { type DueState, dueState, dueStates, type ReportStatus } from '@/lib/domain/report';
import type { Unit } from '@/lib/domain/unit';
import { compareVietnamese, matchesSearch } from '@/lib/text/search';
import { database } from './client';
import { Prisma } from './generated/client';
import type { StepView } from './reports';
import { inScope, scopeUnits, withinScope } from './scope';
import { type Standards, standards } from './standards';
import { unitTree } from './units';

/** What the inbox says of a unit. */
export type InboxUnit = Pick<Unit, 'id' | 'code' | 'name' | 'path'>;

/** A report that a unit in the viewer's branches has to log, or has logged. */
export type InboxRow = {
  unit: InboxUnit;
  period: Period;
  dueOn: CalendarDate;
  state: DueState;
  /** `null` when nobody has begun it. */
  report: { id: number; status: ReportStatus; revision: number; inForce: boolean } | null;
};

/** A row as it is shown: with the last thing that was done, and whether the viewer may write the report. */
export type ListedRow = InboxRow & { lastStep: StepView | null; mayLog: boolean };

/** What of the list is asked for; `text` is part of a unit's name or code, marks aside. */
export type InboxFilter = { period?: Period; state?: InboxState; text?: string; page?: number };

/** One state, or `open`: all but what is done. */
export type InboxState = DueState | 'open';

/** One page of the list, the most pressing first. */
export type InboxPage = {
  rows: ListedRow[];
  /** Of every state before the state was filtered by. */
  counts: Record<DueState, number>;
  page: number;
  pages: number;
  /** Every period that can be asked for, newest first. */
  periods: Period[];
};

/** How far back an unwritten report is asked for. */
const periodsAskedFor = 4;

const rowsAPage = 50;

/** Every period from the first that matters to the one under way, oldest first: none from before this installation was in use. */
async function knownPeriods({ calendars }: Standards, today: CalendarDate): Promise<Period[]> {
  const calendar = calendarOn(calendars, today);
  const [begun] = await database().$queryRaw<{ setUpAt: Date | null; known: Period[] | null }[]>`
    select (select "setUpAt" from "Installation") as "setUpAt", (select array_agg(distinct period) from "Report") as known`;
  const atSetUp = latestClosedPeriod(begun?.setUpAt ? todayInVietnam(begun.setUpAt) : today, calendar);
  const known = begun?.known ?? [];
  const regular = known.filter((period) => cadenceOf(period) === cadenceOf(atSetUp));
  const [earliest = atSetUp] = [...regular, atSetUp].sort(comparePeriods);
  const current = nextPeriod(latestClosedPeriod(today, calendar));
  const periods = new Set(known);
  for (let period = earliest; comparePeriods(period, current) <= 0; period = nextPeriod(period))
    periods.add(period);
  return [...periods].sort(comparePeriods);
}

/** The last closed periods, for which reports are asked. */
function askedPeriods(periods: readonly Period[], { calendars }: Standards, today: CalendarDate): Period[] {
  const newest = latestClosedPeriod(today, calendarOn(calendars, today));
  const asked = [newest];
  while (asked.length < periodsAskedFor) asked.push(previousPeriod(asked.at(-1) ?? newest));
  return asked.filter((period) => periods.includes(period));
}

type ReportRow = {
  id: number;
  unitId: number;
  period: Period;
  status: ReportStatus;
  revision: number;
  inForce: boolean;
};

/**
 * What units have to log, the most pressing first: those at the end of the viewer's branches are expected to report for
 * each of the periods; reports that were begun for other units or, when not yet approved, other periods are listed as well.
 */
async function expectedReports(
  viewer: Viewer,
  deed: 'log-report' | 'see-reports',
  periods: readonly Period[],
  others: boolean,
  today: CalendarDate,
): Promise<InboxRow[]> {
  const tree = await unitTree(viewer);
  const { calendars } = await standards(viewer);
  const reports = await database().$queryRaw<ReportRow[]>`
    select r.id, r."unitId", r.period, r.status, r.revision, r."inForceId" is not null as "inForce"
    from "Report" r join "Unit" u on u.id = r."unitId"
    where ${withinScope(viewer, deed, Prisma.sql`u.path`)}
      and (r.period = any(${[...periods]}::text[]) or (${others}::boolean and r.status <> 'approved'))`;
  const rows = new Map<string, InboxRow>();
  const add = (unit: Unit, period: Period, report: ReportRow | null) => {
    const calendar = calendarOfPeriod(calendars, period);
    const state = dueState(period, calendar, report?.status ?? null, today);
    rows.set(`${unit.id} ${period}`, { unit, period, dueOn: dueOn(period, calendar), state, report });
  };
  for (const period of periods) {
    const on = cutOffOf(period, calendarOfPeriod(calendars, period));
    for (const scope of scopeUnits(viewer, deed, tree)) {
      for (const unit of tree.leavesOn(scope.id, on)) add(unit, period, null);
    }
  }
  for (const report of reports) {
    const unit = tree.get(report.unitId);
    if (unit !== undefined) add(unit, report.period, report);
  }
  return [...rows.values()].sort(byUrgency);
}

/** By state, then the longest due; what is done, the newest first. */
function byUrgency(one: InboxRow, other: InboxRow): number {
  const newestFirst = one.state === 'done' ? -1 : 1;
  return (
    dueStates.indexOf(one.state) - dueStates.indexOf(other.state) ||
    comparePeriods(one.period, other.period) * newestFirst ||
    compareVietnamese(one.unit.name, other.unit.name)
  );
}

/** What the viewer has to log himself, the most pressing first. */
export async function reportsToLog(viewer: Viewer, today: CalendarDate): Promise<InboxRow[]> {
  const known = await standards(viewer);
  const asked = askedPeriods(await knownPeriods(known, today), known, today);
  return expectedReports(viewer, 'log-report', asked, true, today);
}

/** How many reports the viewer still has to send, and the newest period among them all; null when he logs none. */
export async function openTasks(
  viewer: Viewer,
  today: CalendarDate,
): Promise<{ period: Period; count: number } | null> {
  const rows = await reportsToLog(viewer, today);
  const newest = rows
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  if (newest === undefined) return null;
  const open: readonly DueState[] = ['due', 'overdue', 'returned'];
  return { period: newest, count: rows.filter(({ state }) => open.includes(state)).length };
}

/** The state of reporting in the viewer's branches, a page at a time. */
export async function findInbox(
  viewer: Viewer,
  filter: InboxFilter,
  today: CalendarDate,
): Promise<InboxPage> {
  const known = await standards(viewer);
  const periods = await knownPeriods(known, today);
  const asked = filter.period === undefined ? askedPeriods(periods, known, today) : [filter.period];
  const all = await expectedReports(viewer, 'see-reports', asked, filter.period === undefined, today);
  const text = filter.text?.trim() ?? '';
  const found = all.filter(({ unit }) => text === '' || unit.code === text || matchesSearch(unit.name, text));
  const wanted = found.filter(({ state }) => isWanted(state, filter.state));
  const pages = Math.max(1, Math.ceil(wanted.length / rowsAPage));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  return {
    rows: await withDetails(viewer, wanted.slice((page - 1) * rowsAPage, page * rowsAPage)),
    counts: countsOf(found),
    page,
    pages,
    periods: [...periods].reverse(),
  };
}

async function withDetails(viewer: Viewer, rows: readonly InboxRow[]): Promise<ListedRow[]> {
  const ids = rows.flatMap(({ report }) => (report === null ? [] : [report.id]));
  const steps = await database().$queryRaw<(StepView & { reportId: number })[]>`
    select distinct on (v."reportId") v."reportId", s.kind, s."byName" as by, s.reason, s.goal,
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from "ReportStep" s join "ReportRevision" v on v.id = s."revisionId"
    where v."reportId" = any(${ids}::int[]) order by v."reportId", s.id desc`;
  const lastSteps = new Map(steps.map(({ reportId, ...step }) => [reportId, step]));
  return rows.map((row) => ({
    ...row,
    lastStep: (row.report && lastSteps.get(row.report.id)) ?? null,
    mayLog: inScope(viewer, 'log-report', row.unit),
  }));
}

function isWanted(state: DueState, wanted: InboxState | undefined): boolean {
  return wanted === undefined || state === wanted || (wanted === 'open' && state !== 'done');
}

function countsOf(rows: readonly InboxRow[]): Record<DueState, number> {
  const counts: Record<DueState, number> = {
    returned: 0,
    overdue: 0,
    due: 0,
    waiting: 0,
    'not-yet': 0,
    done: 0,
  };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
