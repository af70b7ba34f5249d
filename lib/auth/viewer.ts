import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { endOfSession, viewerOfSession } from '@/lib/db/sessions';
import { type Deed, mayAnywhere, type Viewer } from '@/lib/domain/access';
import { requestLocale } from './locale';
import { sessionCookieName, sessionIdOf } from './session-cookie';

/** Who is looking, or null: asked of the database once per request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await currentSessionId();
  const viewer = sessionId && (await viewerOfSession(sessionId));
  return viewer ? { ...viewer, locale: await requestLocale() } : null;
});

/** The session that this request's cookie points at; whether it still holds is for `findViewer` to say. */
export async function currentSessionId(): Promise<string | null> {
  return sessionIdOf((await cookies()).get(sessionCookieName())?.value);
}

/** When this session ends at the latest; null without one. */
export async function sessionEnd(): Promise<Date | null> {
  const sessionId = await currentSessionId();
  return sessionId ? endOfSession(sessionId) : null;
}

/** Who is looking; a stranger goes to the sign-in page and comes back afterwards. */
export async function requireViewer(returnTo = '/'): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect(`/signin?next=${encodeURIComponent(returnTo)}`);
  return viewer;
}

/** Who is looking, for a page made for one deed: to whoever may do it nowhere the page does not exist. */
export async function requireDeed(deed: Deed, returnTo: string): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  if (!mayAnywhere(viewer, deed)) notFound();
  return viewer;
}
