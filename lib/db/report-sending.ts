import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { applyInput, type DraftInput } from '@/lib/domain/draft';
import { calendarOfPeriod } from '@/lib/domain/period';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { decideStep, type ReportStatus } from '@/lib/domain/report';
import { saveDraft, type Written } from './report-drafts';
import { registerOn } from './report-register';
import { loadReport } from './report-state';
import { takeStep } from './report-steps';
import { standards } from './standards';

const canBeWritten: Record<ReportStatus, boolean> = {
  draft: true,
  returned: true,
  submitted: false,
  approved: false,
};

/**
 * Saves what is typed and submits it. What is not ready to be submitted is refused before anything is saved;
 * whoever saves in between is not overwritten: the submission is then refused as stale, with the draft kept.
 */
export async function sendDraft(
  viewer: Viewer,
  id: number,
  seen: number,
  input: DraftInput,
  today: CalendarDate,
): Promise<Written | Refusal> {
  const report = await loadReport(id);
  if (isRefusal(report)) return report;
  const calendar = calendarOfPeriod((await standards(viewer)).calendars, report.period);
  const status = canBeWritten[report.status] ? 'draft' : report.status;
  const written = { ...report, ...applyInput(report, input), status };
  const register = await registerOn(viewer, report.unitId, written.asOf);
  const readiness = decideStep(written, 'submitted', viewer, { today, calendar, register });
  if (isRefusal(readiness)) return readiness;
  const saved = await saveDraft(viewer, id, seen, input, today);
  if (isRefusal(saved)) return saved;
  return takeStep(viewer, id, { step: 'submitted', seen: saved.revision }, today);
}
