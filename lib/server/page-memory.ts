import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { bodyApartHeader } from '@/components/shell/body-slot';
import { localeCookieName } from '@/lib/auth/locale-cookie';
import { sessionCookieName, sessionIdOf } from '@/lib/auth/session-cookie';
import { viewerOfSession } from '@/lib/db/sessions';
import { mayAnywhere, type Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { localeFrom } from '@/lib/text/locale';
import { type AskedPage, askedPage } from './asked-page';
import { newBodies, wantedBody } from './bodies';
import { gzipOf, type Part } from './compressed';
import { FreshMemory, type Made } from './fresh-memory';
import { type Answer, paintShell, type Shell } from './shell';
import { inTurns } from './turns';

/** Of several cookies of one name the last, as Next reads them: both must mean the same person. */
const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/; */)
    .findLast((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * Painted at the same time: while one waits for the database, another has the processor. One that is not done as long
 * after its beginning as a statement may take keeps the next from beginning no longer.
 */
const paintedAtOnce = 2;
const patience = 30_000;

/** A shell is about 5 kB as it is kept. */
const shellsAtMost = 1000;

/**
 * Answers the pages that many people open again and again from two memories: the *shell* of a page, which Next.js paints
 * for one person, and its *body*, which is painted here for everybody who may see the same. Neither is painted anew while
 * nothing that it shows has changed, and a browser that has the page is told "not modified". The session and the right
 * are asked of the database every time. `build` names the application that paints: a page of another one asks for
 * scripts that are no more.
 */
export function withPageMemory(answer: Answer, build: string): Answer {
  const bodies = newBodies();
  const shells = new FreshMemory<Shell>(shellsAtMost);
  const turn = inTurns(paintedAtOnce, patience);
  return async (request, response) => {
    delete request.headers[bodyApartHeader];
    const page = askedPage(request);
    const viewer = page && (await findViewer(request));
    const body = viewer && (await wantedBody(viewer, page).catch(failed));
    if (!body) return answer(request, response);
    const shell = wantedShell(request, viewer, page);
    const tag = (ofShell: string, ofBody: string) =>
      tagOf([build, shell.key, ofShell, body.key, ofBody, takesGzip(request)]);
    const asked = tag(shell.version, body.version);
    if (request.headers['if-none-match'] === asked) return sendNotModified(response, asked);
    const painted = await both(
      shells.of(shell.key, shell.version, () => turn(() => paintShell(answer, request, page.path))),
      bodies.of(body.key, body.version, () => turn(body.paint)),
    );
    // Whatever went wrong, Next.js meets it as well, and has a page for it.
    if (painted === null) return turn(() => answer(request, response));
    const [{ version: ofShell, value: kept }, { version: ofBody, value: part }] = painted;
    send(request, response, { ...kept.headers, ...lasting(tag(ofShell, ofBody)) }, [
      kept.before,
      part,
      kept.after,
    ]);
  };
}

const both = <One, Other>(one: Promise<Made<One>>, other: Promise<Made<Other>>) =>
  Promise.all([one, other]).catch(failed);

function failed(error: unknown): null {
  console.error(error);
  return null;
}

async function findViewer(request: IncomingMessage): Promise<Viewer | null> {
  const sessionId = await sessionIdOf(cookieOf(request, sessionCookieName()));
  if (!sessionId) return null;
  // Without a database the application says so itself.
  const viewer = await viewerOfSession(sessionId).catch(() => null);
  return viewer && { ...viewer, locale: localeFrom(cookieOf(request, localeCookieName)) };
}

/**
 * What a shell depends on. The account is part of it, so nobody is ever given another person's. Tasks are shown only to
 * those who log reports: theirs move with every event.
 */
function wantedShell(request: IncomingMessage, viewer: Viewer, { path }: AskedPage) {
  const { accountId, name, email, locale, unreadReminders, version } = viewer;
  const hasTasks = mayAnywhere(viewer, 'log-report');
  const today = todayInVietnam(new Date());
  return {
    // Versions only grow, and what is unread does not.
    key: JSON.stringify([accountId, name, email, locale, unreadReminders, request.headers.host, path, today]),
    version: `${version.access} ${version.structure} ${hasTasks ? version.events : 0}`,
  };
}

const tagOf = (parts: unknown[]) =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;

/** What a browser may do with a page: keep it, and ask each time whether it still holds. */
const lasting = (etag: string) => ({
  etag,
  'cache-control': 'private, no-cache',
  vary: 'cookie, accept-encoding, rsc',
});

/** The page that the browser has came with its own policy: a new nonce would not fit it. */
function sendNotModified(response: ServerResponse, etag: string): void {
  response.removeHeader('content-security-policy');
  response.writeHead(304, lasting(etag)).end();
}

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b(?!\s*;\s*q=0)/.test(headers['accept-encoding']?.toString() ?? '');

function send(
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  parts: readonly Part[],
): void {
  const compressed = gzipOf(parts);
  const bytes = takesGzip(request) ? compressed : gunzipSync(compressed);
  const encoding = takesGzip(request) ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...headers, ...encoding, 'content-length': bytes.length }).end(bytes);
}
