import { z } from 'zod';
import { isCalendarDate } from '@/lib/domain/calendar-date';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { goalCodes } from '@/lib/domain/goal';
import { readCode } from '@/lib/domain/issued-document';
import { isPeriod } from '@/lib/domain/period';

/** The names and small values that every part of the API shares. A message that is a refusal's code names that refusal. */

export const goalCode = z.enum(goalCodes).meta({ id: 'GoalCode' });

export const period = z
  .string()
  .refine(isPeriod, { error: 'not-a-period' })
  .meta({
    id: 'Period',
    description: 'A quarter, half-year or year.',
    examples: ['2026-Q3', '2026-H1', '2026'],
    pattern: '^\\d{4}(-(Q[1-4]|H[12]))?$',
  });

export const date = z
  .string()
  .refine(isCalendarDate, { error: 'not-a-date' })
  .meta({
    id: 'Date',
    format: 'date',
    description: 'A calendar date in Asia/Ho_Chi_Minh.',
    examples: ['2026-09-30'],
  });

export const unitCode = z
  .string()
  .min(1)
  .max(40)
  .meta({ id: 'UnitCode', description: 'The code of a unit.' });

/** The code of an issued document, as printed or as somebody typed it. */
export const documentCode = z
  .string()
  .refine((typed) => readCode(typed) !== null, { error: 'document-not-found' })
  .transform((typed) => readCode(typed) ?? '')
  .meta({
    id: 'DocumentCode',
    examples: ['7K4M9-QXT2P'],
    description: 'The code printed on an issued document.',
  });

const whole = ({ input }: { input?: unknown }) => (typeof input === 'number' ? 'not-an-integer' : undefined);

const count = z
  .int({ error: whole })
  .min(0, { error: 'negative' })
  .max(GREATEST_COUNT, { error: 'number-too-large' });

export const figure = z.strictObject({ numerator: count, denominator: count }).meta({
  id: 'Figure',
  description: 'Two counts, the numerator not above the denominator. Unknown is null, never 0.',
});

/** What a unit counts; null is "chưa có số liệu". */
export const answer = figure.nullable();

/** A number beside the figures of a report. */
export const contextCount = z
  .int({ error: whole })
  .min(0, { error: 'negative' })
  .max(100_000_000, { error: 'number-too-large' })
  .nullable();

/** The id of something that is kept; a greater one than the database counts to is of nothing. */
export const recordId = z.int({ error: whole }).min(1).max(GREATEST_COUNT, { error: 'unknown-value' });

export const revision = z.int({ error: whole }).min(1).max(GREATEST_COUNT, { error: 'unknown-value' }).meta({
  description: 'Raised by every change. A write names the one that it saw; a stale one is 409.',
});

export const percent = z
  .number()
  .nullable()
  .meta({ description: 'Unrounded, in percent; null when undetermined.' });

/** A list's question: how many, and after which. */
export const paging = {
  limit: z.coerce
    .number({ error: 'limit-out-of-range' })
    .int({ error: 'limit-out-of-range' })
    .min(1, { error: 'limit-out-of-range' })
    .max(500, { error: 'limit-out-of-range' })
    .default(100),
  cursor: z.string().max(200).optional().meta({ description: 'The nextCursor of the page before.' }),
};
