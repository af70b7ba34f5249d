import { z } from 'zod';
import type { Written } from '@/lib/db/report-drafts';
import type { ReportView, RevisionView } from '@/lib/db/reports';
import { type DraftFigures, unansweredGoals } from '@/lib/domain/figures';
import type { goalCodes } from '@/lib/domain/goal';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { reportStatuses } from '@/lib/domain/report';
import { answer, contextCount, date, goalCode, paging, period, revision, unitCode } from './codes';
import { presentRegister, registerSchema, sentAnswers, sentReasons } from './report-reasons';

const status = z.enum(reportStatuses).meta({ id: 'ReportStatus' });
const note = z.string().max(4000);
const source = z.string().max(2000).meta({ description: 'Where the figures were printed.' });
const reason = z
  .string()
  .max(2000)
  .meta({ description: 'Why. Do not enter anything that is a state secret.' });
const id = z.int().min(1);

const answers = z.strictObject({
  coverage: answer,
  formation: answer,
  'union-backed': answer,
  admission: answer,
});

const step = z.strictObject({
  kind: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string().nullable(),
  goal: goalCode.nullable(),
});

const revisionSchema = z.strictObject({
  number: z.int(),
  status,
  asOf: date,
  figures: answers,
  unanswered: z
    .array(goalCode)
    .meta({ description: 'Goals that nobody has answered yet, not even by "unknown".' }),
  register: registerSchema,
  members: contextCount,
  workers: contextCount,
  note: z.string(),
  source: z.string(),
  editedAt: z.iso.datetime(),
  editedBy: z.string().nullable(),
  steps: z.array(step),
});

/** A report as it is answered; asOf, figures and note are those of its newest revision. */
export const reportSchema = z
  .strictObject({
    id,
    unit: unitCode,
    unitName: z.string(),
    period,
    status,
    revision,
    inForce: z.int().nullable().meta({ description: 'Number of the approved revision that counts.' }),
    asOf: date,
    figures: answers,
    register: registerSchema,
    note: z.string(),
    revisions: z.array(revisionSchema),
  })
  .meta({ id: 'Report' });

/** Where a report stands after a write. */
export const writtenSchema = z.strictObject({ id, status, revision }).meta({ id: 'Written' });

/** A first draft; goals that are not there are filled from the unit's register, and without one count as unknown. */
export const newReport = z.strictObject({
  unit: unitCode,
  period,
  asOf: date.optional(),
  figures: sentAnswers.default({}),
  reasons: sentReasons.optional(),
  members: contextCount.optional(),
  workers: contextCount.optional(),
  note: note.optional(),
  source: source.optional(),
  submit: z.boolean().default(false),
});

/** A change of a draft; what is absent stays. */
export const reportChange = z.strictObject({
  revision,
  asOf: date.optional(),
  figures: sentAnswers.optional(),
  reasons: sentReasons.optional(),
  members: contextCount.optional(),
  workers: contextCount.optional(),
  note: note.optional(),
  source: source.optional(),
  unanswered: z.array(goalCode).optional().meta({ description: 'Goals whose answer is taken back.' }),
});

/** A step that needs no words. */
export const plainStep = z.strictObject({ revision: revision.optional() });

/** A step with its reason; a return may name the answer that it is about. */
export const reasonedStep = z.strictObject({ reason, revision: revision.optional() });
export const returnStep = reasonedStep.extend({ goal: goalCode.optional() });

export const reportQuery = z.strictObject({
  unit: unitCode.optional().meta({ description: 'This unit and all below it.' }),
  period: period.optional(),
  status: status.optional(),
  ...paging,
});

/** The report in the path. */
export const reportParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'report-not-found' })
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: 1, pattern: undefined } }),
});

/** A report with its history. */
export function presentReport({ unit, revisions, ...report }: ReportView) {
  const presented = revisions.map(presentRevision);
  const newest = presented.at(-1);
  if (!newest) throw new Error(`report ${report.id} has no revision`);
  const { asOf, figures, register, note: newestNote } = newest;
  const { id: number, period: of, status: state, revision: seen, inForce } = report;
  return {
    id: number,
    unit: unit.code,
    unitName: unit.name,
    period: of,
    status: state,
    revision: seen,
    inForce,
    asOf,
    figures,
    register,
    note: newestNote,
    revisions: presented,
  };
}

function presentRevision({ figures, reasons: _, register, ...revisionView }: RevisionView) {
  return {
    ...revisionView,
    figures: completed(figures),
    register: presentRegister(register),
    unanswered: unansweredGoals(figures),
  };
}

/** All four goals: what nobody has answered is as unknown as what somebody called unknown. */
export function completed(figures: DraftFigures) {
  const of = (goal: (typeof goalCodes)[number]) => figures[goal] ?? null;
  return {
    coverage: of('coverage'),
    formation: of('formation'),
    'union-backed': of('union-backed'),
    admission: of('admission'),
  };
}

/** What a write answers; a stale one shows the report as it is now in the form in which it is read. */
export function presentWritten(written: Written | Refusal): Written | Refusal {
  if (!isRefusal(written) || written.current === undefined) return written;
  const current = isRefusal(written.current) ? undefined : presentReport(written.current as ReportView);
  return { ...written, current };
}
