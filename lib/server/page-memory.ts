import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { sessionCookieName, sessionIdOf } from '@/lib/auth/session-cookie';
import { viewerOfSession } from '@/lib/db/sessions';
import { mayAnywhere, type Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { inTurns } from './turns';

/** A page as it was sent, compressed or not. */
type KeptPage = { headers: OutgoingHttpHeaders; body: Buffer };
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Pages that many people open again and again, and that depend on nothing but the data, the day and the person. */
const remembered = /^\/(goals\/[a-z-]+)?(\?.*)?$/;
const bytesAtMost = 48 * 1024 * 1024;

/** Of several cookies of one name the last, as Next reads them: both must mean the same person. */
const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/; */)
    .findLast((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.rsc === undefined && remembered.test(url);

/** Pages that are painted at the same time, and how long one may keep the next from beginning. */
const paintedAtOnce = 4;
const patience = 5_000;

/**
 * Everything a page may depend on. The account is part of it, so nobody is ever given another person's page; the versions
 * are those of the data, so nobody is ever given an old one. Tasks are shown only to those who have any.
 */
function keyOf(build: string, request: IncomingMessage, { accountId, version, ...viewer }: Viewer): string {
  const hasTasks = mayAnywhere(viewer, 'log-report') || mayAnywhere(viewer, 'approve-report');
  const parts = [
    build,
    accountId,
    viewer.name,
    version.access,
    version.structure,
    hasTasks ? version.events : version.figures,
    todayInVietnam(new Date()),
    cookieOf(request, 'locale') ?? '',
    request.headers['accept-encoding'] ?? '',
    request.headers.host ?? '',
    request.url ?? '',
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Answers pages from memory while nothing they show has changed: "not modified" to a browser that has the page, else
 * the page as it was sent before. The session is asked of the database every time: one that has ended gets nothing.
 * `build` names the application that paints: a page of another one asks for scripts that are no more.
 */
export function withPageMemory(answer: Answer, build: string): Answer {
  const pages = new PageMemory();
  const turn = inTurns(paintedAtOnce, patience);
  return async (request, response) => {
    const viewer = isPage(request) ? await findViewer(request) : null;
    if (!viewer) return answer(request, response);
    const key = keyOf(build, request, viewer);
    response.setHeader('cache-control', 'private, no-cache');
    response.setHeader('etag', `"${key}"`);
    response.setHeader('vary', 'cookie, accept-encoding, rsc');
    if (request.headers['if-none-match'] === `"${key}"`) return sendNotModified(response);
    const page = pages.find(key);
    if (page) return send(response, page);
    return turn(async () => {
      if (response.destroyed) return;
      const paintedMeanwhile = pages.find(key);
      if (paintedMeanwhile) return send(response, paintedMeanwhile);
      recordInto(response, (kept) => pages.keep(key, kept));
      await answer(request, response);
    });
  };
}

async function findViewer(request: IncomingMessage): Promise<Viewer | null> {
  const sessionId = await sessionIdOf(cookieOf(request, sessionCookieName()));
  if (!sessionId) return null;
  // Without a database the application says so itself.
  return viewerOfSession(sessionId).catch(() => null);
}

/** The page that the browser has came with its own policy: a new nonce would not fit it. */
function sendNotModified(response: ServerResponse): void {
  response.removeHeader('content-security-policy');
  response.writeHead(304).end();
}

function send(response: ServerResponse, { headers, body }: KeptPage): void {
  response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
}

/** Listens to what is sent, and keeps it when it was a whole page. */
function recordInto(response: ServerResponse, keep: (page: KeptPage) => void): void {
  const chunks: Buffer[] = [];
  const write = response.write.bind(response) as (...parts: unknown[]) => boolean;
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  const hear = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = (...parts: unknown[]) => {
    hear(parts[0], parts[1]);
    return write(...parts);
  };
  response.end = (...parts: unknown[]) => {
    hear(parts[0], parts[1]);
    const isWhole =
      response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
    if (isWhole) keep({ headers: lasting(response.getHeaders()), body: Buffer.concat(chunks) });
    return end(...parts);
  };
}

/** Headers of the page itself, not of one transmission. */
function lasting({
  date: _date,
  connection: _connection,
  'transfer-encoding': _transfer,
  'keep-alive': _keep,
  ...headers
}: OutgoingHttpHeaders) {
  return headers;
}

/** The most recently used pages, up to a fixed number of bytes. */
class PageMemory {
  private readonly pages = new Map<string, KeptPage>();
  private bytes = 0;

  find(key: string): KeptPage | undefined {
    const page = this.pages.get(key);
    if (page) {
      this.pages.delete(key);
      this.pages.set(key, page);
    }
    return page;
  }

  keep(key: string, page: KeptPage): void {
    this.drop(key);
    this.pages.set(key, page);
    this.bytes += page.body.length;
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= bytesAtMost) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.pages.get(key)?.body.length ?? 0;
    this.pages.delete(key);
  }
}
