import { z } from 'zod';
import { answer, date } from '@/lib/api/codes';
import { reportParams } from '@/lib/api/reports';
import { route } from '@/lib/auth/route';
import { registerOn } from '@/lib/db/report-register';
import { getReport } from '@/lib/db/reports';
import { isRefusal } from '@/lib/domain/refusal';

const figures = z.strictObject({
  coverage: answer,
  formation: answer,
  'union-backed': answer,
  admission: answer,
});

/** Asked by the form when its day is changed: what the unit's register says of the four goals on that day. */
export const GET = route({
  deed: 'see-register',
  summary: "The register's figures for a report, as of a day",
  params: reportParams,
  query: z.strictObject({ asOf: date }),
  response: z.strictObject({ asOf: date, figures: figures.nullable() }),
  async run({ viewer, params: { id }, query: { asOf } }) {
    const report = await getReport(viewer, id);
    if (isRefusal(report)) return report;
    return { asOf, figures: await registerOn(viewer, report.unit.id, asOf) };
  },
});
