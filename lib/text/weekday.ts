import type { CalendarDate } from '@/lib/domain/calendar-date';
import { weekdayOf } from '@/lib/domain/working-days';
import { formatDate } from './dates';
import type { Locale } from './locale';
import { digestWords } from './words/digest';

/** A day with its name: `thứ Hai 23/11/2026`, `Monday 23 November 2026`. */
export function formatWeekday(date: CalendarDate, locale: Locale): string {
  return `${digestWords[locale].weekdays[weekdayOf(date)]} ${formatDate(date, locale)}`;
}
