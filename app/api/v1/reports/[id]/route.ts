import { answersSent } from '@/lib/api/report-reasons';
import {
  presentReport,
  presentWritten,
  reportChange,
  reportParams,
  reportSchema,
  writtenSchema,
} from '@/lib/api/reports';
import { route } from '@/lib/auth/route';
import { saveDraft } from '@/lib/db/report-drafts';
import { getReport } from '@/lib/db/reports';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-reports',
  summary: 'One report with its revisions and figures',
  params: reportParams,
  response: reportSchema,
  async run({ viewer, params: { id } }) {
    const report = await getReport(viewer, id);
    return isRefusal(report) ? report : presentReport(report);
  },
});

export const PATCH = route({
  deed: 'log-report',
  summary: 'Edit a draft; what is absent stays',
  params: reportParams,
  body: reportChange,
  response: writtenSchema,
  async run({ viewer, params: { id }, body: { revision, figures, reasons, ...change } }) {
    const input = { ...change, ...answersSent(figures, reasons) };
    return presentWritten(await saveDraft(viewer, id, revision, input, todayInVietnam(new Date())));
  },
});
