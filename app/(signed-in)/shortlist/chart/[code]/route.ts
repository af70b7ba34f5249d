import { z } from 'zod';
import { whatIfAsked } from '@/app/(signed-in)/shortlist/what-if-asked';
import { unitCode } from '@/lib/api/codes';
import { goalParams } from '@/lib/api/series';
import { route } from '@/lib/auth/route';
import { viewOf } from '@/lib/db/dashboard';
import { planInputOf } from '@/lib/db/register/plan';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type ChartModel, chartOf } from '@/lib/domain/chart';
import { plannedGoals } from '@/lib/domain/plan-search';
import { plannedCourse } from '@/lib/domain/planned-foundings';
import { isRefusal, refuse } from '@/lib/domain/refusal';

const typed = z.string().max(20).optional();
const rows = Object.fromEntries(
  [1, 2, 3, 4].flatMap((row) => ['kind', 'count', 'on'].map((name) => [`${name}${row}`, typed])),
);

/** Asked by a browser in which somebody begins to explore a chart with a plan: what the static picture was painted from. */
export const GET = route({
  deed: 'see-register',
  summary: 'The model of the chart of a goal, with planned foundings',
  params: goalParams,
  query: z.strictObject({ unit: unitCode, ...rows }),
  response: z.strictObject({ model: z.custom<ChartModel>() }),
  async run({ viewer, params: { code }, query: { unit, ...values } }) {
    const goal = plannedGoals.find((each) => each === code);
    if (goal === undefined) return refuse('goal-not-found', { path: 'code' });
    const today = todayInVietnam(new Date());
    const input = await planInputOf(viewer, unit, today);
    if (isRefusal(input)) return input;
    const view = await viewOf(viewer, { unit }, today);
    if (isRefusal(view)) return view;
    const { planned } = whatIfAsked(values as Partial<Record<string, string>>, today, viewer.locale);
    const { steps } = plannedCourse(input, planned, today);
    return { model: chartOf(view.inputs[goal], view.breaks, steps[goal]) };
  },
});
