import { createHash, randomBytes } from 'node:crypto';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextPage } from '@/lib/auth/next-page';
import { authOptions } from '@/lib/auth/options';
import { isSecure } from '@/lib/auth/session-cookie';

/**
 * Begins single sign-on by a plain link. NextAuth wants a POST with its double-submitted token, which a page without
 * JavaScript cannot obtain; it is made here and handed over inside the server.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const next = nextPage(request.nextUrl.searchParams.get('next'));
  const base = process.env.NEXTAUTH_URL ?? request.nextUrl.origin;
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${process.env.NEXTAUTH_SECRET ?? ''}`).digest('hex');
  const begin = new NextRequest(`${base}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { cookie: `${isSecure() ? '__Host-' : ''}next-auth.csrf-token=${token}%7C${hash}` },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: `${base}${next}` }),
  });
  const context = { params: Promise.resolve({ nextauth: ['signin', 'oidc'] }) };
  return NextAuth(authOptions())(begin, context) as Promise<Response>;
}
