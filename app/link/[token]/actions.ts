'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publicAction } from '@/lib/auth/action';
import { chosenPassword } from '@/lib/auth/chosen-password';
import { findLink } from '@/lib/db/links';
import { choosePassword } from '@/lib/db/own-account';
import { isRefusal, refuse } from '@/lib/domain/refusal';

const chosen = z.object({ token: z.string(), password: z.string().min(1), repeat: z.string() });

/** Takes the password that the holder of a one-time link chooses. */
export const takePassword = publicAction(chosen, async ({ token, password, repeat }) => {
  const account = (await findLink('password', token))?.account;
  if (!account) return refuse('link-not-valid');
  if (password !== repeat) return refuse('passwords-differ', { path: 'repeat' });
  const passwordHash = await chosenPassword(password, account.email);
  if (isRefusal(passwordHash)) return passwordHash;
  const done = await choosePassword(token, passwordHash);
  if (isRefusal(done)) return done;
  redirect(`/signin?done=password&email=${encodeURIComponent(done.email)}`);
});
