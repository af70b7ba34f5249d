import type { z } from 'zod';
import { type RouteHandler, route } from '@/lib/auth/route';
import { saveDraft, type Written } from '@/lib/db/report-drafts';
import { type StepRequest, takeStep } from '@/lib/db/report-steps';
import { getReport } from '@/lib/db/reports';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { type AskedStep, deedOfStep } from '@/lib/domain/report';
import { standingReasons } from './report-reasons';
import {
  type plainStep,
  presentWritten,
  type reasonedStep,
  reportParams,
  type returnStep,
  writtenSchema,
} from './reports';

type StepBody = typeof plainStep | typeof reasonedStep | typeof returnStep;

/** The endpoint of one step of the workflow; `body` is what has to be said with it. */
export const stepRoute = (
  step: Exclude<AskedStep, 'edited'>,
  summary: string,
  body: StepBody,
): RouteHandler =>
  route({
    deed: deedOfStep[step],
    summary,
    params: reportParams,
    body: body as z.ZodType<z.output<typeof returnStep>>,
    response: writtenSchema,
    async run({ viewer, params: { id }, body: { revision, ...said } }) {
      const today = todayInVietnam(new Date());
      return presentWritten(await take(viewer, id, { step, seen: revision, ...said }, today));
    },
  });

/** A step, after the reasons that a program need not give were put down where they alone were missing. */
async function take(
  viewer: Viewer,
  id: number,
  request: StepRequest,
  today: CalendarDate,
): Promise<Written | Refusal> {
  const taken = await takeStep(viewer, id, request, today);
  const reasons = isRefusal(taken) ? standingReasons(taken, viewer.locale) : null;
  if (!reasons) return taken;
  const report = await getReport(viewer, id);
  if (isRefusal(report)) return report;
  const explained = await saveDraft(viewer, id, request.seen ?? report.revision, { reasons }, today);
  if (isRefusal(explained)) return explained;
  return takeStep(viewer, id, { ...request, seen: explained.revision }, today);
}
