/**
 * The days on which offices work: Monday to Friday, but for the holidays that an administrator recorded. The law lets a
 * term whose last day is a day off end with the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */

import { addDays, type CalendarDate, calendarYearOf, daysBetween, firstOfMonth } from './calendar-date';

/** Recorded holidays; Saturdays and Sundays are days off without being in it. */
export type Holidays = ReadonlySet<CalendarDate>;

const someMonday: CalendarDate = '2024-01-01';
const saturday = 5;

/** Whether offices work on a day. */
export function isWorkingDay(day: CalendarDate, holidays: Holidays): boolean {
  return weekdayOf(day) < saturday && !holidays.has(day);
}

/** The day itself when offices work on it, else the next on which they do. */
export function workingDayFrom(day: CalendarDate, holidays: Holidays): CalendarDate {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/** The working day that lies `count` working days before a day, which need not be one itself. */
export function workingDaysBefore(day: CalendarDate, count: number, holidays: Holidays): CalendarDate {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/** The first working day of the month after the one that a day lies in. */
export function firstWorkingDayOfNextMonth(day: CalendarDate, holidays: Holidays): CalendarDate {
  const month = Number(day.slice(5, 7));
  return workingDayFrom(firstOfMonth(calendarYearOf(day), month + 1), holidays);
}

/** National holidays that the solar calendar fixes (Bộ luật Lao động 2019, Điều 112), as month and day; the lunar ones move every year. */
export const fixedHolidays = {
  'new-year': '01-01',
  reunification: '04-30',
  labour: '05-01',
  national: '09-02',
} as const;

/** The name of a fixed national holiday. */
export type FixedHoliday = keyof typeof fixedHolidays;

/** The day of the week; Monday is 0. */
export function weekdayOf(day: CalendarDate): number {
  return ((daysBetween(someMonday, day) % 7) + 7) % 7;
}
