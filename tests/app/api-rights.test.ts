import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@/lib/domain/access';
import { roles } from '@/lib/domain/access';
import { aList, allEndpoints, aSession, ask, aToken, fetchRoute } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anEnterprise } from '@/tests/support/register-world';
import { aPerson, aSubmitted, aUnit, initialStandards } from '@/tests/support/report-world';

type Row = {
  /** How the endpoint is called on something of branch A. */
  line: string;
  body?: unknown;
  /** Who may; the others are told 403. */
  roles: readonly Role[];
  /** What the people of branch B are told; a list shows them less instead. */
  elsewhere: 404 | 200 | 403;
};

const everyone = roles;

/** Every endpoint, in the order of their paths. */
const table: Record<string, Row> = {
  'GET /api/v1/export': {
    line: 'GET export?document=figures&format=csv&unit=ward-a',
    roles: everyone,
    elsewhere: 404,
  },
  'GET /api/v1/goals': { line: 'GET goals', roles: everyone, elsewhere: 200 },
  'GET /api/v1/goals/{code}/series': {
    line: 'GET goals/coverage/series?unit=ward-a',
    roles: everyone,
    elsewhere: 404,
  },
  'GET /api/v1/openapi.json': { line: 'GET openapi.json', roles: everyone, elsewhere: 200 },
  'GET /api/v1/register/change': {
    line: 'GET register/change?unit=ward-a&goal=coverage&from=2024-01-01&to=2024-12-31',
    roles: everyone,
    elsewhere: 404,
  },
  'GET /api/v1/register/enterprises': {
    line: 'GET register/enterprises?unit=ward-a',
    roles: everyone,
    elsewhere: 404,
  },
  'POST /api/v1/register/enterprises': {
    line: 'POST register/enterprises',
    body: { name: 'Công ty Mới', unit: 'ward-a', operatingSince: '2024-01-01' },
    roles: ['admin', 'official'],
    elsewhere: 404,
  },
  'GET /api/v1/register/enterprises/{id}': {
    line: 'GET register/enterprises/1',
    roles: everyone,
    elsewhere: 404,
  },
  'PATCH /api/v1/register/enterprises/{id}': {
    line: 'PATCH register/enterprises/1',
    body: { revision: 99, name: 'Khác' },
    roles: ['admin', 'official'],
    elsewhere: 404,
  },
  'POST /api/v1/register/enterprises/{id}/facts': {
    line: 'POST register/enterprises/1/facts',
    body: { kind: 'union', on: '2024-02-01' },
    roles: ['admin', 'official'],
    elsewhere: 404,
  },
  'GET /api/v1/register/explain': {
    line: 'GET register/explain?unit=ward-a&goal=coverage&part=denominator',
    roles: everyone,
    elsewhere: 404,
  },
  'GET /api/v1/register/figures': {
    line: 'GET register/figures?unit=ward-a',
    roles: everyone,
    elsewhere: 404,
  },
  'POST /api/v1/register/import': {
    line: 'POST register/import?dryRun=true&unit=ward-a&asOf=2026-06-30',
    body: aList('Tên doanh nghiệp;MST\nCông ty An;4600000001'),
    roles: ['admin', 'official'],
    elsewhere: 404,
  },
  'GET /api/v1/register/shortlist': {
    line: 'GET register/shortlist?unit=ward-a',
    roles: everyone,
    elsewhere: 404,
  },
  'GET /api/v1/reports': { line: 'GET reports?unit=ward-a', roles: everyone, elsewhere: 404 },
  'POST /api/v1/reports': {
    line: 'POST reports',
    body: { unit: 'ward-a', period: '2026-Q2' },
    roles: ['official'],
    elsewhere: 404,
  },
  'GET /api/v1/reports/{id}': { line: 'GET reports/1', roles: everyone, elsewhere: 404 },
  'PATCH /api/v1/reports/{id}': {
    line: 'PATCH reports/1',
    body: { revision: 1 },
    roles: ['official'],
    elsewhere: 404,
  },
  'POST /api/v1/reports/{id}/approve': {
    line: 'POST reports/1/approve',
    roles: ['approver'],
    elsewhere: 404,
  },
  'POST /api/v1/reports/{id}/reopen': {
    line: 'POST reports/1/reopen',
    body: { reason: 'sai số' },
    roles: ['approver'],
    elsewhere: 404,
  },
  'POST /api/v1/reports/{id}/return': {
    line: 'POST reports/1/return',
    body: { reason: 'thiếu số' },
    roles: ['approver'],
    elsewhere: 404,
  },
  'POST /api/v1/reports/{id}/submit': { line: 'POST reports/1/submit', roles: ['official'], elsewhere: 404 },
  'GET /api/v1/tokens': { line: 'GET tokens', roles: everyone, elsewhere: 200 },
  'POST /api/v1/tokens': {
    line: 'POST tokens',
    body: { label: 'máy chủ', days: 30 },
    roles: everyone,
    elsewhere: 403,
  },
  'DELETE /api/v1/tokens/{id}': { line: 'DELETE tokens/1', roles: everyone, elsewhere: 404 },
  'GET /api/v1/units': { line: 'GET units', roles: everyone, elsewhere: 200 },
  'POST /api/v1/units': {
    line: 'POST units',
    body: { code: 'new', name: 'Mới', kind: 'grassroots', parent: 'ward-a', validFrom: '2026-01-01' },
    roles: ['admin'],
    elsewhere: 404,
  },
  'GET /api/v1/units/{code}': { line: 'GET units/ward-a', roles: everyone, elsewhere: 404 },
  'PATCH /api/v1/units/{code}': {
    line: 'PATCH units/ward-a',
    body: { revision: 99, name: 'Khác' },
    roles: ['admin'],
    elsewhere: 404,
  },
};

let db: FreshDatabase;
const tokens: Record<'a' | 'b', Partial<Record<Role, string>>> = { a: {}, b: {} };

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('ward-a', 'province');
  await aUnit('ward-b', 'province');
  const owner = await aPerson('Chủ', ['official', 'ward-a']);
  expect(await aToken(owner)).toBeTruthy();
  expect((await aSubmitted(owner, 'ward-a', '2026-Q1')).id).toBe(1);
  expect(await anEnterprise(owner, 'ward-a')).toBe(1);
  for (const role of roles) {
    tokens.a[role] = await aToken(await aPerson(`${role} a`, [role, 'ward-a']));
    tokens.b[role] = await aToken(await aPerson(`${role} b`, [role, 'ward-b']));
  }
});

afterAll(() => db.drop());

test('the table names every endpoint of every route file', async () => {
  const found = (await allEndpoints()).map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(table).sort()).toEqual(found.sort());
});

describe.each(Object.entries(table))('%s', (_name, { line, body, roles: allowed, elsewhere }) => {
  const status = async (token: string | undefined) => (await fetchRoute(line, { token, body })).status;

  test('refuses a stranger and a token that is not ours', async () => {
    expect(await status(undefined)).toBe(401);
    const forged = await ask(line, { token: 'x'.repeat(43), body });
    expect(forged.status).toBe(401);
    expect(forged.headers.get('content-type')).toBe('application/problem+json');
    expect(forged.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test.each(roles.filter((role) => !allowed.includes(role)))('refuses the role %s', async (role) => {
    expect(await status(tokens.a[role])).toBe(403);
  });

  test.each(allowed)('hides from the role %s of another branch what is not theirs', async (role) => {
    expect(await status(tokens.b[role])).toBe(elsewhere);
  });
});

test('an account that was disabled is a stranger at once', async () => {
  const person = await aPerson('Nghỉ', ['leader', 'ward-a']);
  const token = await aToken(person);
  expect((await ask('GET goals', { token })).status).toBe(200);
  await db.query('update "Account" set "disabledAt" = now() where id = $1', [person.accountId]);
  expect((await ask('GET goals', { token })).status).toBe(401);
});

test('a token makes no tokens, which would outlive it: only the person in a browser does', async () => {
  const person = await aPerson('Lan', ['leader', 'ward-a']);
  const body = { label: 'máy chủ', days: 30 };
  expect((await ask('POST tokens', { token: await aToken(person), body })).status).toBe(403);
  expect((await ask('POST tokens', { headers: await aSession(person), body })).status).toBe(201);
});

test('a revoked and an expired token open nothing', async () => {
  const person = await aPerson('Hết hạn', ['leader', 'ward-a']);
  const [revoked, expired] = [await aToken(person), await aToken(person)];
  const ids = await db.query<{ id: number }>('select id from "ApiToken" where "accountId" = $1 order by id', [
    person.accountId,
  ]);
  await db.query('update "ApiToken" set "revokedAt" = now() where id = $1', [ids[0]?.id]);
  await db.query(`update "ApiToken" set "expiresAt" = now() - interval '1 second' where id = $1`, [
    ids[1]?.id,
  ]);
  expect((await ask('GET goals', { token: revoked })).status).toBe(401);
  expect((await ask('GET goals', { token: expired })).status).toBe(401);
});

test('lists show each branch its own', async () => {
  const codes = async (token?: string) =>
    (await ask('GET units', { token })).body.items.map((unit: { code: string }) => unit.code);
  expect(await codes(tokens.a.leader)).toContain('ward-a');
  expect(await codes(tokens.b.leader)).toEqual(['ward-b']);
  expect((await ask('GET reports', { token: tokens.b.leader })).body.items).toEqual([]);
});

test('an address that no endpoint answers is not found, once it is known who asks', async () => {
  const { GET, POST } = await import('@/app/api/v1/[...missing]/route');
  const request = (headers: Record<string, string>) =>
    new Request('http://localhost/api/v1/that/is/none', { headers });
  expect((await GET(request({}))).status).toBe(401);
  const known = { authorization: `Bearer ${tokens.a.leader}` };
  for (const handler of [GET, POST]) {
    const response = await handler(request(known));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
});
