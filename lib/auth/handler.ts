import { createHash, randomBytes } from 'node:crypto';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { newDeviceCookie } from './device';
import { nextPage } from './next-page';
import { authOptions } from './options';
import { isSecure, sessionCookieName } from './session-cookie';

/** Answers NextAuth's own routes; `path` is what follows /api/auth. */
export function answerAuth(request: NextRequest, path: string[]): Promise<Response> {
  const context = { params: Promise.resolve({ nextauth: path }) };
  return NextAuth(authOptions())(request, context) as Promise<Response>;
}

/** A sign-in by password; the browser becomes known to the account, so that a stranger cannot lock it out. */
export async function answerPasswordSignIn(request: NextRequest, path: string[]): Promise<Response> {
  const email = (await request.clone().formData()).get('email');
  const response = await answerAuth(request, path);
  const signedIn = response.headers.getSetCookie().some((each) => each.startsWith(`${sessionCookieName()}=`));
  if (signedIn && typeof email === 'string') response.headers.append('set-cookie', deviceHeader(email));
  return response;
}

function deviceHeader(email: string): string {
  const { name, value, maxAge } = newDeviceCookie(email.trim().toLowerCase());
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;
}

/**
 * Begins single sign-on by a plain link. NextAuth wants a POST with its double-submitted token, which a page without
 * JavaScript cannot obtain; it is made here and handed over inside the server.
 */
export function beginSingleSignOn(request: NextRequest): Promise<Response> {
  const next = nextPage(request.nextUrl.searchParams.get('next'));
  const base = process.env.NEXTAUTH_URL ?? request.nextUrl.origin;
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256')
    .update(`${token}${process.env.NEXTAUTH_SECRET ?? ''}`)
    .digest('hex');
  const begin = new NextRequest(`${base}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { cookie: `${isSecure() ? '__Host-' : ''}next-auth.csrf-token=${token}%7C${hash}` },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: `${base}${next}` }),
  });
  return answerAuth(begin, ['signin', 'oidc']);
}
