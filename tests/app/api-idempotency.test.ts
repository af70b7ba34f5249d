import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSession, ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: string;
let units = 0;
let keys = 0;

function freshKey() {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
}

async function freshUnit(): Promise<string> {
  units += 1;
  await aUnit(`ward-${units}`, 'city');
  return `ward-${units}`;
}

const reportsOf = async (unit: string) =>
  (await ask(`GET reports?unit=${unit}`, { token: official })).body.items.length;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  official = await aToken(await aPerson('Hà', ['official', 'city']));
});

afterAll(() => db.drop());

test('the same key and body write once and are answered the same', async () => {
  const unit = await freshUnit();
  const request = { token: official, headers: freshKey(), body: { unit, period: '2026-Q2', submit: true } };
  const first = await ask('POST reports', request);
  const second = await ask('POST reports', request);
  expect(first.status).toBe(201);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect(await reportsOf(unit)).toBe(1);
});

test('the order and spacing of the fields do not matter', async () => {
  const unit = await freshUnit();
  const headers = freshKey();
  const first = await ask('POST reports', { token: official, headers, body: { unit, period: '2026-Q2' } });
  const body = `{ "period" : "2026-Q2",\n "unit": "${unit}" }`;
  const second = await ask('POST reports', {
    token: official,
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  expect(second.body).toEqual(first.body);
});

test('a key is for one body, one address and one person', async () => {
  const [unit, other] = [await freshUnit(), await freshUnit()];
  const headers = freshKey();
  const { body } = await ask('POST reports', { token: official, headers, body: { unit, period: '2026-Q2' } });
  const reused = await ask('POST reports', {
    token: official,
    headers,
    body: { unit: other, period: '2026-Q2' },
  });
  expect(reused.status).toBe(409);
  expect(reused.body.type).toBe('urn:moc2030:problem:key-reused');
  const elsewhere = await ask(`POST reports/${body.id}/submit`, { token: official, headers });
  expect(elsewhere.status).toBe(409);
  const colleague = await aToken(await aPerson('Bình', ['official', 'city']));
  const own = await ask('POST reports', {
    token: colleague,
    headers,
    body: { unit: other, period: '2026-Q2' },
  });
  expect(own.status).toBe(201);
});

test('many at once write once, and all are answered the same', async () => {
  const unit = await freshUnit();
  const request = { token: official, headers: freshKey(), body: { unit, period: '2026-Q2', submit: true } };
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('POST reports', request)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await reportsOf(unit)).toBe(1);
});

test('an edit that is sent again is not taken for a stale one, even at once', async () => {
  const unit = await freshUnit();
  const { body } = await ask('POST reports', { token: official, body: { unit, period: '2026-Q2' } });
  const request = { token: official, headers: freshKey(), body: { revision: 1, note: 'bổ sung' } };
  const answers = await Promise.all([1, 2, 3].map(() => ask(`PATCH reports/${body.id}`, request)));
  const again = await ask(`PATCH reports/${body.id}`, request);
  for (const { status, body: written } of [...answers, again]) {
    expect([status, written]).toEqual([200, { id: body.id, status: 'draft', revision: 2 }]);
  }
});

test('a refusal is not kept: the same key may be tried again when it has become possible', async () => {
  const unit = await freshUnit();
  const { body } = await ask('POST reports', {
    token: official,
    body: { unit, period: '2026-Q2', submit: true },
  });
  const approver = await aToken(await aPerson('Cường', ['approver', 'city']));
  const edit = { token: official, headers: freshKey(), body: { revision: 3, note: 'sửa' } };
  expect((await ask(`PATCH reports/${body.id}`, edit)).status).toBe(409);
  await ask(`POST reports/${body.id}/return`, { token: approver, body: { reason: 'thiếu' } });
  expect((await ask(`PATCH reports/${body.id}`, edit)).status).toBe(200);
});

test('a new token is shown once, and only its hash is kept', async () => {
  const session = await aSession(await aPerson('Dung', ['official', 'city']));
  const request = { headers: { ...freshKey(), ...session }, body: { label: 'máy chủ', days: 30 } };
  const first = await ask('POST tokens', request);
  expect(first.body.token).toMatch(/^[\w-]{43}$/);
  const second = await ask('POST tokens', request);
  expect(second.body).toEqual({ id: first.body.id, token: null });
  const kept = await db.query<{ text: string }>(
    'select string_agg(answer::text, chr(10)) as text from "IdempotentAnswer"',
  );
  expect(kept[0]?.text).not.toContain(first.body.token);
  expect((await ask('GET goals', { token: first.body.token })).status).toBe(200);
});

test('a write that was answered by nobody, as its server died, is not done again', async () => {
  const unit = await freshUnit();
  const request = { token: official, headers: freshKey(), body: { unit, period: '2026-Q2' } };
  await ask('POST reports', request);
  await db.query(`update "IdempotentAnswer" set status = 0, answer = 'null' where key = $1`, [
    request.headers['idempotency-key'],
  ]);
  const again = await ask('POST reports', request);
  expect([again.status, again.body.type]).toEqual([409, 'urn:moc2030:problem:key-in-use']);
  expect(await reportsOf(unit)).toBe(1);
});
