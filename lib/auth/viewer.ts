import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { viewerOfSession } from '@/lib/db/sessions';
import type { Viewer } from '@/lib/domain/access';
import { sessionCookieName, sessionIdOf } from './session-cookie';

/** Who is looking, or null: asked of the database once per request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = await sessionIdOf(cookie);
  return sessionId ? viewerOfSession(sessionId) : null;
});

/** Who is looking; a stranger goes to the sign-in page and comes back afterwards. */
export async function requireViewer(returnTo = '/'): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect(`/signin?next=${encodeURIComponent(returnTo)}`);
  return viewer;
}
