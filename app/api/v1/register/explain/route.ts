import { idIn } from '@/lib/api/page';
import { explainQuery, explainSchema, presentPage } from '@/lib/api/register-explain';
import { ruleWish } from '@/lib/api/register-figures';
import { route } from '@/lib/auth/route';
import { explainFigure } from '@/lib/db/register/explain';
import { registerPlace } from '@/lib/db/register/places';
import { unitTree } from '@/lib/db/units';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-register',
  summary: 'The enterprises or organisations behind a figure, each with how it counts and why',
  query: explainQuery,
  response: explainSchema,
  async run({ viewer, query }) {
    const today = todayInVietnam(new Date());
    const place = await registerPlace(viewer, query.unit, today);
    if (isRefusal(place)) return place;
    const rule = ruleWish(query);
    if (isRefusal(rule)) return rule;
    const cursor = query.cursor === undefined ? undefined : idIn(query.cursor);
    if (isRefusal(cursor)) return cursor;
    const { goal, part, asOf = today, knownAt, reason, limit } = query;
    const unit = place.unit.code;
    const page = await explainFigure(viewer, {
      unit,
      goal,
      part,
      asOf,
      knownAt,
      reason,
      limit,
      rule,
      cursor,
    });
    if (isRefusal(page)) return page;
    const asked = { unit, asOf, knownAt: knownAt ?? null, goal, part };
    return presentPage(await unitTree(viewer), asked, page, viewer.locale);
  },
});
