import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { type DueDates, reportDueOn } from '@/lib/domain/due-day';
import {
  cadenceOf,
  calendarOfPeriod,
  calendarOn,
  comparePeriods,
  cutOffOf,
  latestClosedPeriod,
  nextPeriod,
  type Period,
  previousPeriod,
} from '@/lib/domain/period';
import { type DueState, dueState, type ReportDates, type ReportStatus } from '@/lib/domain/report';
import type { Unit } from '@/lib/domain/unit';
import { database } from './client';
import { dueDates } from './due-dates';
import { Prisma } from './generated/client';
import { scopeUnits, withinScope } from './scope';
import { cutOffIn, type Standards, standards } from './standards';
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

/** How far back an unwritten report is asked for. */
const periodsAskedFor = 4;

/** Every period from the first that matters to the one under way, oldest first: none from before this installation was in use. */
export async function knownPeriods({ calendars }: Standards, today: CalendarDate): Promise<Period[]> {
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
export function askedPeriods(
  periods: readonly Period[],
  { calendars }: Standards,
  today: CalendarDate,
): Period[] {
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
 * What units have to log, in no order: those at the end of the viewer's branches are expected to report for
 * each of the periods; reports that were begun for other units or, when not yet approved, other periods are listed as well.
 */
export async function expectedReports(
  viewer: Viewer,
  deed: 'log-report' | 'see-reports',
  periods: readonly Period[],
  others: boolean,
  today: CalendarDate,
): Promise<InboxRow[]> {
  const tree = await unitTree(viewer);
  const reports = await database().$queryRaw<ReportRow[]>`
    select r.id, r."unitId", r.period, r.status, r.revision, r."inForceId" is not null as "inForce"
    from "Report" r join "Unit" u on u.id = r."unitId"
    where ${withinScope(viewer, deed, Prisma.sql`u.path`)}
      and (r.period = any(${[...periods]}::text[]) or (${others}::boolean and r.status <> 'approved'))`;
  const rows = new Map<string, InboxRow>();
  const known = await standards(viewer);
  const dated = datesByPeriod(known, await dueDates(viewer));
  const add = (unit: Unit, period: Period, report: ReportRow | null) => {
    const dates = dated(unit, period);
    const state = dueState(dates, report?.status ?? null, today);
    rows.set(`${unit.id} ${period}`, { unit, period, dueOn: dates.dueOn, state, report });
  };
  for (const period of periods) {
    const cutOff = cutOffIn(known, period);
    for (const scope of scopeUnits(viewer, deed, tree)) {
      for (const unit of tree.leavesOn(scope.id, cutOff)) add(unit, period, null);
    }
  }
  for (const report of reports) {
    const unit = tree.get(report.unitId);
    if (unit !== undefined) add(unit, report.period, report);
  }
  return [...rows.values()];
}

/** When the reports of each unit are due; of the calendar's own days, each is computed once: thousands of units share them. */
function datesByPeriod({ calendars }: Standards, due: DueDates): (unit: Unit, period: Period) => ReportDates {
  const known = new Map<Period, ReportDates>();
  return (unit, period) => {
    const kept = known.get(period);
    if (kept !== undefined && due.decided.size === 0) return kept;
    const calendar = calendarOfPeriod(calendars, period);
    const dates = {
      cutOff: kept?.cutOff ?? cutOffOf(period, calendar),
      dueOn: reportDueOn(unit.path, period, calendar, due),
    };
    known.set(period, dates);
    return dates;
  };
}
