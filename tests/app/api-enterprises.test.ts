import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: string;
let elsewhere: string;

const steel = {
  name: 'Công ty TNHH Thép Hòa Bình',
  taxCode: '0100 109 106',
  ownership: 'private',
  unit: 'ward-a',
  zone: 'KCN Sông Lụa I',
  operatingSince: '2024-01-15',
  workers: 120,
  fullMembers: 4,
  countedOn: '2024-03-01',
};

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
  await aUnit('ward-a', 'top');
  await aUnit('ward-b', 'top');
  official = await aToken(await aPerson('Hà', ['official', 'ward-a']));
  elsewhere = await aToken(await aPerson('Bình', ['official', 'ward-b']));
});

afterAll(() => db.drop());

const post = (body: object, token = official) => ask('POST register/enterprises', { token, body });

test('an enterprise is added with its first facts, found, and told with all that was recorded', async () => {
  const { status, body } = await post(steel);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    taxCode: '0100109106',
    unit: 'ward-a',
    status: 'operating',
    workers: 120,
    fullMembers: 4,
    probationaryMembers: null,
    organisation: 'none',
    union: false,
    revision: 1,
  });
  expect(body.facts.map(({ kind, on }: { kind: string; on: string }) => `${kind} ${on}`).sort()).toEqual([
    'headcount 2024-03-01',
    'place 2024-01-15',
    'status 2024-01-15',
  ]);
  const found = await ask('GET register/enterprises?q=binh%20hoa', { token: official });
  expect(found.body).toMatchObject({ items: [{ id: body.id, since: '2024-03-01' }], nextCursor: null });
  const past = await ask('GET register/enterprises?asOf=2024-02-01', { token: official });
  expect(past.body.items[0]).toMatchObject({ workers: null, since: '2024-01-15' });
  const before = await ask('GET register/enterprises?asOf=2023-12-31', { token: official });
  expect(before.body.items).toEqual([]);
});

test('a change names the revision that it saw; a stale one shows what is there', async () => {
  const { body } = await post({ ...steel, taxCode: null, name: 'Công ty Gỗ' });
  const patch = (change: object) =>
    ask(`PATCH register/enterprises/${body.id}`, { token: official, body: change });
  const changed = await patch({ revision: 1, name: 'Công ty Gỗ Đông Á', taxCode: '4600200008-001' });
  expect(changed.body).toMatchObject({
    name: 'Công ty Gỗ Đông Á',
    taxCode: '4600200008-001',
    ownership: 'private',
  });
  const stale = await patch({ revision: 1, note: 'x' });
  expect(stale.status).toBe(409);
  expect(stale.body.current).toMatchObject({ id: body.id, name: 'Công ty Gỗ Đông Á' });
  expect((await patch({ revision: changed.body.revision, name: 'Công ty Gỗ Đông Á' })).status).toBe(409);
  expect((await patch({ revision: changed.body.revision })).status).toBe(409);
});

test('a tax code belongs to one enterprise; the other is named only to whoever may see it', async () => {
  const again = await post({ ...steel, name: 'Công ty Khác' });
  expect(again.status).toBe(409);
  expect(again.body.detail).toContain('Thép Hòa Bình');
  const outside = await post({ ...steel, unit: 'ward-b' }, elsewhere);
  expect(outside.status).toBe(409);
  expect(outside.body.detail).not.toContain('Thép');
});

test('pages follow one another by their cursor; one that is none of ours is refused', async () => {
  const names: string[] = [];
  let cursor = '';
  do {
    const { body } = await ask(`GET register/enterprises?limit=1${cursor}`, { token: official });
    names.push(...body.items.map(({ name }: { name: string }) => name));
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  expect(names).toEqual(['Công ty Gỗ Đông Á', 'Công ty TNHH Thép Hòa Bình']);
  const first = await ask('GET register/enterprises?limit=1', { token: official });
  const { status } = await ask(`GET register/enterprises?cursor=${first.body.nextCursor}`, {
    token: elsewhere,
  });
  expect(status).toBe(400);
});

describe('a wrong field is named', () => {
  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a tax code that is none', { taxCode: '46001' }, 'taxCode'],
    ['a unit that is not there', { unit: 'nowhere' }, 'unit'],
    ['a unit outside', { unit: 'ward-b' }, 'unit'],
    ['a negative count', { workers: -1 }, 'workers'],
    ['a fraction of a person', { fullMembers: 1.5 }, 'fullMembers'],
    ['an ownership that nobody knows', { ownership: 'mixed' }, 'ownership'],
    ['a day that does not exist', { operatingSince: '2024-02-30' }, 'operatingSince'],
    ['a field that nobody knows', { members: 3 }, 'members'],
  ])('%s', async (_name, wrong, path) => {
    const { status, body } = await post({ ...steel, taxCode: null, ...wrong });
    expect(status).toBe(path === 'unit' ? 404 : 400);
    if (status === 400) expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  test.each([
    'status=gone',
    'members=4',
    'workersFrom=x',
    'workersFrom=-1',
    'union=maybe',
    'asOf=2024-13-01',
    'sort=colour',
    'limit=501',
    'cursor=x',
    'size=3',
    'q=1&q=2',
  ])('in the question %s', async (query) => {
    const { status, body } = await ask(`GET register/enterprises?${query}`, { token: official });
    expect(status).toBe(400);
    expect(body.errors[0].path).toBe(query.split('=')[0]);
  });

  test.each(['0', 'x', '99999999999', '-1'])('in the address: %s is not there', async (id) => {
    expect((await ask(`GET register/enterprises/${id}`, { token: official })).status).toBe(404);
  });
});
