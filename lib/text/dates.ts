/**
 * Dates and periods in words: 30/09/2026 and quý III/2026; 30 September 2026 and Q3 2026.
 */

import { type CalendarDate, isCalendarDate } from '@/lib/domain/calendar-date';
import { type ParsedPeriod, type Period, parsePeriod, type ReportingCadence } from '@/lib/domain/period';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { InEveryLanguage, Locale } from './locale';

const romanOfQuarter = ['I', 'II', 'III', 'IV'];

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const halfInVietnamese = ['6 tháng đầu', '6 tháng cuối'];
const halfInEnglish = ['first', 'second'];

type PeriodWords = Record<ReportingCadence, (period: ParsedPeriod) => string>;

const longPeriod: InEveryLanguage<PeriodWords> = {
  vi: {
    quarter: ({ year, index }) => `quý ${romanOfQuarter[index - 1]}/${year}`,
    'half-year': ({ year, index }) => `${halfInVietnamese[index - 1]} năm ${year}`,
    year: ({ year }) => `năm ${year}`,
  },
  en: {
    quarter: ({ year, index }) => `Q${index} ${year}`,
    'half-year': ({ year, index }) => `${halfInEnglish[index - 1]} half of ${year}`,
    year: ({ year }) => `${year}`,
  },
};

const shortPeriod: InEveryLanguage<PeriodWords> = {
  vi: {
    quarter: ({ year, index }) => `Q${romanOfQuarter[index - 1]}/${year}`,
    'half-year': ({ year, index }) => `${index === 1 ? '6T đầu' : '6T cuối'} ${year}`,
    year: ({ year }) => `${year}`,
  },
  en: {
    quarter: ({ year, index }) => `Q${index} ${year}`,
    'half-year': ({ year, index }) => `H${index} ${year}`,
    year: ({ year }) => `${year}`,
  },
};

/** A day: `30/09/2026`, `30 September 2026`. */
export function formatDate(date: CalendarDate, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const written: InEveryLanguage = {
    vi: `${day}/${month}/${year}`,
    en: `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`,
  };
  return written[locale];
}

/** A period in a sentence: `quý III/2026`, `6 tháng đầu năm 2026`, `năm 2026`. */
export function formatPeriod(period: Period, locale: Locale): string {
  return inWords(period, longPeriod[locale]);
}

/** A period in a narrow place: `QIII/2026`, `6T đầu 2026`, `2026`. */
export function formatPeriodShort(period: Period, locale: Locale): string {
  return inWords(period, shortPeriod[locale]);
}

/** An instant on the wall clock of Vietnam: `14:05 30/09/2026`, `30 September 2026, 14:05`. */
export function formatInstant(instant: Date | string, locale: Locale): string {
  const sevenHours = 7 * 3_600_000;
  const inVietnam = new Date(new Date(instant).getTime() + sevenHours).toISOString();
  const date = formatDate(inVietnam.slice(0, 10), locale);
  const time = inVietnam.slice(11, 16);
  const written: InEveryLanguage = { vi: `${time} ${date}`, en: `${date}, ${time}` };
  return written[locale];
}

/** The day that somebody typed: `30/09/2026`, `30/9/2026`, `30-9-2026`, or `2026-09-30` as browsers send it. */
export function parseDate(text: string): CalendarDate | Refusal {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return refuse('required');
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [, day = '', month = '', year = ''] = dayFirst ?? [];
  const date = dayFirst === null ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : refuse('not-a-date');
}

function inWords(period: Period, words: PeriodWords): string {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`not a period: ${period}`);
  return words[parsed.cadence](parsed);
}
