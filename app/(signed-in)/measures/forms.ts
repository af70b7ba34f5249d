import { z } from 'zod';
import { date, line } from '@/lib/auth/fields';
import { goalCodes } from '@/lib/domain/goal';
import { bodyKinds, type RecordedStep, recordedStepKinds } from '@/lib/domain/measure';
import { longest } from '@/lib/domain/measure-lengths';

/** What the forms of measures send, as schemas; messages are names of refusals. */

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');

/** Left empty, or left out: nothing. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? null : value), schema.nullable());

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'unknown-value')
  .transform(Number);

const wording = {
  title: line(longest.title),
  body: text(longest.body),
  bodyKind: z.enum(bodyKinds, 'unknown-value'),
  responsible: optional(line(40)),
  goal: optional(z.enum(goalCodes, 'unknown-value')),
  source: text(longest.source),
};

const seen = { id, revision: id };

/** A new measure; the short form leaves most of it out. */
export const assignForm = z.object({
  ...wording,
  unit: line(40),
  decidedOn: optional(date),
  dueOn: date,
  enterprises: z.array(id).max(500, 'too-many-chosen').default([]),
  taxCodes: text(20_000).transform((typed) =>
    typed
      .split(/[\n,;]+/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
  /** The short form stays on its page, to be filled in again. */
  stay: z.literal('yes').optional(),
});

/** Another wording, and why. */
export const correctionForm = z.object({
  ...seen,
  ...wording,
  reason: z.string().trim().min(1, 'reason-required').max(longest.note, 'too-long'),
});

/** A step; what it must say is for the domain to decide. */
export const stepForm = z
  .object({
    ...seen,
    kind: z.enum(recordedStepKinds, 'unknown-value'),
    on: date,
    note: text(longest.note),
    dueOn: optional(date),
  })
  .transform(({ id: measure, revision, ...step }) => ({
    seen: { id: measure, seen: revision },
    step: step satisfies RecordedStep,
  }));
