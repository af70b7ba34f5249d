'use server';

import { redirect } from 'next/navigation';
import { changedMeanwhile } from '@/app/(signed-in)/enterprises/changed-meanwhile';
import { deedOf } from '@/app/(signed-in)/enterprises/deed-of';
import {
  correctionForm,
  deedForm,
  enterpriseForm,
  traitsForm,
  withdrawalForm,
} from '@/app/(signed-in)/enterprises/forms';
import { action } from '@/lib/auth/action';
import { correctRecorded } from '@/lib/db/register/corrections';
import { type RefusedEnterprise, recordDeed } from '@/lib/db/register/deeds';
import { editEnterprise } from '@/lib/db/register/enterprise-edits';
import { addEnterprise } from '@/lib/db/register/enterprises';
import { withdrawFact } from '@/lib/db/register/recording';
import { isRefusal } from '@/lib/domain/refusal';
import { formatCount } from '@/lib/text/numbers';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { refusalSentence } from '@/lib/text/words/refusals';

/** Adds an enterprise with its first facts and goes on to its page. */
export const createEnterprise = action('keep-register', enterpriseForm, async (viewer, input) => {
  const { countedOn, ...rest } = input;
  const done = await addEnterprise(viewer, { ...rest, ...(countedOn ? { countedOn } : {}) });
  if (isRefusal(done)) return done;
  redirect(`/enterprises/${done.id}?done=created`);
});

/** Changes what an enterprise is called and known by. */
export const saveEnterprise = action(
  'keep-register',
  traitsForm,
  async (viewer, { id, revision, ...traits }) => {
    const done = await editEnterprise(viewer, id, traits, revision);
    if (isRefusal(done)) return done.refusal === 'stale' ? changedMeanwhile(done, id, viewer.locale) : done;
    redirect(`/enterprises/${id}?done=saved`);
  },
);

/** Records one deed for one enterprise or many: all of them, or none. */
export const recordEnterpriseDeed = action('keep-register', deedForm, async (viewer, form) => {
  const { ids, without, on, source } = form;
  const words = deedWords[viewer.locale];
  const deed = await deedOf(viewer, form);
  if (isRefusal(deed)) return deed;
  const left = new Set(without);
  const target = {
    enterpriseIds: ids.filter((id) => !left.has(id)),
    nameOf: (name: string) =>
      form.deed === 'found-organisation' && form.name && ids.length === 1
        ? form.name
        : words.cellNameOf(name),
    ...('organisation' in form && form.organisation !== null ? { organisationId: form.organisation } : {}),
  };
  const done = await recordDeed(viewer, target, deed, { on, source });
  if (!isRefusal(done)) {
    if (ids.length === 1) redirect(`/enterprises/${ids[0]}?done=recorded`);
    return { message: words.many.done(formatCount(done.recorded, viewer.locale)) };
  }
  if (done.refusal !== 'some-refused') return done;
  const refused = (done.current as RefusedEnterprise[]).map(({ id, name, refusal }) => ({
    id,
    name,
    why: refusalSentence(refusal, viewer.locale),
  }));
  return { ...done, current: refused };
});

/** Records in a fact's stead what it should have said. */
export const correctFactOfRegister = action(
  'keep-register',
  correctionForm,
  async (viewer, { fact, reason, back, ...form }) => {
    const said = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
    const done = await correctRecorded(viewer, fact, { ...said, on: form.on, source: form.source }, reason);
    if (isRefusal(done)) return done;
    redirect(`${back}?done=corrected`);
  },
);

/** Withdraws a fact that was wrong. */
export const withdrawFactOfRegister = action(
  'keep-register',
  withdrawalForm,
  async (viewer, { fact, reason, back }) => {
    const done = await withdrawFact(viewer, fact, reason);
    if (isRefusal(done)) return done;
    redirect(`${back}?done=withdrawn`);
  },
);
