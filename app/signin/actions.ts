'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publicAction } from '@/lib/auth/action';
import { deviceCookieName } from '@/lib/auth/device';
import { nextPage } from '@/lib/auth/next-page';
import { addressIn, signInByPassword } from '@/lib/auth/password-sign-in';
import { closeSession, openSession } from '@/lib/auth/session';
import { currentSessionId } from '@/lib/auth/viewer';
import { endSession } from '@/lib/db/sign-in';
import { isRefusal } from '@/lib/domain/refusal';

const credentials = z.object({
  email: z.string().trim().min(1),
  password: z.string().min(1),
  next: z.string().optional(),
});

/** Signs in with e-mail and password and goes on to the page that was wanted. */
export const signIn = publicAction(credentials, async ({ email, password, next }) => {
  const address = addressIn((await headers()).get('x-client-address'));
  const device = (await cookies()).get(deviceCookieName)?.value;
  const entered = await signInByPassword({ email, password, address, device });
  if (isRefusal(entered)) return entered;
  await openSession(entered);
  redirect(nextPage(next));
});

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(sessionId);
  await closeSession();
  redirect('/signin?done=out');
}
