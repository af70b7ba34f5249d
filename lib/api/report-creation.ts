import type { z } from 'zod';
import { openReport, type Written } from '@/lib/db/report-drafts';
import { takeStep } from '@/lib/db/report-steps';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { answersSent, standingReasons } from './report-reasons';
import { completed, type newReport } from './reports';

/**
 * Opens the report of a unit for a period with all four goals answered, the absent ones from the register or as unknown, and
 * submits it when asked to. What could not be submitted is refused before anything is written.
 */
export async function createReport(
  viewer: Viewer,
  { unit, period, submit, figures, reasons, ...input }: z.output<typeof newReport>,
  today: CalendarDate,
): Promise<Written | Refusal> {
  if (submit && input.asOf !== undefined && input.asOf > today) {
    return refuse('as-of-in-future', { path: 'asOf' });
  }
  const draft = { ...input, ...answersSent(figures, reasons) };
  const open = (content: typeof draft) =>
    openReport(viewer, { unit, period }, content, today, {
      otherwise: completed({}),
      isToBeSubmitted: submit,
    });
  const first = await open(draft);
  const unsaid = isRefusal(first) ? standingReasons(first, viewer.locale) : null;
  const opened = unsaid ? await open({ ...draft, reasons: { ...draft.reasons, ...unsaid } }) : first;
  if (isRefusal(opened) || !submit) return opened;
  return takeStep(viewer, opened.id, { step: 'submitted', seen: opened.revision }, today);
}
