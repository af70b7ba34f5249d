'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { chosenPassword } from '@/lib/auth/chosen-password';
import { count, line } from '@/lib/auth/fields';
import { localeCookieName } from '@/lib/auth/locale-cookie';
import { nextPage } from '@/lib/auth/next-page';
import { refuseUnproved } from '@/lib/auth/password-sign-in';
import { openSession } from '@/lib/auth/session';
import { currentSessionId } from '@/lib/auth/viewer';
import { changeOwnName, changeOwnPassword, endOtherSessions } from '@/lib/db/own-account';
import { chooseMail } from '@/lib/db/reminders/choice';
import { issueOwnToken, revokeToken } from '@/lib/db/tokens';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { localeFrom } from '@/lib/text/locale';
import { accountWords } from '@/lib/text/words/account';
import { digestWords } from '@/lib/text/words/digest';

const yearInSeconds = 365 * 86_400;

export const saveName = action('signed-in', z.object({ name: line(120) }), async (viewer, { name }) => {
  const done = await changeOwnName(viewer, name);
  return isRefusal(done) ? done : { message: accountWords[viewer.locale].saved };
});

const passwords = z.object({ current: z.string(), password: z.string().min(1), repeat: z.string() });

/** Whoever changes a password proves that he knows the old one. */
export const changePassword = action(
  'signed-in',
  passwords,
  async (viewer, { current, password, repeat }) => {
    const unproved = await refuseUnproved(viewer, current);
    if (unproved) return unproved;
    if (password !== repeat) return refuse('passwords-differ', { path: 'repeat' });
    const passwordHash = await chosenPassword(password, viewer.email);
    if (isRefusal(passwordHash)) return passwordHash;
    const done = await changeOwnPassword(viewer, passwordHash);
    if (isRefusal(done)) return done;
    await openSession({ sessionId: done.sessionId, email: viewer.email });
    return { message: accountWords[viewer.locale].passwordChanged };
  },
);

export const endOthers = action('signed-in', z.object({}), async (viewer) => {
  const done = await endOtherSessions(viewer, (await currentSessionId()) ?? '');
  return isRefusal(done) ? done : { message: accountWords[viewer.locale].othersEnded };
});

export const makeToken = action(
  'hold-token',
  z.object({ label: line(80), days: count }),
  async (viewer, input) => {
    const done = await issueOwnToken(viewer, input);
    if (isRefusal(done)) return done;
    return { message: accountWords[viewer.locale].tokenIssued, data: { secret: done.token } };
  },
);

export const endToken = action(
  'hold-token',
  z.object({ id: z.coerce.number().int() }),
  async (viewer, { id }) => {
    const done = await revokeToken(viewer, id);
    return isRefusal(done) ? done : { message: accountWords[viewer.locale].revoked };
  },
);

export const saveMailChoice = action(
  'signed-in',
  z.object({ mails: z.enum(['yes', 'no']) }),
  async (viewer, { mails }) => {
    const done = await chooseMail(viewer, mails === 'yes');
    return isRefusal(done) ? done : { message: digestWords[viewer.locale].choice.saved };
  },
);

/** Keeps the language in the browser; for everyone, signed in or not. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const jar = await cookies();
  jar.set(localeCookieName, localeFrom(form.get('locale')), {
    path: '/',
    maxAge: yearInSeconds,
    sameSite: 'lax',
  });
  redirect(nextPage(form.get('next')));
}
