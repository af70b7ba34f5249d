import { z } from 'zod';
import { goalCodes } from '@/lib/domain/goal';
import { bodyKinds } from '@/lib/domain/measure';
import { longest } from '@/lib/domain/measure-lengths';
import { date, recordId, revision, unitCode } from './codes';

const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** A decision as the page of a meeting sends it, perhaps hours after it was taken. */
export const newDecision = z.strictObject({
  unit: unitCode,
  /** Who recorded it: nobody else may send it. */
  account: recordId,
  title: line(longest.title),
  body: line(longest.body),
  bodyKind: z.enum(bodyKinds),
  goal: z.enum(goalCodes).nullable(),
  decidedOn: date,
  dueOn: date,
});

/** The measure that it became. */
export const recordedDecision = z.strictObject({ id: recordId, revision });
