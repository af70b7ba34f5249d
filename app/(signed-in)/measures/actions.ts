'use server';

import { redirect } from 'next/navigation';
import { assignForm, correctionForm, stepForm } from '@/app/(signed-in)/measures/forms';
import { action } from '@/lib/auth/action';
import { enterprisesByTaxCode } from '@/lib/db/measures/by-tax-code';
import { addMeasure, correctMeasure, recordMeasureStep } from '@/lib/db/measures/keeping';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { measureWords } from '@/lib/text/words/measures';

/** Assigns a measure and goes on to its page; from the short form, stays for the next one. */
export const assignMeasure = action(
  'keep-measures',
  assignForm,
  async (viewer, { stay, taxCodes, enterprises, decidedOn, ...input }) => {
    const named = await enterprisesByTaxCode(viewer, taxCodes);
    if (isRefusal(named)) return named;
    const added = await addMeasure(viewer, {
      ...input,
      decidedOn: decidedOn ?? todayInVietnam(new Date()),
      enterpriseIds: [...enterprises, ...named],
    });
    if (isRefusal(added)) return atFields(added);
    if (stay) return { message: measureWords[viewer.locale].quick.done };
    redirect(`/measures/${added.id}?done=assigned`);
  },
);

/** The chosen enterprises stand under the name of their tick boxes. */
const atFields = (refusal: Refusal): Refusal =>
  refusal.path === 'enterprises' ? { ...refusal, path: 'enterprises[]' } : refusal;

/** Records what became of a measure. */
export const recordStepOfMeasure = action('keep-measures', stepForm, async (viewer, { seen, step }) => {
  const done = await recordMeasureStep(viewer, seen, step);
  if (isRefusal(done)) return done;
  redirect(`/measures/${seen.id}?done=recorded`);
});

/** Words a measure anew. */
export const correctWordingOfMeasure = action(
  'keep-measures',
  correctionForm,
  async (viewer, { id, revision, reason, ...wording }) => {
    const done = await correctMeasure(viewer, { id, seen: revision }, wording, reason);
    if (isRefusal(done)) return done;
    redirect(`/measures/${id}?done=corrected`);
  },
);
