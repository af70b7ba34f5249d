import { z } from 'zod';
import { period, unitCode } from '@/lib/api/codes';
import { goalParams } from '@/lib/api/series';
import { route } from '@/lib/auth/route';
import { viewOf } from '@/lib/db/dashboard';
import { type ChartModel, chartOf } from '@/lib/domain/chart';
import { isRefusal } from '@/lib/domain/refusal';

/** Asked by a browser in which somebody begins to explore a chart: what the static picture was painted from. */
export const GET = route({
  deed: 'see-figures',
  summary: 'The model of the chart of one goal',
  params: goalParams,
  query: z.strictObject({ unit: unitCode.optional(), period: period.optional() }),
  response: z.strictObject({ model: z.custom<ChartModel>() }),
  async run({ viewer, params: { code }, query }) {
    const view = await viewOf(viewer, query);
    return isRefusal(view) ? view : { model: chartOf(view.inputs[code], view.breaks) };
  },
});
