import { addDays, type CalendarDate, earlierOf, laterOf } from '@/lib/domain/calendar-date';
import { calendarOn, cutOffOf, periodAt, type ReportingCalendar, startOf, yearOf } from '@/lib/domain/period';

/**
 * The reporting year of a day: its number, its first day, and the first day that is told otherwise: that of the next
 * year, or of a new calendar.
 */
export type ReportingYear = {
  readonly year: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};

/** Tells the reporting year of a day; some provinces run from 1 November to 31 October (DESIGN §3). */
export type YearOn = (day: CalendarDate) => ReportingYear;

/** The reporting years of an installation's calendars. Remembers the years that it has worked out. */
export function reportingYears(calendars: readonly ReportingCalendar[]): YearOn {
  const changes = calendars.map(({ appliesFrom }) => appliesFrom).sort();
  const known: (ReportingYear & { readonly since: CalendarDate })[] = [];
  return (day) => {
    const found = known.find(({ since, until }) => since <= day && day < until);
    if (found) return found;
    const calendar = calendarOn(calendars, day);
    const period = periodAt(day, 'year', calendar);
    const from = startOf(period, calendar);
    const nextYear = addDays(cutOffOf(period, calendar), 1);
    const lastChange = changes.findLast((change) => change <= day);
    const nextChange = changes.find((change) => change > day);
    const year = {
      year: yearOf(period),
      from,
      until: nextChange ? earlierOf(nextYear, nextChange) : nextYear,
      since: lastChange ? laterOf(from, lastChange) : from,
    };
    known.push(year);
    return year;
  };
}

/** The first day after `first` of each reporting year, up to the one in which days until `last` no longer count. */
export function turnsBetween(first: CalendarDate, last: CalendarDate, yearOn: YearOn): CalendarDate[] {
  const turns: CalendarDate[] = [];
  for (let year = yearOn(first); year.from <= last; year = yearOn(year.until)) turns.push(year.until);
  return turns;
}
