'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { sendDraft } from '@/lib/db/report-sending';
import { type StepRequest, takeStep } from '@/lib/db/report-steps';
import { findReportOf, getReport, newestRevision } from '@/lib/db/reports';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { reasonFor } from '@/lib/domain/draft';
import { goalCodes, isGoalCode } from '@/lib/domain/goal';
import { isPeriod } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { formatPeriod } from '@/lib/text/dates';
import { answeredTwice, goalField, readFields } from '@/lib/text/report-fields';
import { refusalSentence } from '@/lib/text/words/refusals';
import { reportWords } from '@/lib/text/words/reports';
import { waitingWords } from '@/lib/text/words/waiting';

const today = () => todayInVietnam(new Date());
const number = z.coerce.number().int().min(1);
const text = z.string().default('');
const reason = z.string().trim().min(1, 'reason-required').max(2000, 'too-long');

const place = z.object({
  unit: z.string().trim().min(1, 'required'),
  period: z.string().refine(isPeriod, 'not-a-period'),
});

/** Opens a draft for a unit and period and goes on to its form; to the report itself when there is one already. */
export const openDraft = action('log-report', place, async (viewer, { unit, period }) => {
  const opened = await openReport(viewer, { unit, period }, {}, today());
  if (!isRefusal(opened)) redirect(`/reports/${opened.id}`);
  if (opened.refusal !== 'report-exists') return opened;
  const known = await unitFor(viewer, 'see-reports', unit);
  const report = isRefusal(known) ? null : await findReportOf(viewer, known.id, period);
  return report === null ? opened : redirect(`/reports/${report.id}`);
});

const answer = z.object({ answer: text, numerator: text, denominator: text, reason: text });
const none = { answer: '', numerator: '', denominator: '', reason: '' };

const typedReport = z
  .object({
    id: number,
    revision: number,
    intent: z.enum(['save', 'submit']).default('save'),
    asOf: text,
    members: text,
    workers: text,
    note: text,
    source: text,
    figures: z.partialRecord(z.enum(goalCodes), answer).default({}),
  })
  .transform(({ id, revision, intent, figures, ...plain }) => ({
    id,
    revision,
    intent,
    fields: {
      ...plain,
      ...Object.fromEntries(
        goalCodes.flatMap((goal) => {
          const { answer: kind, numerator, denominator, reason: why } = figures[goal] ?? none;
          return [
            [goalField(goal, 'answer'), kind],
            [goalField(goal, 'numerator'), numerator],
            [goalField(goal, 'denominator'), denominator],
            [goalField(goal, 'reason'), why],
          ];
        }),
      ),
    },
  }));

/** Saves the form of a report, and submits it when its second button was pressed: the form says all there is to say. */
export const writeReport = action(
  'log-report',
  typedReport,
  async (viewer, { id, revision, intent, fields }) => {
    const report = await getReport(viewer, id);
    if (isRefusal(report)) return report;
    const { content, problems, unfinished } = readFields(fields, newestRevision(report), viewer.locale);
    const unread = Object.entries(problems).map(([path, code]) => refuse(code, { path }));
    const half = unfinished.map((goal) => refuse('required', { path: emptyField(fields, goal) }));
    const twice = answeredTwice(fields).map((goal) => refuse('answered-twice', { path: `figures.${goal}` }));
    if (unread.length + half.length + twice.length > 0) return [...unread, ...half, ...twice];
    const unanswered = goalCodes.filter((goal) => !(goal in content.figures));
    const reasons = Object.fromEntries(goalCodes.map((goal) => [goal, reasonFor(content, goal)]));
    const input = { ...content, unanswered, reasons };
    const write = intent === 'submit' ? sendDraft : saveDraft;
    const written = await write(viewer, id, revision, input, today());
    return isRefusal(written) ? atEachGoal(written) : {};
  },
);

function emptyField(fields: Readonly<Record<string, string>>, goal: (typeof goalCodes)[number]): string {
  const numerator = goalField(goal, 'numerator');
  return fields[numerator]?.trim() ? goalField(goal, 'denominator') : numerator;
}

/** Missing answers are named at each of their goals. */
function atEachGoal(refusal: Refusal): Refusal[] {
  if (refusal.refusal !== 'answers-missing') return [refusal, ...(refusal.others ?? [])];
  const goals = String(refusal.detail?.goals ?? '')
    .split(' ')
    .filter(isGoalCode);
  return goals.map((goal) => refuse('answers-missing', { path: `figures.${goal}`, detail: { goals: goal } }));
}

const step = { id: number, revision: number };

/** Approves what was seen. */
export const approveReport = action('approve-report', z.object(step), (viewer, { id, revision }) =>
  taken(viewer, id, { step: 'approved', seen: revision }),
);

/** Returns a report for correction, with the reason and the goal that it is about. */
export const returnReport = action(
  'return-report',
  z.object({ ...step, reason, goal: z.enum(['', ...goalCodes]).default('') }),
  (viewer, { id, revision, goal, ...why }) =>
    taken(viewer, id, { step: 'returned', seen: revision, ...why, goal: goal === '' ? undefined : goal }),
);

/** Opens the next revision of an approved report. */
export const reopenReport = action(
  'reopen-report',
  z.object({ ...step, reason }),
  (viewer, { id, revision, ...why }) => taken(viewer, id, { step: 'reopened', seen: revision, ...why }),
);

async function taken(
  viewer: Viewer,
  id: number,
  request: StepRequest,
): Promise<Refusal | { message: string }> {
  const written = await takeStep(viewer, id, request, today());
  return isRefusal(written) ? written : { message: reportWords[viewer.locale].steps[request.step] };
}

/** `12:3` is report 12 as it was seen in state 3. */
const seen = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((pair) => pair.split(':').map(Number) as [number, number]);

/** Approves each of the ticked reports; one that cannot be does not hold up the others. */
export const approveReports = action(
  'approve-report',
  z.object({ reports: z.array(seen).max(500).default([]) }),
  async (viewer, { reports }) => {
    const words = waitingWords[viewer.locale];
    if (reports.length === 0) return refuse('required', { path: 'reports' });
    const refused: string[] = [];
    for (const [id, revision] of reports) {
      const written = await takeStep(viewer, id, { step: 'approved', seen: revision }, today());
      if (isRefusal(written)) refused.push(await complaint(viewer, id, written));
    }
    const message = words.approved(reports.length - refused.length);
    return { message, data: { refused } };
  },
);

async function complaint(viewer: Viewer, id: number, refusal: Refusal): Promise<string> {
  const report = await getReport(viewer, id);
  const sentence = refusalSentence(refusal, viewer.locale);
  if (isRefusal(report)) return sentence;
  return `${report.unit.name}, ${formatPeriod(report.period, viewer.locale)}: ${sentence}`;
}
