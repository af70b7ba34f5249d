import { z } from 'zod';
import { measureLine } from '@/components/measures/measure-line';
import { unitCode } from '@/lib/api/codes';
import { laterLines, mostLaterLines } from '@/lib/api/later-lines';
import { goalParams } from '@/lib/api/series';
import { route } from '@/lib/auth/route';
import { findMeasures } from '@/lib/db/measures/list';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';

/** Asked by the page of a goal once it stands: the most pressing measures of the unit and those below for it, in words. */
export const GET = route({
  deed: 'see-measures',
  summary: 'The most pressing measures for a goal',
  params: goalParams,
  query: z.strictObject({ unit: unitCode }),
  response: laterLines,
  async run({ viewer, params: { code }, query: { unit } }) {
    const today = todayInVietnam(new Date());
    const found = await findMeasures(viewer, { unit, goal: code, limit: mostLaterLines }, today);
    if (isRefusal(found)) return found;
    const pressing = found.measures.filter(({ state }) => state !== 'cancelled');
    return { lines: pressing.map((measure) => measureLine(measure, today, viewer.locale)) };
  },
});
