/**
 * Reporting periods and the calendar that dates them.
 *
 * A period is the string `2026-Q3`, `2026-H1` or `2026`. Its dates follow from the reporting calendar: some
 * provinces' year runs from 1 November to 31 October (DESIGN §3, "Dates"). A reporting year bears the number
 * of the calendar year in which it ends: 2026, begun in November, runs 2025-11-01 … 2026-10-31.
 */

import { addDays, type CalendarDate, firstOfMonth } from './calendar-date';

/** A reporting period: `2026-Q3`, `2026-H1` or `2026`. */
export type Period = string;

/** How often a calendar asks for reports. */
export type ReportingCadence = 'quarter' | 'half-year' | 'year';

/** Every cadence, from the shortest. */
export const reportingCadences = ['quarter', 'half-year', 'year'] as const;

/** When reports are asked for, from a date on. */
export type ReportingCalendar = {
  readonly cadence: ReportingCadence;
  /** First month of the reporting year, 1–12. */
  readonly yearStartsInMonth: number;
  /** Days after the cut-off by which the report is due. */
  readonly dueAfterDays: number;
  readonly appliesFrom: CalendarDate;
};

/** A period taken apart; `index` counts from 1 within the year. */
export type ParsedPeriod = {
  readonly year: number;
  readonly cadence: ReportingCadence;
  readonly index: number;
};

const periodsAYear: Record<ReportingCadence, number> = { quarter: 4, 'half-year': 2, year: 1 };

const letterOf: Record<ReportingCadence, string> = { quarter: 'Q', 'half-year': 'H', year: '' };

/** The parts of a period, or `null` when the text is none. Years 1900–2999. */
export function parsePeriod(text: string): ParsedPeriod | null {
  const match = /^(19\d\d|2\d{3})(?:-(?:Q([1-4])|H([12])))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { year, cadence: 'quarter', index: Number(match[2]) };
  if (match[3] !== undefined) return { year, cadence: 'half-year', index: Number(match[3]) };
  return { year, cadence: 'year', index: 1 };
}

/** Whether a text is written as a period. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== null;
}

/** Whether a period is a quarter, a half-year or a year. */
export function cadenceOf(period: Period): ReportingCadence {
  return partsOf(period).cadence;
}

/** The reporting year that a period belongs to. */
export function yearOf(period: Period): number {
  return partsOf(period).year;
}

/** The reporting year of a period, as a period. */
export function yearPeriodOf(period: Period): Period {
  return String(yearOf(period));
}

/** First day of a period. */
export function startOf(period: Period, calendar: ReportingCalendar): CalendarDate {
  const { year, cadence, index } = partsOf(period);
  return startAt(year, (index - 1) * monthsIn(cadence), calendar);
}

/** Last day of a period, on which its figures are taken. */
export function cutOffOf(period: Period, calendar: ReportingCalendar): CalendarDate {
  const { year, cadence, index } = partsOf(period);
  return addDays(startAt(year, index * monthsIn(cadence), calendar), -1);
}

/** Last day on which a period's report is in time. */
export function dueOn(period: Period, calendar: ReportingCalendar): CalendarDate {
  return addDays(cutOffOf(period, calendar), calendar.dueAfterDays);
}

/** The period of the same cadence just before. */
export function previousPeriod(period: Period): Period {
  return shifted(period, -1);
}

/** The period of the same cadence just after. */
export function nextPeriod(period: Period): Period {
  return shifted(period, 1);
}

/** The same quarter, half or whole of the year before. */
export function samePeriodLastYear(period: Period): Period {
  const { year, cadence, index } = partsOf(period);
  return periodFrom(year - 1, cadence, index);
}

/** All periods from the first to the last, both included; empty when the last is the earlier. */
export function periodsFrom(first: Period, last: Period): Period[] {
  if (cadenceOf(first) !== cadenceOf(last)) {
    throw new RangeError(`periods of two cadences: ${first}, ${last}`);
  }
  const periods: Period[] = [];
  for (let period = first; ordinalOf(period) <= ordinalOf(last); period = nextPeriod(period)) {
    periods.push(period);
  }
  return periods;
}

/** The period of this cadence that a date falls in. */
export function periodAt(date: CalendarDate, cadence: ReportingCadence, calendar: ReportingCalendar): Period {
  const month = Number(date.slice(5, 7));
  const monthOfYear = (month - calendar.yearStartsInMonth + 12) % 12;
  const endsNextYear = calendar.yearStartsInMonth > 1 && month >= calendar.yearStartsInMonth;
  const year = Number(date.slice(0, 4)) + (endsNextYear ? 1 : 0);
  return periodFrom(year, cadence, Math.floor(monthOfYear / monthsIn(cadence)) + 1);
}

/** Whether a period can be reported: from its last day on. */
export function hasClosed(period: Period, calendar: ReportingCalendar, today: CalendarDate): boolean {
  return cutOffOf(period, calendar) <= today;
}

/** The last period of the calendar's own cadence that can be reported today. */
export function latestClosedPeriod(today: CalendarDate, calendar: ReportingCalendar): Period {
  const current = periodAt(today, calendar.cadence, calendar);
  return hasClosed(current, calendar, today) ? current : previousPeriod(current);
}

/** Order of periods by when they end; of two that end together the shorter comes first. */
export function comparePeriods(one: Period, other: Period): number {
  return endOf(one) - endOf(other) || monthsIn(cadenceOf(one)) - monthsIn(cadenceOf(other));
}

/** Whether a period is the first of its reporting year. */
export function opensYear(period: Period): boolean {
  return partsOf(period).index === 1;
}

/** Whether a period ends together with its reporting year. */
export function closesYear(period: Period): boolean {
  const { cadence, index } = partsOf(period);
  return index === periodsAYear[cadence];
}

/** The calendar in force on a date; before the first, the first. */
export function calendarOn(calendars: readonly ReportingCalendar[], date: CalendarDate): ReportingCalendar {
  const ordered = byStart(calendars);
  return ordered.findLast((calendar) => calendar.appliesFrom <= date) ?? firstOf(ordered);
}

/** The calendar that dates a period: the newest that was in force when, by itself, the period began. */
export function calendarOfPeriod(calendars: readonly ReportingCalendar[], period: Period): ReportingCalendar {
  const ordered = byStart(calendars);
  return (
    ordered.findLast((calendar) => calendar.appliesFrom <= startOf(period, calendar)) ?? firstOf(ordered)
  );
}

function partsOf(period: Period): ParsedPeriod {
  const parts = parsePeriod(period);
  if (parts === null) throw new RangeError(`not a period: ${period}`);
  return parts;
}

function periodFrom(year: number, cadence: ReportingCadence, index: number): Period {
  return cadence === 'year' ? String(year) : `${year}-${letterOf[cadence]}${index}`;
}

function shifted(period: Period, steps: number): Period {
  const { cadence } = partsOf(period);
  const ordinal = ordinalOf(period) + steps;
  const count = periodsAYear[cadence];
  return periodFrom(Math.floor(ordinal / count), cadence, (ordinal % count) + 1);
}

function ordinalOf(period: Period): number {
  const { year, cadence, index } = partsOf(period);
  return year * periodsAYear[cadence] + index - 1;
}

function endOf(period: Period): number {
  const { year, cadence, index } = partsOf(period);
  return year * 12 + index * monthsIn(cadence);
}

function monthsIn(cadence: ReportingCadence): number {
  return 12 / periodsAYear[cadence];
}

function startAt(year: number, monthsIntoYear: number, calendar: ReportingCalendar): CalendarDate {
  const firstCalendarYear = calendar.yearStartsInMonth === 1 ? year : year - 1;
  return firstOfMonth(firstCalendarYear, calendar.yearStartsInMonth + monthsIntoYear);
}

function byStart(calendars: readonly ReportingCalendar[]): ReportingCalendar[] {
  return [...calendars].sort((one, other) => (one.appliesFrom < other.appliesFrom ? -1 : 1));
}

function firstOf(ordered: readonly ReportingCalendar[]): ReportingCalendar {
  const [first] = ordered;
  if (first === undefined) throw new RangeError('there is no reporting calendar');
  return first;
}
