/**
 * Calendar dates: days on the wall calendar of Vietnam, never instants.
 *
 * A date is the string `YYYY-MM-DD`; two dates compare as strings. An event on day D counts at D,
 * an end on day D no longer counts at D. Nothing here reads a clock: "today" is always handed in.
 */

/** A day, as `YYYY-MM-DD`. */
export type CalendarDate = string;

const MILLISECONDS_A_DAY = 86_400_000;

const LEAP_DAY = '-02-29';

/** True for a text that names a day that exists: `2024-02-29` does, `2026-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  return dateOfDay(dayOf(text)) === text;
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayOf(date) + days);
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = calendarYearOf(date) + years;
  const day = date.slice(4);
  return day === LEAP_DAY && !isLeap(year) ? `${year}-02-28` : `${year}${day}`;
}

/** The first day of a month; months beyond 12 run on into the years after. */
export function firstOfMonth(year: number, month: number): CalendarDate {
  return dateOfDay(Date.UTC(year, month - 1, 1) / MILLISECONDS_A_DAY);
}

/** Whole days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOf(to) - dayOf(from);
}

/**
 * Years from one date to another: whole years by the calendar, then days as a share of the year begun, so that two
 * years to the day are exactly 2. Negative when `to` is the earlier.
 */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -yearsBetween(to, from);
  const apart = calendarYearOf(to) - calendarYearOf(from);
  const whole = addYears(from, apart) <= to ? apart : apart - 1;
  const anniversary = addYears(from, whole);
  return whole + daysBetween(anniversary, to) / daysBetween(anniversary, addYears(from, whole + 1));
}

/** The calendar year of a date. */
export function calendarYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The earlier of two dates. */
export function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

/** The later of two dates. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** The day it is in Vietnam (UTC+7 all year) at an instant, whatever the machine's time zone. */
export function todayInVietnam(now: Date): CalendarDate {
  const sevenHours = 7 * 3_600_000;
  return new Date(now.getTime() + sevenHours).toISOString().slice(0, 10);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970. Charts ask this hundreds of times, so it does without a parser of dates. */
function dayOf(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  const milliseconds = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a calendar date: ${date}`);
  return milliseconds / MILLISECONDS_A_DAY;
}

function dateOfDay(day: number): CalendarDate {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
