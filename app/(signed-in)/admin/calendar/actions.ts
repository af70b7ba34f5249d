'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { count, date, line } from '@/lib/auth/fields';
import { changeCalendar } from '@/lib/db/settings';
import { reportingCadences } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';
import { calendarWords } from '@/lib/text/words/admin/calendar';

const calendar = z.object({
  cadence: z.enum(reportingCadences),
  yearStartsInMonth: z.coerce.number().int().min(1).max(12),
  dueAfterDays: count.refine((days) => days <= 90, 'number-too-large'),
  appliesFrom: date,
  reason: line(1000),
});

/** Decides a new reporting calendar; those of before stay. */
export const saveCalendar = action('manage-settings', calendar, async (viewer, input) => {
  const done = await changeCalendar(viewer, input);
  return isRefusal(done) ? done : { message: calendarWords[viewer.locale].saved };
});
