import type { View } from '@/lib/db/dashboard';
import { shortlistCounts } from '@/lib/db/register/shortlist';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ShortlistTotals } from '@/lib/domain/official-report';
import { calendarOn, latestClosedPeriod } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';

/**
 * Who waits for a next step today. Null for a report of an earlier period, whose next steps are past, and for a unit of whose
 * enterprises the register knows nothing.
 */
export async function shortlistTotals(
  viewer: Viewer,
  { unit, period, standards }: Pick<View, 'unit' | 'period' | 'standards'>,
  today: CalendarDate,
): Promise<ShortlistTotals | null> {
  if (period !== latestClosedPeriod(today, calendarOn(standards.calendars, today))) return null;
  const counts = await shortlistCounts(viewer, unit.code, today);
  if (isRefusal(counts)) return null;
  const { three, union, two, admission } = counts;
  const totals = { threeMembers: three, union, twoMembers: two, noAdmission: admission, asOf: today };
  return three + union + two + admission === 0 ? null : totals;
}
