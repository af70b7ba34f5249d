/** Excel's days: a number counted from the end of 1899, or from 1904 in workbooks of old Macintoshes. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListDatePrecision } from '@/lib/domain/list-field';

const DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** Excel takes 1900 for a leap year: day 60 never was, and the days before it are counted one too high. */
const FALSE_LEAP_DAY = 60;

/** The calendar day of an Excel serial; `null` for what cannot be a day. The time of day is left out. */
export function dateOfSerial(serial: number, from1904: boolean): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= 1) || day > LAST_SERIAL || (!from1904 && day === FALSE_LEAP_DAY)) return null;
  const late = !from1904 && day < FALSE_LEAP_DAY ? 1 : 0;
  return new Date((from1904 ? FROM_1904 : FROM_1900) + (day + late) * DAY).toISOString().slice(0, 10);
}

/** Built-in number formats that show a date; 17 is `mmm-yy`. Those from 27 on are dates in East Asian Excels. */
const builtIn: Readonly<Record<number, ListDatePrecision>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'])),
};

/** How exactly a number format shows a date; `null` when it shows none (a number, or only a time of day). */
export function precisionOfFormat(id: number, code: string | undefined): ListDatePrecision | null {
  if (code === undefined) return builtIn[id] ?? null;
  const letters = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (!letters || /general|[0#?]/.test(letters.replace(/[.,]0+/g, ''))) return null;
  if (letters.includes('d')) return 'day';
  if (!letters.includes('y')) return null;
  return letters.includes('m') ? 'month' : 'year';
}
