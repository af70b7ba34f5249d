'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { date, line } from '@/lib/auth/fields';
import { addUnit, changeUnit } from '@/lib/db/unit-changes';
import { isRefusal } from '@/lib/domain/refusal';
import { unitKinds } from '@/lib/domain/unit';
import { unitWords } from '@/lib/text/words/admin/units';

const kind = z.enum(unitKinds);
const revision = z.coerce.number().int();
const described = { name: line(200), code: line(40), kind };

/** Adds a unit and goes on to its page. */
export const createUnit = action(
  'manage-units',
  z.object({ ...described, parent: line(40), validFrom: date }),
  async (viewer, input) => {
    const done = await addUnit(viewer, { ...input, validTo: null, successors: [] });
    if (isRefusal(done)) return done;
    redirect(`/admin/units/${encodeURIComponent(done.code)}?done=created`);
  },
);

/** Corrects what a unit is called, where it stands and since when. */
export const saveUnit = action(
  'manage-units',
  z.object({ ...described, was: line(40), revision, parent: z.string().optional(), validFrom: date }),
  async (viewer, { was, revision, ...input }) => {
    const done = await changeUnit(viewer, was, input, revision);
    if (isRefusal(done)) return done;
    redirect(`/admin/units/${encodeURIComponent(done.code)}?done=saved`);
  },
);

const codes = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,;]+/).filter((code) => code !== ''));

/** Ends a unit and names those that go on in its stead: one for a merger, several for a split. */
export const endUnit = action(
  'manage-units',
  z.object({
    was: line(40),
    revision,
    validTo: date,
    successors: z.array(z.string()).default([]),
    others: codes,
  }),
  async (viewer, { was, revision, validTo, successors, others }) => {
    const done = await changeUnit(
      viewer,
      was,
      { validTo, successors: [...new Set([...successors, ...others])] },
      revision,
    );
    return isRefusal(done) ? done : { message: unitWords[viewer.locale].endDone };
  },
);
