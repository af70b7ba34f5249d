import { shortlistCounts } from '@/lib/db/register/shortlist';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ShortlistTotals } from '@/lib/domain/official-report';
import { isRefusal } from '@/lib/domain/refusal';
import type { Unit } from '@/lib/domain/unit';

/** Who waits for a next step today; null when nobody does, and when the register knows nothing of the unit. */
export async function shortlistTotals(
  viewer: Viewer,
  unit: Pick<Unit, 'code'>,
  today: CalendarDate,
): Promise<ShortlistTotals | null> {
  const counts = await shortlistCounts(viewer, unit.code, today);
  if (isRefusal(counts)) return null;
  const { three, union, two, admission } = counts;
  if (three + union + two + admission === 0) return null;
  return { threeMembers: three, union, twoMembers: two, noAdmission: admission, asOf: today };
}
