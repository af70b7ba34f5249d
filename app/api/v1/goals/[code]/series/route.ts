import { goalParams, presentSeries, seriesQuery, seriesSchema } from '@/lib/api/series';
import { route } from '@/lib/auth/route';
import { seriesOf } from '@/lib/db/series';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-figures',
  summary: 'One goal of one unit over time, with plan, pace and sentence',
  params: goalParams,
  query: seriesQuery,
  response: seriesSchema,
  async run({ viewer, params: { code }, query }) {
    const series = await seriesOf(viewer, { goal: code, ...query });
    return isRefusal(series) ? series : presentSeries(series, viewer.locale);
  },
});
