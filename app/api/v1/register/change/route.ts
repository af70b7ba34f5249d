import { changeQuery, changeSchema, presentChange, ruleWish } from '@/lib/api/register-figures';
import { route } from '@/lib/auth/route';
import { explainChange } from '@/lib/db/register/change';
import { registerPlace } from '@/lib/db/register/places';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-register',
  summary: 'Why a figure moved between two days: parts that sum exactly to the difference',
  query: changeQuery,
  response: changeSchema,
  async run({ viewer, query }) {
    const { goal, from, to, knownAt: knownAtFrom } = query;
    const place = await registerPlace(viewer, query.unit, to);
    if (isRefusal(place)) return place;
    const rule = ruleWish(query);
    if (isRefusal(rule)) return rule;
    const unit = place.unit.code;
    const change = await explainChange(viewer, { unit, goal, from, to, knownAtFrom, rule });
    return isRefusal(change) ? change : presentChange(unit, goal, { from, to }, change, viewer.locale);
  },
});
