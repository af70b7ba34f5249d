import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { completeFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import { calendarOfPeriod, cutOffOf } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type AskedStep, type Decision, decideStep } from '@/lib/domain/report';
import type { Transaction } from './client';
import type { Written } from './report-drafts';
import { advance, type LoadedReport, loadReport, staleRefusal, subjectOf } from './report-state';
import { applyApproved } from './roll-up';
import { standards } from './standards';
import { write } from './write';

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
  const calendar = calendarOfPeriod((await standards(viewer)).calendars, report.period);
  const decision = decideStep(report, request.step, viewer, {
    today,
    calendar,
    ...request,
  });
  if (isRefusal(decision)) return decision;
  if (request.seen !== undefined && request.seen !== report.revision) return staleRefusal(viewer, id);
  const cutOff = cutOffOf(report.period, calendar);
  const saved = await write({ accountId: viewer.accountId, name: viewer.name }, async (tx, record) => {
    if (!(await advance(tx, report, decision.status))) return refuse('stale');
    await saveStep[request.step](tx, viewer, report, cutOff);
    await recordStep(tx, viewer, report, decision);
    record({
      deed: decision.deed,
      subject: subjectOf(report),
      unitId: report.unitId,
      before: { status: report.status },
      after: afterOf(report, decision),
      ...(decision.reason ? { reason: decision.reason } : {}),
    });
    return { id, status: decision.status, revision: report.revision + 1 };
  });
  return isRefusal(saved) && saved.refusal === 'stale' ? staleRefusal(viewer, id) : saved;
}

/** An approval is recorded with the figures that it froze. */
const afterOf = (report: LoadedReport, decision: Decision) => ({
  status: decision.status,
  number: decision.number,
  ...(decision.goal ? { goal: decision.goal } : {}),
  ...(decision.status === 'approved' ? { asOf: report.asOf, figures: { ...report.figures } } : {}),
});

type Save = (tx: Transaction, viewer: Viewer, report: LoadedReport, cutOff: CalendarDate) => Promise<void>;

const saveStep: Record<StepRequest['step'], Save> = {
  submitted: async (tx, viewer, report) => {
    await tx.$executeRaw`
      update "ReportRevision" set status = 'submitted',
        editors = case when ${viewer.accountId} = any(editors) then editors else editors || ${viewer.accountId}::int end
      where id = ${report.revisionId}`;
  },
  returned: async (tx, _viewer, report) => {
    await tx.reportRevision.update({
      where: { id: report.revisionId },
      data: { status: 'returned' },
    });
  },
  approved: async (tx, _viewer, report, cutOff) => {
    await tx.reportRevision.update({
      where: { id: report.revisionId },
      data: { status: 'approved' },
    });
    await tx.report.update({
      where: { id: report.id },
      data: { inForceId: report.revisionId },
    });
    const figures = completeFigures(report.figures);
    if (isRefusal(figures)) throw new Error(`report ${report.id} was submitted without every answer`);
    await applyApproved(tx, { unitId: report.unitId, period: report.period, on: cutOff }, figures);
  },
  // Who wrote what is copied is still its author and cannot approve it.
  reopened: async (tx, viewer, report) => {
    const next = await tx.$queryRaw<{ id: number }[]>`
      insert into "ReportRevision" ("reportId", number, "authorId", "asOf", members, workers, note, source, editors)
      select "reportId", number + 1, ${viewer.accountId}, "asOf", members, workers, note, source, editors
      from "ReportRevision" where id = ${report.revisionId} returning id`;
    await tx.$executeRaw`
      insert into "Figure" ("revisionId", goal, numerator, denominator, origin, "ruleId")
      select ${next[0]?.id}::int, goal, numerator, denominator, origin, "ruleId" from "Figure" where "revisionId" = ${report.revisionId}`;
    await tx.report.update({
      where: { id: report.id },
      data: { latestNumber: report.number + 1 },
    });
  },
};

async function recordStep(
  tx: Transaction,
  viewer: Viewer,
  report: LoadedReport,
  decision: Decision,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ReportStep" ("revisionId", kind, "accountId", "byName", reason, goal)
    select v.id, ${decision.step}::"ReportStepKind", ${viewer.accountId}, ${viewer.name}, ${decision.reason}, ${decision.goal}
    from "ReportRevision" v where v."reportId" = ${report.id} and v.number = ${decision.number}`;
}
