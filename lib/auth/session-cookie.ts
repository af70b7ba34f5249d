/** Whether the public address is https. */
export const isSecure = () => process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;

/** Name of NextAuth's session cookie: prefixed when the public address is https. */
export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

const remembered = new Map<string, string>();
const rememberedAtMost = 5000;

/**
 * The session id inside a cookie of ours, or null for a forged or foreign one.
 * Decrypting is remembered, because a cookie never changes its meaning; whether the session still holds is asked of the
 * database every time.
 */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const known = remembered.get(cookie);
  if (known) return known;
  // Much code, which a start does without: only who has a cookie needs it.
  const { decode } = await import('next-auth/jwt');
  const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? '' }).catch(() => null);
  const sessionId = typeof token?.sessionId === 'string' ? token.sessionId : null;
  if (sessionId) {
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(cookie, sessionId);
  }
  return sessionId;
}
