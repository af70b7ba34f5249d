import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { sessionHours } from '@/lib/db/sessions';
import { newDeviceCookie } from './device';
import { isSecure, sessionCookieName } from './session-cookie';

/** Hands the browser its session, as NextAuth would, and makes it known to the account. */
export async function openSession(session: { sessionId: string; email: string }): Promise<void> {
  const maxAge = sessionHours * 3600;
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const value = await encode({ token: { sessionId: session.sessionId }, secret, maxAge });
  const jar = await cookies();
  const ours = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
  jar.set(sessionCookieName(), value, { ...ours, maxAge });
  const device = newDeviceCookie(session.email);
  jar.set(device.name, device.value, { ...ours, maxAge: device.maxAge });
}

/** Takes the session back from the browser. */
export async function closeSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: '/', secure: isSecure() });
}
