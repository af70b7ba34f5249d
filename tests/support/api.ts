import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { RouteHandler } from '@/lib/auth/route';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { database } from '@/lib/db/client';
import { hashOfToken, newToken } from '@/lib/db/secret';
import type { Viewer } from '@/lib/domain/access';
import { inCheckout } from '@/scripts/setup/paths.mjs';

/** One endpoint of the API as its file has it. */
export type FoundEndpoint = { method: string; path: string; handler: RouteHandler };

const folder = 'app/api/v1';
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every endpoint that a route file serves; the catch-all, which is none, is left out. */
export async function allEndpoints(): Promise<FoundEndpoint[]> {
  const files = readdirSync(inCheckout(folder), { recursive: true, encoding: 'utf8' });
  const routes = files.filter((file) => file.endsWith('route.ts') && !file.includes('[...'));
  const found = await Promise.all(routes.sort().map(endpointsIn));
  return found.flat();
}

async function endpointsIn(file: string): Promise<FoundEndpoint[]> {
  const handlers: Record<string, RouteHandler> = await import(inCheckout(join(folder, file)));
  const path = `/api/v1/${file.replace(/\/?route\.ts$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`;
  return methods.flatMap((method) => {
    const handler = handlers[method];
    return handler ? [{ method, path, handler }] : [];
  });
}

/** A token that acts for somebody, whatever day a test plays on. */
export async function aToken({ accountId }: Pick<Viewer, 'accountId'>): Promise<string> {
  const token = newToken();
  const expiresAt = new Date('2999-01-01');
  await database().apiToken.create({
    data: { accountId, label: 'test', tokenHash: hashOfToken(token), expiresAt },
  });
  return token;
}

/** The cookie header of somebody's browser. */
export async function aSession({ accountId }: Pick<Viewer, 'accountId'>): Promise<{ cookie: string }> {
  process.env.NEXTAUTH_SECRET ??= 'a secret of at least thirty-two letters';
  const id = newToken();
  await database().session.create({ data: { id, accountId, expiresAt: new Date('2999-01-01') } });
  const value = await encode({ token: { sessionId: id }, secret: process.env.NEXTAUTH_SECRET });
  return { cookie: `${sessionCookieName()}=${value}` };
}

export type Asked = {
  token?: string | undefined;
  /** Sent as JSON, a form as it is. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** A form with a list to import. */
export function aList(csv: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.set('file', new File([csv], 'danh-sach.csv', { type: 'text/csv' }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What came back; `body` is the JSON, typed by whoever asked. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the answer as a stranger would, field by field
export type Answered = { status: number; headers: Headers; body: any };

/**
 * Asks the API as a program does, through the very handlers that Next calls. Whatever is answered must be what the
 * endpoint's own description promises.
 */
export async function ask(line: string, { token, body, headers = {} }: Asked = {}): Promise<Answered> {
  const response = await fetchRoute(line, { token, body, headers });
  const answer = { status: response.status, headers: response.headers, body: await response.json() };
  const { endpoint } = (await matching(line)).handler;
  if (response.ok && endpoint.response instanceof z.ZodType) endpoint.response.parse(answer.body);
  return answer;
}

/** The same, with the response as it is: for files. */
export async function fetchRoute(line: string, { token, body, headers = {} }: Asked = {}): Promise<Response> {
  const { method, address, handler, params } = await matching(line);
  const request = new Request(address, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: sent(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

const sent = (body: unknown): string | FormData =>
  typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);

async function matching(line: string) {
  const [method = '', target = ''] = line.split(' ');
  const address = new URL(target, 'http://localhost:4500/api/v1/');
  const endpoints = await allEndpoints();
  for (const { path, handler } of endpoints.filter((each) => each.method === method)) {
    const params = paramsOf(path, address.pathname);
    if (params) return { method, address, handler, params };
  }
  throw new Error(`no route answers ${line}`);
}

function paramsOf(path: string, pathname: string): Record<string, string> | null {
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const match = new RegExp(`^${pattern}$`).exec(pathname);
  return (
    match &&
    Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
    )
  );
}
