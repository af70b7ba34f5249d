import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countEnterprises, findEnterprises, type ListedEnterprise } from '@/lib/db/register/enterprise-list';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import {
  byName,
  type EnterpriseFilter,
  type EnterpriseOrder,
  enterpriseSorts,
  memberChoices,
  organisationChoices,
  stageChoices,
  statusChoices,
} from '@/lib/domain/register/enterprise-query';
import { foldForSearch } from '@/lib/text/search';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { enterprise, type Known, naive, record, wards, wordsOf } from '@/tests/support/register-list-world';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let root: Viewer;
let ofA: Viewer;
let register: Known[];

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('top');
  await aUnit('a', 'top');
  await aUnit('b', 'top');
  for (const ward of ['a1', 'a2']) await aUnit(ward, 'a');
  await aUnit('b1', 'b');
  const keeper = await aPerson('Giữ Sổ', ['official', 'top']);
  const reader = await aPerson('Đọc Sổ', ['leader', 'a']);
  register = await record(keeper, fc.sample(enterprise, { seed: 3, numRuns: 90 }));
  root = await asSignedIn(keeper.accountId);
  ofA = await asSignedIn(reader.accountId);
});

afterAll(() => db.drop());

const filters: fc.Arbitrary<EnterpriseFilter> = fc.record(
  {
    unit: fc.constantFrom('top', 'a', 'a1', 'b'),
    q: wordsOf.map((some) => some.join('  ').toLowerCase()),
    asOf: fc.constantFrom('2023-03-01', '2022-01-01', '2024-06-01'),
    status: fc.constantFrom(...statusChoices),
    zone: fc.constantFrom('any', 'none', 'KCN Sông Lụa', 'CCN 50%_a'),
    ownership: fc.constantFrom('private', 'foreign'),
    workersFrom: fc.integer({ min: 0, max: 9 }),
    workersTo: fc.integer({ min: 3, max: 12 }),
    union: fc.boolean(),
    members: fc.constantFrom(...memberChoices),
    organisation: fc.constantFrom(...organisationChoices),
    stage: fc.constantFrom(...stageChoices),
    attention: fc.constant(true),
  },
  { requiredKeys: [] },
);

const orders = fc.record<EnterpriseOrder>({
  sort: fc.constantFrom(...enterpriseSorts),
  isTurned: fc.boolean(),
});

async function allPages(viewer: Viewer, filter: EnterpriseFilter, order: EnterpriseOrder, limit: number) {
  const all: ListedEnterprise[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const found = granted(
      await findEnterprises(viewer, filter, order, { limit, ...(after === undefined ? {} : { after }) }),
    );
    all.push(...found.slice(0, limit));
    if (found.length <= limit) return all.map(({ id }) => id);
  }
}

describe('the list of enterprises', () => {
  test('is what one would find and order by hand, whatever is asked, page by page without skip or repeat', async () => {
    await fc.assert(
      fc.asyncProperty(filters, orders, fc.integer({ min: 1, max: 40 }), async (filter, order, limit) => {
        const expected = naive(register, filter, wards, order);
        expect(await allPages(root, filter, order, limit)).toEqual(expected);
        expect(await countEnterprises(root, filter)).toBe(expected.length);
      }),
      { numRuns: 120 },
    );
  });

  test('holds nothing from outside the branches of whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(filters, orders, async (filter, order) => {
        const asked = filter.unit === 'top' || filter.unit === 'b' ? { ...filter, unit: 'a' } : filter;
        expect(await allPages(ofA, asked, order, 25)).toEqual(naive(register, asked, ['a1', 'a2'], order));
      }),
      { numRuns: 30 },
    );
  });

  test('is not of a unit outside, and does not begin after an enterprise outside', async () => {
    const outside = await findEnterprises(ofA, { unit: 'b1' }, byName, { limit: 5 });
    expect(outside).toMatchObject({ refusal: 'unit-not-found' });
    const after = register.find(({ unit }) => unit === 'b1')?.id ?? 0;
    const placed = await findEnterprises(ofA, {}, byName, { limit: 5, after });
    expect(placed).toMatchObject({ refusal: 'cursor-invalid', path: 'cursor' });
    expect(isRefusal(await findEnterprises(root, {}, byName, { limit: 5, after }))).toBe(false);
  });

  test('finds by a part of the tax code, by words without marks in any order, and takes no sign for a pattern', async () => {
    const withCode = register.find(({ taxCode }) => taxCode !== null);
    const found = granted(
      await findEnterprises(root, { q: withCode?.taxCode?.slice(2) ?? '' }, byName, { limit: 5 }),
    );
    expect(found.map(({ id }) => id)).toContain(withCode?.id);
    const backwards = foldForSearch(register[0]?.name ?? '')
      .split(' ')
      .reverse()
      .join(' ');
    const again = granted(await findEnterprises(root, { q: backwards }, byName, { limit: 90 }));
    expect(again.map(({ id }) => id)).toContain(register[0]?.id);
    for (const q of ['%', '_', '\\', "'", '%%']) {
      expect(await findEnterprises(root, { q }, byName, { limit: 5 })).toEqual([]);
    }
  });
});
