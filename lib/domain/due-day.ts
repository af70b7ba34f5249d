/**
 * By when a unit's report is due: so many days after the cut-off by the calendar, unless another day was decided for the
 * unit or one above it; when that is a day off, by the next working day.
 */

import type { CalendarDate } from './calendar-date';
import { dueOn, type Period, type ReportingCalendar } from './period';
import { type Refusal, refuse } from './refusal';
import { type Holidays, workingDayFrom } from './working-days';

/** Another due day, decided for a unit and all below it. */
export type DueDay = { readonly unitId: number; readonly period: Period; readonly dueOn: CalendarDate };

/** All that moves a due day away from what the calendar says. */
export type DueDates = {
  readonly holidays: Holidays;
  /** By unit and period: the newest decision. */
  readonly decided: ReadonlyMap<string, CalendarDate>;
};

/** Indexes decisions, the oldest first: a newer one takes the place of one before for the same unit and period. */
export function dueDatesOf(holidays: Iterable<CalendarDate>, dueDays: readonly DueDay[]): DueDates {
  const decided = new Map(dueDays.map((each) => [keyOf(each.unitId, each.period), each.dueOn]));
  return { holidays: new Set(holidays), decided };
}

/** The last day on which the report of the unit with this path is in time. */
export function reportDueOn(
  unitPath: string,
  period: Period,
  calendar: ReportingCalendar,
  { holidays, decided }: DueDates,
): CalendarDate {
  const nearestFirst = unitPath.split('/').filter(Boolean).map(Number).reverse();
  const keys = decided.size === 0 ? [] : nearestFirst.map((id) => keyOf(id, period));
  const decision = keys.find((key) => decided.has(key));
  const day = (decision && decided.get(decision)) ?? dueOn(period, calendar);
  return workingDayFrom(day, holidays);
}

/** Why a day cannot be the due day of a period, or `null`: it is after the cut-off, and within half a year of it. */
export function checkDueDay(day: CalendarDate, cutOff: CalendarDate, latest: CalendarDate): Refusal | null {
  const isPossible = cutOff < day && day <= latest;
  return isPossible
    ? null
    : refuse('due-day-out-of-range', { path: 'dueOn', detail: { from: cutOff, to: latest } });
}

const keyOf = (unitId: number, period: Period): string => `${unitId} ${period}`;
