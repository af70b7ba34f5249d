import fc from 'fast-check';
import { changeRegister } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import type { EnterpriseFilter, EnterpriseOrder } from '@/lib/domain/register/enterprise-query';
import {
  type EnterpriseStatus,
  enterpriseStatuses,
  type FormationStage,
  formationStages,
  type ProposedFact,
} from '@/lib/domain/register/fact';
import { foldForSearch } from '@/lib/text/search';
import { covering, ofEnterprise, ofOrganisation, unitId } from './register-world';
import { granted } from './report-world';

/** An enterprise as the naive list knows it: two states, the second from `turn` on. */
export type Known = {
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
/** Where enterprises of these worlds stand. */
export const wards = ['a1', 'a2', 'b1'];
const words = ['Hòa', 'Bình', 'Đông', 'Ánh', 'Thép', 'Ước', 'Mây', 'Úy', 'Ăn', 'Âu', 'Cơ'];

/** A few words of a name. */
export const wordsOf = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 3 });
const state = fc.record<State>({
  status: fc.constantFrom(...enterpriseStatuses),
  workers: orNull(fc.integer({ min: 0, max: 12 })),
  members: orNull(fc.integer({ min: 0, max: 5 })),
  union: fc.boolean(),
  stage: orNull(fc.constantFrom(...formationStages)),
  organisation: fc.constantFrom('own', 'joint-host', 'none', 'none'),
});
/** An enterprise as it is drawn. */
export const enterprise = fc.record({
  name: wordsOf.map((some) => `Công ty ${some.join(' ')}`),
  hasTaxCode: fc.boolean(),
  unit: fc.constantFrom(...wards),
  zone: fc.constantFrom(null, null, 'KCN Sông Lụa', 'CCN 50%_a'),
  ownership: fc.constantFrom('private' as const, 'foreign' as const, null),
  now: state,
});

type Drawn = typeof enterprise extends fc.Arbitrary<infer T> ? T : never;

const quiet: State = {
  status: 'operating',
  workers: null,
  members: null,
  union: false,
  stage: null,
  organisation: 'none',
};

/** Records what was drawn, in one change. */
export async function record(keeper: Viewer, drawn: Drawn[]) {
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

const units: Record<string, string[]> = { top: wards, a: ['a1', 'a2'], a1: ['a1'], b: ['b1'] };

/** The list as one would make it by hand. */
export function naive(
  register: readonly Known[],
  filter: EnterpriseFilter,
  scope: readonly string[],
  { sort, isTurned }: EnterpriseOrder,
): number[] {
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
