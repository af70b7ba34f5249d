import { hashOfToken } from '@/lib/db/secret';
import { viewerOfSession, viewerOfToken } from '@/lib/db/sessions';
import type { Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { isLocale, type Locale, localeFrom, localeFromHeader } from '@/lib/text/locale';
import { localeCookieName } from './locale-cookie';
import { sessionCookieName, sessionIdOf } from './session-cookie';

/** Who calls, and by what he is known. */
export type Caller = { viewer: Viewer; by: 'token' | 'session' };

/** Who sent a request: the owner of its bearer token, else the person of its browser session. */
export async function callerOf(request: Request): Promise<Caller | Refusal> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return callerBySession(request);
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const viewer = token ? await viewerOfToken(hashOfToken(token)) : null;
  return viewer ? { viewer, by: 'token' } : refuse('token-not-valid');
}

async function callerBySession(request: Request): Promise<Caller | Refusal> {
  const sessionId = await sessionIdOf(cookieOf(request, sessionCookieName()));
  const viewer = sessionId ? await viewerOfSession(sessionId) : null;
  return viewer ? { viewer, by: 'session' } : refuse('not-signed-in');
}

/**
 * The language to answer in: the one chosen in the browser, else the one that the caller prefers. A page that a
 * person opens is in Vietnamese until he chooses, whatever his browser prefers, so what it links to is as well.
 */
export function localeOf(request: Request): Locale {
  const chosen = cookieOf(request, localeCookieName);
  if (isLocale(chosen)) return chosen;
  const isOpenedInBrowser = request.headers.get('sec-fetch-mode') === 'navigate';
  return isOpenedInBrowser ? localeFrom(null) : localeFromHeader(request.headers.get('accept-language'));
}

/**
 * Whether another site's page made the browser send this: a browser says so by Sec-Fetch-Site, an older one by Origin.
 * A program sends neither, and has no cookie that it was not given on purpose.
 */
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const origin = request.headers.get('origin');
  return origin !== null && !isOwnOrigin(origin, request);
}

function isOwnOrigin(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const publicUrl = process.env.NEXTAUTH_URL ?? '';
  return (
    host === request.headers.get('host') || (URL.canParse(publicUrl) && host === new URL(publicUrl).host)
  );
}

/** Of several cookies of one name the last, as Next reads them. */
function cookieOf(request: Request, name: string): string | undefined {
  const pairs = request.headers.get('cookie')?.split('; ') ?? [];
  return pairs.findLast((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
