'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publicAction } from '@/lib/auth/action';
import { chosenPassword } from '@/lib/auth/chosen-password';
import { fillChosenData } from '@/lib/db/chosen-data';
import { findLink } from '@/lib/db/links';
import { beginnings, setUp } from '@/lib/db/setup';
import { isSetUp } from '@/lib/db/setup-link';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { unitKinds } from '@/lib/domain/unit';

const setup = z.object({
  token: z.string(),
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().min(1),
  password: z.string().min(1),
  repeat: z.string(),
  unit: z.object({
    code: z.string().trim().min(1).max(40),
    name: z.string().trim().min(1).max(200),
    kind: z.enum(unitKinds),
  }),
  data: z.enum(beginnings, 'required'),
});

/** The first run, proved by the one-time link. */
export const completeSetup = publicAction(setup, async ({ token, password, repeat, ...input }) => {
  // Hashing takes time: only whoever may set up is given it.
  if (await isSetUp()) return refuse('already-set-up');
  if (!(await findLink('setup', token))) return refuse('link-not-valid');
  if (password !== repeat) return refuse('passwords-differ', { path: 'repeat' });
  const passwordHash = await chosenPassword(password, input.email);
  if (isRefusal(passwordHash)) return passwordHash;
  const done = await setUp({ ...input, passwordHash }, { token });
  if (isRefusal(done)) return done;
  await fillChosenData(input.data);
  redirect(`/signin?done=setup&email=${encodeURIComponent(input.email)}`);
});
