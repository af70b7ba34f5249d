import type { NextAuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { sessionHours } from '@/lib/db/sessions';
import { endSession, findAccountForSignIn, signIn } from '@/lib/db/sign-in';
import { normaliseEmail } from '@/lib/domain/account';
import { isRefusal } from '@/lib/domain/refusal';
import { deviceCookieName } from './device';
import { addressIn, signInByPassword } from './password-sign-in';

type SignedIn = User & { sessionId: string };

function cookieNamed(name: string, header: string | undefined): string | undefined {
  return header?.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1];
}

const passwordProvider = CredentialsProvider({
  name: 'password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  /** A thrown message reaches /signin as `?error=`: a code, for which the page has the words. */
  async authorize(given, request) {
    const headers: Record<string, string> = request.headers ?? {};
    const entered = await signInByPassword({
      email: given?.email ?? '',
      password: given?.password ?? '',
      address: addressIn(headers['x-client-address']),
      device: cookieNamed(deviceCookieName, headers.cookie),
    });
    if (!isRefusal(entered)) return { id: entered.email, ...entered };
    if (entered.refusal === 'too-many-attempts') throw new Error(`wait-${entered.detail?.minutes}`);
    return null;
  },
});

type Profile = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** The office's own single sign-on, when its three variables are set. */
export function singleSignOn(): OAuthConfig<Profile> | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    id: 'oidc',
    name: 'OIDC',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    profile: (profile) => ({ id: profile.sub, email: profile.email ?? null }),
  };
}

/** Only an existing account whose address the issuer has verified may enter: nobody is made an account by signing in. */
async function enterBySingleSignOn(user: User, profile: Profile): Promise<boolean> {
  const email = normaliseEmail(profile.email ?? '');
  if (isRefusal(email) || profile.email_verified !== true) return false;
  const account = await findAccountForSignIn(email);
  if (!account) return false;
  (user as SignedIn).sessionId = await signIn(account, 'oidc');
  return true;
}

/** NextAuth's settings. Its cookie holds only the id of our session row; who that is and what he may do is read anew. */
export function authOptions(): NextAuthOptions {
  const oidc = singleSignOn();
  return {
    providers: oidc ? [passwordProvider, oidc] : [passwordProvider],
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/signin', error: '/signin', signOut: '/signin' },
    callbacks: {
      signIn: async ({ user, account, profile }) =>
        account?.provider !== 'oidc' || enterBySingleSignOn(user, profile as Profile),
      jwt: ({ token, user }) => (user ? { sessionId: (user as SignedIn).sessionId } : token),
      session: ({ session, token }) => ({ ...session, sessionId: token.sessionId, user: undefined }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId === 'string') await endSession(token.sessionId);
      },
    },
  };
}
