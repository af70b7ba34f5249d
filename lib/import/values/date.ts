/**
 * Dates as offices write them, day first: `05/02/2019`, `5-2-19`, `10/2018`, `quý I/2024`, `2019`, Excel's serials.
 * What is exact only to a month, quarter or year stands for its first day, and says so.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListDate, ListDatePrecision } from '@/lib/domain/list-field';
import type { Cell } from '@/lib/import/file/cell';
import { dateOfSerial } from '@/lib/import/file/serial-date';
import { foldedValue, type Report, saysNothing } from './report';

/** Nothing in the register is older than the Party, or far in the future. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2100;
/** Two digits up to here are of this century. */
const THIS_CENTURY = 49;
/** Serials of days between 1930 and 2100; smaller numbers are years, larger ones are no days. */
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 73_415;

/** What nearly all dates look like. */
const usual = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const none = new Set(['-', '–', '—', 'khong', 'chua', 'chua co', 'khong co', 'x']);

/** Reads a date. */
export function readDate(cell: Cell, text: string, report: Report): ListDate | undefined {
  if (typeof cell === 'object' && cell?.type === 'date') return inRange(cell.on, cell.precision, report);
  if (typeof cell === 'number') return ofNumber(cell, report);
  const plain = usual.exec(text);
  if (plain) return of(Number(plain[3]), Number(plain[2]), Number(plain[1]), 'day', report);
  const folded = foldedValue(text);
  if (saysNothing(folded) || none.has(folded)) return undefined;
  return ofText(folded, report);
}

function ofNumber(value: number, report: Report): ListDate | undefined {
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return ofText(String(value), report);
  const on = value >= FIRST_SERIAL && value <= LAST_SERIAL ? dateOfSerial(value, false) : null;
  return on ? inRange(on, 'day', report) : void report('not-a-date');
}

const time = /(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)$/;
const dayFirst = /^(?:ngay )?(\d{1,2}) ?(?:[/.\-\s]|thang) ?(\d{1,2}) ?(?:[/.\-\s]|nam) ?(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const monthOnly = /^(?:thang |t)?(\d{1,2}) ?(?:[/.\-\s]|nam) ?(\d{4})$/;
const yearMonth = /^(\d{4})-(\d{1,2})$/;
const quarter = /^(?:quy|q) ?\.?(iv|i{1,3}|[1-4]) ?(?:[/.\-,\s]|nam)* ?(\d{4})$/;
const yearOnly = /^(?:nam )?(\d{4})$/;

const quarterOf: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function ofText(folded: string, report: Report): ListDate | undefined {
  const written = folded
    .replace(time, '')
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/[.,;]$/, '');
  const whole = dayFirst.exec(written);
  if (whole) return of(fullYear(whole[3]), Number(whole[2]), Number(whole[1]), 'day', report);
  const iso = yearFirst.exec(written);
  if (iso) return of(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'day', report);
  const quarterly = quarter.exec(written);
  if (quarterly) {
    const index = quarterOf[quarterly[1] ?? ''] ?? Number(quarterly[1]);
    return of(Number(quarterly[2]), index * 3 - 2, 1, 'quarter', report);
  }
  const monthly = monthOnly.exec(written);
  if (monthly) return of(Number(monthly[2]), Number(monthly[1]), 1, 'month', report);
  const backwards = yearMonth.exec(written);
  if (backwards) return of(Number(backwards[1]), Number(backwards[2]), 1, 'month', report);
  const yearly = yearOnly.exec(written);
  return yearly ? of(Number(yearly[1]), 1, 1, 'year', report) : void report('not-a-date');
}

const fullYear = (written = ''): number => {
  const year = Number(written);
  if (written.length === 4) return year;
  return year <= THIS_CENTURY ? 2000 + year : 1900 + year;
};

function of(
  year: number,
  month: number,
  day: number,
  precision: ListDatePrecision,
  report: Report,
): ListDate | undefined {
  if (month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)) {
    return inRange(isoOf(year, month, day), precision, report);
  }
  report('impossible-date', precision === 'day' ? possible(year, month, day) : undefined);
  return undefined;
}

/** The day that may have been meant: month and day the other way round, or the last of the month. */
function possible(year: number, month: number, day: number): string | undefined {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return shown(year, day, month);
  if (month < 1 || month > 12 || day < 29 || day > 31) return undefined;
  return shown(year, month, lastDay(year, month));
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number): string => String(number).padStart(2, '0');
const isoOf = (year: number, month: number, day: number): CalendarDate => `${year}-${two(month)}-${two(day)}`;
const shown = (year: number, month: number, day: number): string => `${two(day)}/${two(month)}/${year}`;

function inRange(on: CalendarDate, precision: ListDatePrecision, report: Report): ListDate | undefined {
  const year = Number(on.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return void report('date-out-of-range');
  if (precision !== 'day') report('date-not-exact', shown(year, Number(on.slice(5, 7)), 1));
  return { on, precision };
}
