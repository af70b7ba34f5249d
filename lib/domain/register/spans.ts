import type { CalendarDate } from '@/lib/domain/calendar-date';

/** From a day until, not including, another; `until` is null while it lasts. */
export type Span = { readonly from: CalendarDate; readonly until: CalendarDate | null };

/**
 * What `at` says on each of these days, as spans that touch: each lasts to the next day on which the answer changes.
 * Days on which it says null belong to no span.
 */
export function spansOf<T extends object>(
  days: Iterable<CalendarDate>,
  at: (day: CalendarDate) => T | null,
): (T & Span)[] {
  const spans: (T & Span)[] = [];
  let open: { from: CalendarDate; value: T } | null = null;
  for (const day of [...new Set(days)].sort()) {
    const value = at(day);
    if (open && value && saysTheSame(open.value, value)) continue;
    if (open) spans.push({ ...open.value, from: open.from, until: day });
    open = value && { from: day, value };
  }
  if (open) spans.push({ ...open.value, from: open.from, until: null });
  return spans;
}

/** Whether two records of plain values are equal, field by field. */
export function saysTheSame<T extends object>(one: T, other: T): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
