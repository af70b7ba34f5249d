'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { date, line, optionalDate } from '@/lib/auth/fields';
import { decideDueDay } from '@/lib/db/due-days';
import { recordHolidays, withdrawHolidays } from '@/lib/db/holidays';
import { addDays, daysBetween } from '@/lib/domain/calendar-date';
import { isPeriod } from '@/lib/domain/period';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { type FixedHoliday, fixedHolidays } from '@/lib/domain/working-days';
import { dueDaysWords } from '@/lib/text/words/admin/due-days';

const holiday = z.object({ name: line(120), from: date, to: optionalDate.optional() });

/** Longer than any holiday; a slip in a year would mark hundreds of days. */
const longestHoliday = 31;

/** Marks a day, or a span of days, as a holiday. */
export const addHolidays = action('manage-settings', holiday, async (viewer, { name, from, to }) => {
  const days = daysBetween(from, to ?? from) + 1;
  if (days < 1) return refuse('range-reversed', { path: 'to' });
  if (days > longestHoliday) return refuse('holidays-too-many', { path: 'to' });
  const done = await recordHolidays(
    viewer,
    Array.from({ length: days }, (_, index) => ({ on: addDays(from, index), name })),
  );
  return isRefusal(done) ? done : { message: dueDaysWords[viewer.locale].holidayAdded(done.recorded) };
});

const year = z.object({ year: z.string().regex(/^2[01]\d\d$/, 'unknown-value') });

/** Marks the holidays of a year that the solar calendar fixes; they bear their Vietnamese names. */
export const addFixedHolidays = action('manage-settings', year, async (viewer, { year }) => {
  const days = Object.entries(fixedHolidays) as [FixedHoliday, string][];
  const done = await recordHolidays(
    viewer,
    days.map(([code, day]) => ({ on: `${year}-${day}`, name: dueDaysWords.vi.fixed[code] })),
  );
  return isRefusal(done) ? done : { message: dueDaysWords[viewer.locale].holidayAdded(done.recorded) };
});

const chosen = z.object({ ids: z.string().regex(/^\d{1,9}(,\d{1,9}){0,99}$/, 'unknown-value') });

/** Takes a holiday back, all its days. */
export const withdrawHoliday = action('manage-settings', chosen, async (viewer, { ids }) => {
  const done = await withdrawHolidays(viewer, ids.split(',').map(Number));
  return isRefusal(done) ? done : { message: dueDaysWords[viewer.locale].withdrawn };
});

const dueDay = z.object({
  unit: line(40),
  period: z.string().refine(isPeriod, 'not-a-period'),
  dueOn: date,
  reason: line(1000),
});

/** Decides by when a unit reports for a period. */
export const saveDueDay = action('manage-units', dueDay, async (viewer, input) => {
  const done = await decideDueDay(viewer, input);
  return isRefusal(done) ? done : { message: dueDaysWords[viewer.locale].decided };
});
