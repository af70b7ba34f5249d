'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { date, line, milestones, optionalFigure, share } from '@/lib/auth/fields';
import { changeGoal } from '@/lib/db/goals';
import { goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { goalAdminWords } from '@/lib/text/words/admin/goals';

const terms = z.object({
  goal: z.enum(goalCodes),
  target: share,
  dueOn: date,
  baseline: optionalFigure.default(null),
  milestones: milestones.default([]),
  appliesFrom: date,
  reason: line(1000),
});

/** Records new terms of a goal; those of before stay. */
export const saveTerms = action('manage-goals', terms, async (viewer, { target, ...input }) => {
  const done = await changeGoal(viewer, { ...input, targetBasisPoints: target });
  return isRefusal(done) ? done : { message: goalAdminWords[viewer.locale].saved };
});
