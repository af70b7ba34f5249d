import fc from 'fast-check';
import type { RuleChoices } from '@/lib/domain/counting';
import type { Fact } from '@/lib/domain/register/fact';
import type { SlowFact } from './slow-count';

/** A day of the first months of some years, so that facts meet, and the days around the turns of years. */
export const day: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(2023, 2024, 2025),
    fc.constantFrom('01', '03', '06', '10', '11', '12'),
    fc.constantFrom('01', '02', '15', '30'),
  )
  .map(([year, month, date]) => `${year}-${month}-${date}`);

const inOrOut = fc.constantFrom('counted' as const, 'left-out' as const);

const base: fc.Arbitrary<RuleChoices['base']> = fc.oneof(
  fc.constant({ kind: 'all-operating' as const }),
  fc.constant({ kind: 'zones' as const }),
  fc.record({ kind: fc.constant('workers-at-least' as const), workers: fc.constantFrom(5, 20) }),
  fc.record({ kind: fc.constant('zones-or-workers-at-least' as const), workers: fc.constantFrom(5, 20) }),
);

/** Any choices of a counting rule. */
export const anyRule: fc.Arbitrary<RuleChoices> = fc.record({
  base,
  ownership: fc.constantFrom<RuleChoices['ownership']>('all', ['private'], ['state', 'foreign']),
  branches: inOrOut,
  suspended: inOrOut,
  jointCells: fc.constantFrom('none', 'host', 'all'),
  dependentCells: fc.constantFrom('with-committee', 'each'),
  foundedDuringYear: inOrOut,
  nobodyToAdmit: fc.constantFrom('exempt', 'counted'),
  place: fc.constantFrom('location', 'affiliation'),
});

/** Every second enterprise is a branch. */
export const taxCodeOf = (id: number): string => `${4_600_000_000 + id}${id % 2 === 0 ? '-001' : ''}`;

const count = fc.option(fc.constantFrom(0, 1, 3, 5, 20, 40), { nil: null });

/** Facts of any kind about a few things, possible together or not: what is counted must not depend on that. */
export function anyFacts(of: {
  enterpriseIds: number[];
  organisationIds: number[];
  unitIds: number[];
  /** How many facts at least. */
  least?: number;
}): fc.Arbitrary<SlowFact[]> {
  const enterpriseId = fc.constantFrom(...of.enterpriseIds);
  const organisationId = fc.constantFrom(...of.organisationIds);
  const unitId = fc.constantFrom(...of.unitIds);
  const said = fc.oneof(
    fc.record({
      kind: fc.constant('status'),
      enterpriseId,
      status: fc.constantFrom('operating', 'operating', 'suspended', 'closed'),
    }),
    fc.record({ kind: fc.constant('place'), enterpriseId, unitId, zone: fc.constantFrom(null, 'KCN I') }),
    fc.record({ kind: fc.constant('union'), enterpriseId, present: fc.boolean() }),
    fc
      .record({ kind: fc.constant('headcount'), enterpriseId, workers: count, fullMembers: count })
      .filter(({ workers, fullMembers }) => workers !== null || fullMembers !== null),
    fc.record({
      kind: fc.constant('organisation'),
      organisationId,
      unitId,
      organisationKind: fc.constantFrom(
        null,
        'grassroots-committee',
        'grassroots-cell',
        'dependent-cell',
        'joint-cell',
      ),
      committeeId: fc.option(organisationId, { nil: null, freq: 2 }),
    }),
    fc.record({
      kind: fc.constant('coverage'),
      enterpriseId,
      organisationId,
      present: fc.boolean(),
      host: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('admission'), organisationId, count: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constant('exemption'), organisationId, year: fc.constantFrom(2023, 2024, 2025) }),
  );
  const beginnings = of.enterpriseIds.flatMap((id) => [
    { kind: 'status', enterpriseId: id, status: 'operating', on: '2023-01-15' },
    { kind: 'place', enterpriseId: id, unitId: of.unitIds[id % of.unitIds.length], on: '2023-01-15' },
  ]);
  return fc
    .tuple(
      fc.array(family(of), { maxLength: 2 }),
      fc.array(fc.tuple(said, day), { minLength: of.least ?? 0, maxLength: 45, size: 'max' }),
    )
    .map(([families, drawn]) => {
      const all = [...beginnings, ...families.flat(), ...drawn.map(([fact, on]) => ({ ...fact, on }))];
      return all
        .map((fact, index) => ({ ...blank, ...fact, id: index + 1 }) as SlowFact)
        .filter(isNoCellOfItself);
    });
}

/** A committee with a cell, in one enterprise or in two; the committee may become a cell itself, the cell a joint one. */
const family = (of: { enterpriseIds: number[]; organisationIds: number[]; unitIds: number[] }) =>
  fc
    .record({
      pair: fc.shuffledSubarray(of.organisationIds, { minLength: 2, maxLength: 2 }),
      home: fc.constantFrom(...of.enterpriseIds),
      elsewhere: fc.option(fc.constantFrom(...of.enterpriseIds), { nil: null, freq: 1 }),
      unitId: fc.constantFrom(...of.unitIds),
      cellKind: fc.constantFrom('dependent-cell', 'dependent-cell', 'grassroots-cell', 'joint-cell'),
      admission: day,
      turn: fc.option(fc.record({ on: day, isOfCommittee: fc.boolean() }), { nil: null, freq: 1 }),
    })
    .map(({ pair: [committee = 0, cell = 0], home, elsewhere, unitId, cellKind, admission, turn }) => {
      const on = '2023-02-01';
      const step = (organisationId: number, organisationKind: string, committeeId: number | null) => ({
        ...{ kind: 'organisation', organisationId, unitId, organisationKind, committeeId, on },
      });
      const covers = (organisationId: number, enterpriseId: number) => ({
        ...{ kind: 'coverage', organisationId, enterpriseId, present: true, host: true, on },
      });
      const turned = turn?.isOfCommittee
        ? step(committee, 'grassroots-cell', null)
        : step(cell, 'joint-cell', committee);
      return [
        step(committee, 'grassroots-committee', null),
        covers(committee, home),
        step(cell, cellKind, committee),
        covers(cell, elsewhere ?? home),
        { kind: 'admission', organisationId: cell, count: 1, on: admission },
        ...(turn ? [{ ...turned, on: turn.on }] : []),
      ];
    });

const isNoCellOfItself = ({ committeeId, organisationId }: SlowFact): boolean =>
  committeeId === null || committeeId !== organisationId;

const blank = {
  enterpriseId: null,
  organisationId: null,
  status: null,
  unitId: null,
  zone: null,
  present: null,
  host: null,
  workers: null,
  fullMembers: null,
  organisationKind: null,
  committeeId: null,
  count: null,
  year: null,
  recordedAt: '2026-01-01T00:00:00.000Z',
  withdrawnAt: null,
};

/** The same fact in the product's own words. */
export function toFact(row: SlowFact): Fact {
  const { unitId, ...rest } = row;
  const said = row.kind === 'organisation' ? { ...rest, affiliationId: unitId } : { ...rest, unitId };
  return {
    probationaryMembers: null,
    organisationMembers: null,
    source: '',
    recordedBy: 'test',
    ...said,
  } as unknown as Fact;
}
