import { createHash, randomBytes } from 'node:crypto';
import { NextRequest, NextResponse } from 'next/server';
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

const csrfCookieName = () => `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`;

const hashOfCsrf = (token: string): string =>
  createHash('sha256')
    .update(`${token}${process.env.NEXTAUTH_SECRET ?? ''}`)
    .digest('hex');

/** The token that NextAuth wants to see twice, in a cookie and in a form; null unless the cookie is one of ours. */
function csrfTokenOf(request: NextRequest): string | null {
  const [token, hash] = request.cookies.get(csrfCookieName())?.value.split('|') ?? [];
  return token && hash === hashOfCsrf(token) ? token : null;
}

/**
 * Begins single sign-on by a plain link. NextAuth wants a POST with its double-submitted token, which a page without
 * JavaScript cannot obtain: the first visit leaves the cookie and comes back, the second hands the form over inside
 * the server. A browser that keeps no cookie is sent to the sign-in page.
 */
export async function beginSingleSignOn(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const next = nextPage(searchParams.get('next'));
  const base = process.env.NEXTAUTH_URL ?? request.nextUrl.origin;
  const csrfToken = csrfTokenOf(request);
  if (csrfToken) {
    const body = new URLSearchParams({ csrfToken, callbackUrl: `${base}${next}` });
    return answerAuth(new NextRequest(`${base}/api/auth/signin/oidc`, { method: 'POST', body }), [
      'signin',
      'oidc',
    ]);
  }
  if (searchParams.has('again')) return NextResponse.redirect(`${base}/signin?error=Cookies`);
  const again = NextResponse.redirect(
    `${base}/signin/single-sign-on?again=1&next=${encodeURIComponent(next)}`,
  );
  const token = randomBytes(32).toString('hex');
  const ours = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
  again.cookies.set(csrfCookieName(), `${token}|${hashOfCsrf(token)}`, ours);
  return again;
}
