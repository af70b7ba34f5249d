import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { newDeviceCookie } from '@/lib/auth/device';
import { authOptions } from '@/lib/auth/options';
import { isSecure, sessionCookieName } from '@/lib/auth/session-cookie';

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context) as Promise<Response>;

export const GET = answer;

/** A browser in which a password was right becomes known to the account, so that a stranger cannot lock it out. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join('/') !== 'callback/credentials') return answer(request, context);
  const email = (await request.clone().formData()).get('email');
  const response = await answer(request, context);
  const signedIn = response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (signedIn && typeof email === 'string') response.headers.append('set-cookie', deviceHeader(email));
  return response;
}

function deviceHeader(email: string): string {
  const { name, value, maxAge } = newDeviceCookie(email.trim().toLowerCase());
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;
}
