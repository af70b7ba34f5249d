'use server';

import { z } from 'zod';
import { ruleForm } from '@/app/(signed-in)/admin/goals/rule-form';
import { action } from '@/lib/auth/action';
import { date, line, milestones, optionalFigure, share } from '@/lib/auth/fields';
import { addRule } from '@/lib/db/counting-rules';
import { changeGoal } from '@/lib/db/goals';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { ruleAdminWords } from '@/lib/text/words/admin/rules';

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

/** Records another way to count a goal from a day on, with the register's figures under it. */
export const saveRule = action('manage-goals', ruleForm, async (viewer, proposed) => {
  const done = await addRule(viewer, proposed, todayInVietnam(new Date()));
  return isRefusal(done) ? done : { message: ruleAdminWords[viewer.locale].saved };
});
