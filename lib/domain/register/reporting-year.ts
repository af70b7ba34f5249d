import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { calendarOn, cutOffOf, periodAt, type ReportingCalendar, startOf, yearOf } from '@/lib/domain/period';

/** A reporting year: its number, its first day, and the first day of the next. */
export type ReportingYear = {
  readonly year: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};

/** Tells the reporting year of a day; some provinces run from 1 November to 31 October (DESIGN §3). */
export type YearOn = (day: CalendarDate) => ReportingYear;

/** The reporting years of an installation's calendars. Remembers the years that it has worked out. */
export function reportingYears(calendars: readonly ReportingCalendar[]): YearOn {
  const known: ReportingYear[] = [];
  return (day) => {
    const found = known.find(({ from, until }) => from <= day && day < until);
    if (found) return found;
    const calendar = calendarOn(calendars, day);
    const period = periodAt(day, 'year', calendar);
    const year = {
      year: yearOf(period),
      from: startOf(period, calendar),
      until: addDays(cutOffOf(period, calendar), 1),
    };
    known.push(year);
    return year;
  };
}
