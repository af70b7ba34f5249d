import { idIn, page, pageOf } from '@/lib/api/page';
import { createReport } from '@/lib/api/report-creation';
import { newReport, presentReport, reportQuery, reportSchema, writtenSchema } from '@/lib/api/reports';
import { route } from '@/lib/auth/route';
import { findReports } from '@/lib/db/reports';
import { unitFor } from '@/lib/db/scope';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-reports',
  summary: 'Reports with their revisions and figures, newest first',
  query: reportQuery,
  response: pageOf(reportSchema),
  async run({ viewer, query: { unit: code, limit, cursor, ...filter } }) {
    const before = cursor === undefined ? undefined : idIn(cursor);
    if (isRefusal(before)) return before;
    const unit = code === undefined ? undefined : await unitFor(viewer, 'see-reports', code);
    if (isRefusal(unit)) return unit;
    const found = await findReports(viewer, { ...filter, unitPath: unit?.path, before, limit: limit + 1 });
    const { items, nextCursor } = page(found, limit, ({ id }) => id);
    return { items: items.map(presentReport), nextCursor };
  },
});

export const POST = route({
  deed: 'log-report',
  summary: 'Log the report of a unit for a period, and submit it if asked to',
  body: newReport,
  response: writtenSchema,
  status: 201,
  run: ({ viewer, body }) => createReport(viewer, body, todayInVietnam(new Date())),
});
