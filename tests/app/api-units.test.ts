import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let admin: string;
let wardAdmin: string;

const ward = { name: 'Phường Bách Quang', kind: 'committee', parent: 'city', validFrom: '2025-07-01' };

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('ward', 'city');
  admin = await aToken(await aPerson('Quản trị', ['admin', 'city']));
  wardAdmin = await aToken(await aPerson('Phường', ['admin', 'ward']));
});

afterAll(() => db.drop());

test('a unit is added below another and read back', async () => {
  const added = await ask('POST units', { token: admin, body: { code: 'P-1', ...ward } });
  const unit = { code: 'P-1', ...ward, validTo: null, successors: [], revision: 1 };
  expect([added.status, added.body]).toEqual([201, unit]);
  expect((await ask('GET units/P-1', { token: admin })).body).toEqual(unit);
});

test('a change carries the revision that it saw; what is absent stays', async () => {
  await ask('POST units', { token: admin, body: { code: 'P-2', ...ward } });
  const renamed = await ask('PATCH units/P-2', {
    token: admin,
    body: { revision: 1, name: 'Phường Mỏ Chè' },
  });
  expect(renamed.body).toMatchObject({ ...ward, name: 'Phường Mỏ Chè', revision: 2 });
  const late = await ask('PATCH units/P-2', { token: admin, body: { revision: 1, name: 'Khác' } });
  expect(late.status).toBe(409);
  expect(late.body.current).toEqual(renamed.body);
});

test('a unit ends on a day and goes on in its successors', async () => {
  for (const code of ['P-3', 'P-4']) await ask('POST units', { token: admin, body: { code, ...ward } });
  const body = { revision: 1, validTo: '2026-07-01', successors: ['P-4'] };
  const ended = await ask('PATCH units/P-3', { token: admin, body });
  expect(ended.body).toMatchObject({ validTo: '2026-07-01', successors: ['P-4'] });
});

describe('what cannot be is refused', () => {
  test.each([
    ['a code twice', { code: 'ward', ...ward }, 409],
    ['a parent that is not there', { code: 'P-9', ...ward, parent: 'nowhere' }, 404],
    ['a code with spaces', { code: 'P 9', ...ward }, 400],
    ['a kind that nobody knows', { code: 'P-9', ...ward, kind: 'district' }, 400],
    ['an end before the beginning', { code: 'P-9', ...ward, validTo: '2025-06-30' }, 400],
  ])('%s', async (_name, body, status) => {
    expect((await ask('POST units', { token: admin, body })).status).toBe(status);
  });

  test('a unit of another branch is not there', async () => {
    const body = { code: 'P-9', ...ward, parent: 'city' };
    expect((await ask('POST units', { token: wardAdmin, body })).status).toBe(404);
    expect(
      (await ask('PATCH units/city', { token: wardAdmin, body: { revision: 1, name: 'x' } })).status,
    ).toBe(404);
  });
});

test('units are listed by code, page after page, none twice', async () => {
  const codes = async (query: string) => (await ask(`GET units?${query}`, { token: admin })).body;
  const all = (await codes('limit=500')).items.map(({ code }: { code: string }) => code);
  expect(all).toEqual([...all].sort());
  const seen: string[] = [];
  let query = 'limit=2';
  for (let next: string | null = ''; next !== null; query = `limit=2&cursor=${next}`) {
    const body = await codes(query);
    seen.push(...body.items.map(({ code }: { code: string }) => code));
    next = body.nextCursor;
  }
  expect(seen).toEqual(all);
});
