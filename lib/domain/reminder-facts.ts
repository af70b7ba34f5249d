/** What reminders are made of: how reports, measures and figures stand now, and who sits where. */

import type { CalendarDate } from './calendar-date';
import { type DueDates, reportDueOn } from './due-day';
import type { GoalCode } from './goal';
import { calendarOfPeriod, cutOffOf, type Period, type ReportingCalendar } from './period';
import type { BelowPace } from './reminder';
import type { Officer } from './reminder-offices';
import { comesUp, liesIn, type Span } from './reminder-schedule';
import type { ReportStatus } from './report';
import type { Unit, UnitTree } from './unit';
import { firstWorkingDayOfNextMonth } from './working-days';

/** A report that somebody began. */
export type ReportFact = {
  readonly unitId: number;
  readonly period: Period;
  readonly status: ReportStatus;
  /** The day on which it came to this status. */
  readonly since: CalendarDate;
  /** An approved revision of it counts, whatever its newest one does. */
  readonly inForce: boolean;
  /** The day on which a revision of it was approved first. */
  readonly approvedOn: CalendarDate | null;
  /** Accounts that wrote in the newest revision. */
  readonly hands: readonly number[];
};

/** A measure that is not done. */
export type MeasureFact = {
  readonly id: number;
  readonly title: string;
  /** Who has to do it, as it is called. */
  readonly body: string;
  readonly unitId: number;
  readonly responsibleUnitId: number | null;
  readonly dueOn: CalendarDate;
};

/** A goal on which a unit moves too slowly. */
export type PaceFact = {
  readonly unitId: number;
  readonly period: Period;
  readonly goal: GoalCode;
  readonly state: BelowPace;
  readonly missing: number | null;
};

/** Everything that is the same for everybody. */
export type ReminderFacts = {
  readonly tree: UnitTree;
  readonly calendars: readonly ReportingCalendar[];
  readonly dates: DueDates;
  readonly officers: readonly Officer[];
  /** For which reports are asked now or are asked next, oldest first. */
  readonly periods: readonly Period[];
  readonly reports: readonly ReportFact[];
  readonly measures: readonly MeasureFact[];
  /** Of the units and periods that `noticesDue` names. */
  readonly paces: readonly PaceFact[];
};

type Known = Omit<ReminderFacts, 'paces' | 'measures'>;

/** The due day of a unit's report. */
export function dueOfReport(unit: Unit, period: Period, { calendars, dates }: Known): CalendarDate {
  return reportDueOn(unit.path, period, calendarOfPeriod(calendars, period), dates);
}

/** Units that are expected to report for a period: those that stand at its end and have none below them. */
export function expectedUnits(period: Period, { calendars, tree }: Known): Unit[] {
  const cutOff = cutOffOf(period, calendarOfPeriod(calendars, period));
  return tree.roots.flatMap((root) => tree.leavesOn(root.id, cutOff));
}

/**
 * The units and periods of whose pace notice is to be given in a span: those whose own report was approved, and those
 * without one whose sum is judged once, when the month after the due day begins.
 */
export function noticesDue(facts: Known, span: Span): { unitId: number; period: Period }[] {
  const { holidays } = facts.dates;
  const isRead = new Set(
    facts.officers.filter(({ role }) => role === 'leader' || role === 'official').map(({ unitId }) => unitId),
  );
  const approved = facts.reports.filter(({ approvedOn }) => approvedOn !== null);
  const own = new Set(approved.map(({ unitId, period }) => `${unitId} ${period}`));
  const sums = facts.tree.units.filter(({ id }) => isRead.has(id) && facts.tree.children(id).length > 0);
  return [
    ...approved.filter(
      ({ unitId, approvedOn }) =>
        isRead.has(unitId) && approvedOn !== null && comesUp('behind-pace', approvedOn, span, holidays),
    ),
    ...facts.periods.flatMap((period) =>
      sums
        .filter((unit) => !own.has(`${unit.id} ${period}`))
        .filter((unit) =>
          liesIn(firstWorkingDayOfNextMonth(dueOfReport(unit, period, facts), holidays), span),
        )
        .map((unit) => ({ unitId: unit.id, period })),
    ),
  ].map(({ unitId, period }) => ({ unitId, period }));
}
