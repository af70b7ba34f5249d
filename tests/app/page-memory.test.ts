import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPageMemory } from '@/lib/server/page-memory';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

const secret = 'a secret of at least thirty-two letters';
let database: FreshDatabase;
let server: Server;
let painted = 0;

/** Stands where Next.js renders: says how often it was asked, and for whom. */
const render = async (
  request: { headers: { cookie?: string } },
  response: import('node:http').ServerResponse,
) => {
  painted += 1;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.write(`<p>${painted} `);
  response.end(`${request.headers.cookie?.length ?? 0}</p>`);
};

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  database = await freshDatabase();
  await database.query(
    `insert into "Unit" (code, name, kind, path, "validFrom") values ('G', 'Gốc', 'committee', '/1/', '2020-01-01')`,
  );
  for (const [id, name, role] of [
    [1, 'Lan', 'leader'],
    [2, 'Minh', 'leader'],
    [3, 'Oanh', 'official'],
  ] as const) {
    await database.query('insert into "Account" (id, email, name) values ($1, $2, $3)', [
      id,
      `${name.toLowerCase()}@vi.vn`,
      name,
    ]);
    await database.query(
      'insert into "Appointment" ("accountId", "unitId", role) values ($1, 1, $2::"Role")',
      [id, role],
    );
    await database.query(
      `insert into "Session" (id, "accountId", "expiresAt") values ($1, $2, now() + interval '1 hour')`,
      [`s${id}`, id],
    );
  }
  const answer = withPageMemory(render as Parameters<typeof withPageMemory>[0], 'build 1');
  server = createServer((request, response) => void answer(request, response)).listen(0);
});

afterAll(async () => {
  server.close();
  await database.drop();
});

async function open(sessionId: string | null, path = '/', headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const cookie = sessionId && `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`;
  cookies.set(sessionId, cookies.get(sessionId) ?? cookie ?? '');
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { ...headers, ...(sessionId ? { cookie: cookies.get(sessionId) ?? '' } : {}) },
  });
  return { status: answer.status, body: await answer.text(), etag: answer.headers.get('etag') ?? '' };
}

const cookies = new Map<string | null, string>();
const record = (deed: string, moves: string) =>
  database.query(`select audit_append(null, 'test', $1, 'report', '1', 'x', null, 1, null, null, null, $2)`, [
    deed,
    moves,
  ]);

test('a page is painted once for a person while nothing changes', async () => {
  const first = await open('s1');
  const again = await open('s1');
  expect(again.body).toBe(first.body);
});

test('a browser that has the page is told so, without the page', async () => {
  const { etag } = await open('s1');
  const again = await open('s1', '/', { 'if-none-match': etag });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('nobody is given the page of another person, even with the same rights', async () => {
  const mine = await open('s1');
  const theirs = await open('s2');
  expect(theirs.body).not.toBe(mine.body);
  expect(theirs.etag).not.toBe(mine.etag);
  const borrowed = await open('s2', '/', { 'if-none-match': mine.etag });
  expect(borrowed.status).toBe(200);
});

test.each([
  ['an approved figure', 'report.approved', 'figures'],
  ['a change of units or goals', 'unit.changed', 'structure'],
])('%s makes every kept page old at once', async (_what, deed, moves) => {
  const before = await open('s1');
  await record(deed, moves);
  const after = await open('s1', '/', { 'if-none-match': before.etag });
  expect(after.status).toBe(200);
  expect(after.body).not.toBe(before.body);
});

test('a draft does not change what leaders see, but does what an official has to do', async () => {
  const [leader, official] = [await open('s1'), await open('s3')];
  await record('report.edited', 'none');
  expect((await open('s1')).body).toBe(leader.body);
  expect((await open('s3')).body).not.toBe(official.body);
});

test('a change of rights makes the page old', async () => {
  const before = await open('s2');
  await database.query('update "Account" set access = access + 1 where id = 2');
  expect((await open('s2')).body).not.toBe(before.body);
});

test('a session that has ended is answered nothing from memory', async () => {
  const before = await open('s2');
  await database.query(`update "Session" set "endedAt" = now() where id = 's2'`);
  const after = await open('s2', '/', { 'if-none-match': before.etag });
  expect(after.status).toBe(200);
  expect(after.body).not.toBe(before.body);
  expect(after.etag).toBe('');
});

test('of two sessions in one request the one that Next takes is remembered, so neither is given the other’s page', async () => {
  const cookieOf = async (sessionId: string) =>
    `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`;
  const [lan, oanh] = [await cookieOf('s1'), await cookieOf('s3')];
  const { port } = server.address() as AddressInfo;
  const etagOf = async (cookie: string) =>
    (await fetch(`http://127.0.0.1:${port}/?two`, { headers: { cookie } })).headers.get('etag');
  expect(await etagOf(`${lan}; ${oanh}`)).toBe(await etagOf(oanh));
  expect(await etagOf(`${oanh}; ${lan}`)).toBe(await etagOf(lan));
});

test('a new name is shown at once', async () => {
  const before = await open('s1');
  await database.query(`update "Account" set name = 'Lan Anh' where id = 1`);
  expect((await open('s1')).body).not.toBe(before.body);
});

test('a stranger, a forged cookie and other pages are never kept', async () => {
  expect((await open(null)).etag).toBe('');
  cookies.set('forged', 'next-auth.session-token=nonsense');
  expect((await open('forged')).etag).toBe('');
  expect((await open('s1', '/reports')).etag).toBe('');
  expect((await open('s1', '/', { rsc: '1' })).etag).toBe('');
});

test('each address, language and encoding has a page of its own', async () => {
  const pages = [
    await open('s1'),
    await open('s1', '/?period=2026-Q3'),
    await open('s1', '/goals/coverage'),
    await open('s1', '/', { 'accept-encoding': 'identity' }),
  ];
  expect(new Set(pages.map(({ etag }) => etag)).size).toBe(pages.length);
});
