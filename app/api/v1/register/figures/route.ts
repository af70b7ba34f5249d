import { figuresQuery, figuresSchema, presentFigure, ruleWish } from '@/lib/api/register-figures';
import { route } from '@/lib/auth/route';
import { registerFigures } from '@/lib/db/register/figures';
import { registerPlace } from '@/lib/db/register/places';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-register',
  summary: 'The four figures of a unit from the register, as of any day, by the rule in force or another',
  query: figuresQuery,
  response: figuresSchema,
  async run({ viewer, query }) {
    const today = todayInVietnam(new Date());
    const place = await registerPlace(viewer, query.unit, today);
    if (isRefusal(place)) return place;
    const rule = ruleWish(query);
    if (isRefusal(rule)) return rule;
    const { asOf = today, knownAt } = query;
    const unit = place.unit.code;
    const figures = await registerFigures(viewer, { unit, asOf, knownAt, rule });
    if (isRefusal(figures)) return figures;
    return {
      unit,
      asOf,
      knownAt: knownAt ?? null,
      figures: {
        coverage: presentFigure(figures.coverage),
        formation: presentFigure(figures.formation),
        'union-backed': presentFigure(figures['union-backed']),
        admission: presentFigure(figures.admission),
      },
    };
  },
});
