import type { Viewer } from '@/lib/domain/access';
import type { AuditEntry } from '@/lib/domain/audit';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { completeFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf } from '@/lib/domain/period';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { type AskedStep, type Decision, decideStep } from '@/lib/domain/report';
import type { Written } from './report-drafts';
import { registerOn } from './report-register';
import { type LoadedReport, loadReport, staleRefusal, subjectOf } from './report-state';
import { approving, reopening, returning, submitting, type Taken } from './report-step-changes';
import { rollingUp } from './roll-up';
import { standards } from './standards';
import { writeAtOnce } from './write';

export type StepRequest = {
  step: Exclude<AskedStep, 'edited'>;
  /** The state that the person saw; without it the step is decided on the present state. */
  seen?: number;
  reason?: string;
  /** The answer that a return is about. */
  goal?: GoalCode;
};

/** Takes one step of the workflow: submit, approve, return or reopen. */
export async function takeStep(
  viewer: Viewer,
  id: number,
  request: StepRequest,
  today: CalendarDate,
): Promise<Written | Refusal> {
  const report = await loadReport(id);
  if (isRefusal(report)) return report;
  const { calendars, rules } = await standards(viewer);
  const calendar = calendarOfPeriod(calendars, report.period);
  const decision = decideStep(report, request.step, viewer, {
    today,
    calendar,
    ...request,
    register: request.step === 'submitted' ? await registerOn(viewer, report.unitId, report.asOf) : null,
  });
  if (isRefusal(decision)) return decision;
  if (request.seen !== undefined && request.seen !== report.revision) return staleRefusal(viewer, id);
  const entry = entryOf(report, decision);
  const cutOff = cutOffOf(report.period, calendar);
  const saved = await saveStep[request.step]({ viewer, report, decision, rules }, entry, cutOff);
  if (isRefusal(saved)) return saved.refusal === 'stale' ? staleRefusal(viewer, id) : saved;
  return { id, status: decision.status, revision: report.revision + 1 };
}

const entryOf = (report: LoadedReport, decision: Decision): AuditEntry => ({
  deed: decision.deed,
  subject: subjectOf(report),
  unitId: report.unitId,
  before: { status: report.status },
  after: afterOf(report, decision),
  ...(decision.reason ? { reason: decision.reason } : {}),
});

/** An approval is recorded with the figures that it froze. */
const afterOf = (report: LoadedReport, decision: Decision) => ({
  status: decision.status,
  number: decision.number,
  ...(decision.goal ? { goal: decision.goal } : {}),
  ...(decision.status === 'approved'
    ? {
        asOf: report.asOf,
        figures: { ...report.figures },
        ...(report.reasons && { reasons: report.reasons }),
      }
    : {}),
});

const actorOf = ({ viewer: { accountId, name } }: Taken) => ({ accountId, name });

type Save = (taken: Taken, entry: AuditEntry, cutOff: CalendarDate) => Promise<'written' | Refusal>;

const saveStep: Record<StepRequest['step'], Save> = {
  submitted: (taken, entry) => writeAtOnce(actorOf(taken), submitting(taken), entry),
  returned: (taken, entry) => writeAtOnce(actorOf(taken), returning(taken), entry),
  reopened: (taken, entry) => writeAtOnce(actorOf(taken), reopening(taken), entry),
  approved: saveApproval,
};

/** An approval goes on into the sums of every unit above, in the same transaction. */
function saveApproval(taken: Taken, entry: AuditEntry, cutOff: CalendarDate): Promise<'written' | Refusal> {
  const { viewer, report } = taken;
  const figures = completeFigures(report.figures);
  if (isRefusal(figures)) throw new Error(`report ${report.id} was submitted without every answer`);
  const at = { unitId: report.unitId, period: report.period, on: cutOff };
  return writeAtOnce(actorOf(taken), approving(taken), entry, rollingUp(viewer, at, figures));
}
