import { z } from 'zod';
import { paging } from '@/lib/api/codes';
import { goalSchema, presentGoal } from '@/lib/api/goals';
import { keyIn, page, pageOf } from '@/lib/api/page';
import { route } from '@/lib/auth/route';
import { standards } from '@/lib/db/standards';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { goalCodes, isGoalCode } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-figures',
  summary: 'The goals, with the terms and counting rules in force today',
  query: z.strictObject(paging),
  response: pageOf(goalSchema),
  async run({ viewer, query: { limit, cursor } }) {
    const after = cursor === undefined ? null : keyIn(cursor);
    if (isRefusal(after)) return after;
    const known = await standards(viewer);
    const today = todayInVietnam(new Date());
    const rest = goalCodes.slice(isGoalCode(after) ? goalCodes.indexOf(after) + 1 : 0);
    const { items, nextCursor } = page(rest, limit, (code) => code);
    return { items: items.map((code) => presentGoal(known, code, today, viewer.locale)), nextCursor };
  },
});
