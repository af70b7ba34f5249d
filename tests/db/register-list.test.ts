import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countEnterprises, findEnterprises, type ListedEnterprise } from '@/lib/db/register/enterprise-list';
import { changeRegister } from '@/lib/db/register/recording';
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
import {
  type EnterpriseStatus,
  enterpriseStatuses,
  type FormationStage,
  formationStages,
  type ProposedFact,
} from '@/lib/domain/register/fact';
import { foldForSearch } from '@/lib/text/search';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { covering, ofEnterprise, ofOrganisation, unitId } from '@/tests/support/register-world';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from '@/tests/support/report-world';

/** An enterprise as the naive list knows it: two states, the second from `turn` on. */
type Known = {
  id: number;
  name: string;
  taxCode: string | null;
  unit: string;
  zone: string | null;
  ownership: 'private' | 'foreign' | null;
  before: State;
  now: State;
};
type State = {
  status: EnterpriseStatus;
  workers: number | null;
  members: number | null;
  union: boolean;
  stage: FormationStage | null;
  organisation: 'own' | 'joint-host' | 'none';
};

const begin = '2023-02-01';
const turn = '2024-05-01';
const wards = ['a1', 'a2', 'b1'];
const words = ['Hòa', 'Bình', 'Đông', 'Ánh', 'Thép', 'Ước', 'Mây', 'Úy', 'Ăn', 'Âu', 'Cơ'];

const wordsOf = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 3 });
const state = fc.record<State>({
  status: fc.constantFrom(...enterpriseStatuses),
  workers: orNull(fc.integer({ min: 0, max: 12 })),
  members: orNull(fc.integer({ min: 0, max: 5 })),
  union: fc.boolean(),
  stage: orNull(fc.constantFrom(...formationStages)),
  organisation: fc.constantFrom('own', 'joint-host', 'none', 'none'),
});
const enterprise = fc.record({
  name: wordsOf.map((some) => `Công ty ${some.join(' ')}`),
  hasTaxCode: fc.boolean(),
  unit: fc.constantFrom(...wards),
  zone: fc.constantFrom(null, null, 'KCN Sông Lụa', 'CCN 50%_a'),
  ownership: fc.constantFrom('private' as const, 'foreign' as const, null),
  now: state,
});

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

const quiet: State = {
  status: 'operating',
  workers: null,
  members: null,
  union: false,
  stage: null,
  organisation: 'none',
};

async function record(
  keeper: Viewer,
  drawn: (typeof enterprise extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const newEnterprises = drawn.map(({ name, ownership, hasTaxCode }, index) => ({
    id: -1 - index,
    name,
    ownership,
    taxCode: hasTaxCode ? String(4600100000 + ((index * 37) % 1000)) : null,
  }));
  const unitIds = new Map(await Promise.all(wards.map(async (ward) => [ward, await unitId(ward)] as const)));
  const newOrganisations = drawn.flatMap(({ now }, index) =>
    now.organisation === 'none' ? [] : [{ id: -1 - index, name: `Chi bộ ${index}` }],
  );
  const facts = drawn.flatMap(({ unit, zone, now }, index): ProposedFact[] => {
    const id = -1 - index;
    const { status, workers, members, union, stage, organisation } = now;
    const place = unitIds.get(unit) ?? 0;
    const kind = organisation === 'own' ? ('grassroots-cell' as const) : ('joint-cell' as const);
    const isCounted = workers !== null || members !== null;
    return [
      ofEnterprise(id, begin, { kind: 'status', status: 'operating' }),
      ofEnterprise(id, begin, { kind: 'place', unitId: place, zone }),
      ...(union ? [ofEnterprise(id, turn, { kind: 'union', present: true })] : []),
      ...(stage ? [ofEnterprise(id, turn, { kind: 'stage', stage })] : []),
      ...(isCounted
        ? [
            ofEnterprise(id, turn, {
              kind: 'headcount',
              workers,
              fullMembers: members,
              probationaryMembers: null,
              organisationMembers: null,
            }),
          ]
        : []),
      ...(organisation === 'none'
        ? []
        : [
            ofOrganisation(id, turn, {
              kind: 'organisation',
              organisationKind: kind,
              affiliationId: place,
              committeeId: null,
            }),
            covering(id, id, turn),
          ]),
      ...(status === 'operating' ? [] : [ofEnterprise(id, '2024-05-02', { kind: 'status', status })]),
    ];
  });
  const { enterpriseIds } = granted(
    await changeRegister(keeper, { facts, newEnterprises, newOrganisations }),
  );
  return drawn.map(
    ({ hasTaxCode: _has, ...each }, index): Known => ({
      ...each,
      id: enterpriseIds[index] ?? 0,
      taxCode: newEnterprises[index]?.taxCode ?? null,
      before: quiet,
    }),
  );
}

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

const units: Record<string, string[]> = { top: wards, a: ['a1', 'a2'], a1: ['a1'], b: ['b1'] };

/** The list as one would make it by hand. */
function naive(filter: EnterpriseFilter, scope: string[], { sort, isTurned }: EnterpriseOrder): number[] {
  const { unit, asOf } = filter;
  if (asOf !== undefined && asOf < begin) return [];
  const stateOf = ({ before, now }: Known) => (asOf !== undefined && asOf < turn ? before : now);
  const within = register.filter(
    (each) => scope.includes(each.unit) && (unit === undefined || units[unit]?.includes(each.unit)),
  );
  const found = within.filter((each) => fits(filter, each, stateOf(each)));
  const keyOf = (each: Known) =>
    ({
      name: each.name,
      taxCode: each.taxCode,
      workers: stateOf(each).workers,
      members: stateOf(each).members,
    })[sort];
  const isDown = (sort === 'workers' || sort === 'members') !== isTurned;
  const collator = new Intl.Collator('vi');
  const compare = (one: Known, other: Known): number => {
    const [key, otherKey] = [keyOf(one), keyOf(other)];
    if (key === null || otherKey === null) {
      if (key !== otherKey) return key === null ? 1 : -1;
      return isDown ? other.id - one.id : one.id - other.id;
    }
    const order =
      (typeof key === 'string' ? collator.compare(key, String(otherKey)) : key - Number(otherKey)) ||
      one.id - other.id;
    return isDown ? -order : order;
  };
  return found.sort(compare).map(({ id }) => id);
}

function fits(filter: EnterpriseFilter, each: Known, state_: State): boolean {
  const { status, workers, members, union, stage, organisation } = state_;
  const text = foldForSearch(`${each.name} ${each.taxCode ?? ''}`);
  const words_ = foldForSearch(filter.q ?? '').split(' ');
  const sized = (from = 0, to = Number.POSITIVE_INFINITY) =>
    workers !== null && workers >= from && workers <= to;
  const isAsked = filter.workersFrom !== undefined || filter.workersTo !== undefined;
  const memberIs = { '3+': (members ?? -1) >= 3, '2': members === 2, '1': members === 1, '0': members === 0 };
  const heldIs = {
    any: organisation !== 'none',
    own: organisation === 'own',
    joint: organisation === 'joint-host',
    none: organisation === 'none',
  };
  return [
    words_.every((word) => text.includes(word)),
    filter.status === undefined ||
      (filter.status === 'existing' ? status !== 'closed' : status === filter.status),
    filter.zone === undefined ||
      (filter.zone === 'any'
        ? each.zone !== null
        : filter.zone === 'none'
          ? each.zone === null
          : each.zone === filter.zone),
    filter.ownership === undefined || each.ownership === filter.ownership,
    !isAsked || sized(filter.workersFrom, filter.workersTo),
    filter.union === undefined || union === filter.union,
    filter.members === undefined ||
      (filter.members === 'unknown' ? members === null : memberIs[filter.members]),
    filter.organisation === undefined || heldIs[filter.organisation],
    filter.stage === undefined || (filter.stage === 'none' ? stage === null : stage === filter.stage),
    filter.attention === undefined || (organisation !== 'none' && status !== 'operating'),
  ].every((condition) => condition);
}

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
        const expected = naive(filter, wards, order);
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
        expect(await allPages(ofA, asked, order, 25)).toEqual(naive(asked, ['a1', 'a2'], order));
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
