import { z } from 'zod';
import { groupOf } from '@/app/(signed-in)/shortlist/groups';
import type { LaterLine } from '@/components/goals/later-line';
import type { ShownGroup } from '@/components/shortlist/shortlist-screen';
import { topLines } from '@/components/shortlist/top-lines';
import { unitCode } from '@/lib/api/codes';
import { laterLines, mostLaterLines } from '@/lib/api/later-lines';
import { goalParams } from '@/lib/api/series';
import { route } from '@/lib/auth/route';
import { shortlistCounts } from '@/lib/db/register/shortlist';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { groupsOfGoal } from '@/lib/domain/register/shortlist';

/** Asked by the page of a goal once it stands: the first rows of the shortlist that move this goal, in words. */
export const GET = route({
  deed: 'see-register',
  summary: 'The first rows of the shortlist for a goal',
  params: goalParams,
  query: z.strictObject({ unit: unitCode }),
  response: laterLines,
  async run({ viewer, params: { code }, query: { unit } }) {
    const today = todayInVietnam(new Date());
    const counts = await shortlistCounts(viewer, unit, today);
    if (isRefusal(counts)) return counts;
    const groups = groupsOfGoal[code];
    const lines: LaterLine[] = [];
    for (const group of groups) {
      const page = { from: 1, limit: mostLaterLines - lines.length };
      if (page.limit === 0 || counts[group] === 0) continue;
      const shown = await groupOf(viewer, unit, group, counts[group], page, today);
      if (isRefusal(shown)) return shown;
      lines.push(...topLines(moving(code, shown), viewer.locale));
    }
    return { lines };
  },
});

/** Goal 3 moves only where there is a union; those stand first in their group. */
function moving(goal: GoalCode, shown: ShownGroup): ShownGroup {
  if (goal !== 'union-backed' || shown.group === 'admission') return shown;
  return { ...shown, enterprises: shown.enterprises.filter(({ hasUnion }) => hasUnion) };
}
