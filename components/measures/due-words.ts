import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type { MeasureCourse } from '@/lib/domain/measure';
import type { Locale } from '@/lib/text/locale';
import { measureWords } from '@/lib/text/words/measures';

/** How far the deadline of an open measure is; nothing once it has ended. */
export function dueInWords(
  { state, dueOn }: MeasureCourse,
  today: CalendarDate,
  locale: Locale,
): string | null {
  if (state !== 'open') return null;
  const { due } = measureWords[locale];
  const days = daysBetween(today, dueOn);
  if (days === 0) return due.today;
  return days > 0 ? due.left(days) : due.late(-days);
}
