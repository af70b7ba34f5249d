import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';

/** A holiday of one day or several. */
export type HolidaySpan = {
  readonly ids: readonly number[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name: string;
  readonly authorName: string;
};

type Holiday = {
  readonly id: number;
  readonly on: CalendarDate;
  readonly name: string;
  readonly authorName: string;
};

/** Days that follow one another under one name, as one; they come in the order of the calendar. */
export function holidaySpans(holidays: readonly Holiday[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { id, on, name, authorName } of holidays) {
    const last = spans.at(-1);
    const goesOn = last !== undefined && last.name === name && addDays(last.to, 1) === on;
    if (goesOn) spans[spans.length - 1] = { ...last, ids: [...last.ids, id], to: on };
    else spans.push({ ids: [id], from: on, to: on, name, authorName });
  }
  return spans;
}
