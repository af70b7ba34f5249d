import { ownPasswordHash } from '@/lib/db/own-account';
import { findAccountForSignIn, recordRefusedSignIn, signIn } from '@/lib/db/sign-in';
import type { Viewer } from '@/lib/domain/access';
import { normaliseEmail } from '@/lib/domain/account';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { knownDevice } from './device';
import { passwordFits } from './password';
import { admitAttempt, forgetAttempts } from './throttle';

export type Credentials = {
  email: string;
  password: string;
  /** Where the attempt comes from. */
  address: string;
  /** Value of the device cookie, if the browser sent one. */
  device: string | undefined;
};

/** The address that an attempt comes from, as the server saw it. */
export const addressIn = (header: string | null | undefined): string => header ?? 'unknown';

/**
 * Why the viewer has not proved that he knows his password, or null. Guessing is slowed as it is at the door: whoever
 * took over a browser must not find out the password in it.
 */
export async function refuseUnproved(viewer: Viewer, password: string): Promise<Refusal | null> {
  const path = 'current';
  const attempt = { email: viewer.email, address: '', device: 'own account' };
  const minutes = await admitAttempt(attempt);
  if (minutes > 0) return refuse('too-many-attempts', { path, detail: { minutes } });
  if (!(await passwordFits(await ownPasswordHash(viewer), password)))
    return refuse('sign-in-failed', { path });
  await forgetAttempts(attempt);
  return null;
}

/**
 * Starts a session for whoever knows the password. The refusals are the same, and take as long, whether or not the
 * account exists: a wrong one, or too many, with the minutes to wait.
 */
export async function signInByPassword(
  given: Credentials,
): Promise<{ sessionId: string; email: string } | Refusal> {
  const email = normaliseEmail(given.email);
  if (isRefusal(email) || given.password === '' || given.password.length > 400)
    return refuse('sign-in-failed');
  const attempt = { email, address: given.address, device: knownDevice(given.device, email) };
  const minutes = await admitAttempt(attempt);
  if (minutes > 0) return refuse('too-many-attempts', { detail: { minutes } });
  const account = await findAccountForSignIn(email);
  const fits = await passwordFits(account?.passwordHash ?? null, given.password);
  if (!account || !fits) {
    await recordRefusedSignIn(account);
    return refuse('sign-in-failed');
  }
  await forgetAttempts(attempt);
  return { sessionId: await signIn(account, 'password'), email };
}
