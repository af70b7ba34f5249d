import { describe, expect, test } from 'vitest';
import type { ListFacts } from '@/lib/domain/list-field';
import type { Fact, FactValue } from '@/lib/domain/register/fact';
import { planRow } from '@/lib/domain/register/import/plan-row';
import { claimsOf } from '@/lib/domain/register/import/row-claims';
import type { KnownEnterprise, RowChoice } from '@/lib/domain/register/import/row-plan';
import type { Unit } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';

const asOf = '2026-06-30';
const year = { year: 2026, from: '2026-01-01', until: '2027-01-01' };
const unit: Unit = {
  id: 2,
  code: 'bach-quang',
  name: 'Phường Bách Quang',
  kind: 'committee',
  parentId: 1,
  path: '/1/2/',
  validFrom: '2025-07-01',
  validTo: null,
  revision: 1,
  successors: [],
};

let lastId = 0;
const fact = (on: string, value: FactValue, subject: { organisationId?: number } = {}): Fact => ({
  ...value,
  id: ++lastId,
  on,
  enterpriseId:
    value.kind === 'organisation' || value.kind === 'admission' || value.kind === 'exemption' ? null : 10,
  organisationId: subject.organisationId ?? null,
  source: '',
  recordedAt: '2026-01-01T00:00:00Z',
  recordedBy: 'Chị Lan',
  withdrawnAt: null,
});

const operating = () => [
  fact('2025-08-01', { kind: 'status', status: 'operating' }),
  fact('2025-08-01', { kind: 'place', unitId: 2, zone: null }),
];
const withCell = () => [
  fact(
    '2025-09-01',
    { kind: 'organisation', organisationKind: 'grassroots-cell', affiliationId: 2, committeeId: null },
    { organisationId: 5 },
  ),
  fact('2025-09-01', { kind: 'coverage', present: true, host: false }, { organisationId: 5 }),
];
const enterprise = (...facts: Fact[]): KnownEnterprise => ({
  id: 10,
  taxCode: '4600000001',
  name: 'Công ty TNHH Hoàng Gia',
  ownership: 'private',
  note: '',
  facts,
});

function plan(said: ListFacts, known: KnownEnterprise | null, choice: RowChoice = {}) {
  const { claims, problems } = claimsOf(7, { name: 'Cty TNHH Hoàng Gia', ...said }, asOf);
  expect(problems).toEqual([]);
  return planRow(
    {
      row: 7,
      claims,
      known,
      unit,
      pathOf: (id) => `/1/${id}/`,
      asOf,
      year,
      sources: { dated: 'danh sách', asOf: 'có đến ngày' },
      choice,
      jointCell: null,
      around: [],
    },
    foldForSearch,
  );
}
const written = (row: ReturnType<typeof plan>) =>
  (row.writes?.facts ?? []).map(({ kind, on, ...rest }) => ({ kind, on, ...rest }));

describe('a new enterprise', () => {
  test("works from the list's day on, in the import's unit", () => {
    const row = plan({}, null);
    expect(row.outcome).toBe('new');
    expect(written(row)).toMatchObject([
      { kind: 'status', on: asOf, status: 'operating', enterpriseId: -7 },
      { kind: 'place', on: asOf, unitId: 2, zone: null },
    ]);
  });

  test('began no later than anything that the list dates, and stood in the unit from then on', () => {
    const row = plan(
      { organisation: { exists: true, kind: null, name: null }, organisationFoundedOn: day('2018-10-01') },
      null,
    );
    expect(written(row)).toMatchObject([
      { kind: 'status', on: '2018-10-01', status: 'operating' },
      { kind: 'place', on: '2018-10-01' },
      { kind: 'organisation', on: '2018-10-01', organisationKind: 'grassroots-cell', organisationId: -7 },
      { kind: 'coverage', on: '2018-10-01', present: true, enterpriseId: -7, organisationId: -7 },
    ]);
    expect(row.writes?.newOrganisation).toEqual({ name: 'Chi bộ Cty TNHH Hoàng Gia' });
  });

  test('that was suspended worked before', () => {
    const row = plan({ operatingSince: day('2020-01-01'), suspendedOn: day('2026-03-01') }, null);
    expect(written(row).filter(({ kind }) => kind === 'status')).toMatchObject([
      { on: '2020-01-01', status: 'operating' },
      { on: '2026-03-01', status: 'suspended' },
    ]);
  });
});

describe('a known enterprise', () => {
  test('of which the list says nothing new is unchanged', () => {
    const counts = { workers: 50, fullMembers: 3, probationaryMembers: 1, organisationMembers: null };
    const facts = [...operating(), ...withCell(), fact('2026-01-31', { kind: 'headcount', ...counts })];
    const row = plan(
      {
        taxCode: '4600000001',
        workers: 50,
        fullMembers: 3,
        membersTotal: 4,
        organisation: { exists: true, kind: null, name: null },
        organisationFoundedOn: day('2020-01-01'),
        union: false,
        admissions: 0,
        status: 'operating',
      },
      enterprise(...facts),
    );
    expect(row).toMatchObject({ outcome: 'unchanged', changes: [], problems: [], writes: null });
  });

  test("has another count, observed on the list's day; what is not said stays as it was said that day", () => {
    const counts = { workers: 50, fullMembers: 3, probationaryMembers: null, organisationMembers: null };
    const observed = fact(asOf, { kind: 'headcount', ...counts });
    const row = plan({ workers: 60 }, enterprise(...operating(), observed));
    expect(row.changes).toEqual([{ what: 'workers', from: 50, to: 60, on: asOf }]);
    expect(written(row)).toMatchObject([{ kind: 'headcount', on: asOf, workers: 60, fullMembers: 3 }]);
    expect(row.writes?.replaces).toEqual([observed.id]);
  });

  test("gets what the list says to exist: from its own date, or as of the list's day", () => {
    const row = plan(
      {
        union: true,
        unionFoundedOn: day('2026-02-01'),
        organisation: { exists: true, kind: 'dependent-cell', name: 'Chi bộ May' },
      },
      enterprise(...operating()),
    );
    expect(written(row)).toMatchObject([
      { kind: 'union', on: '2026-02-01', present: true, source: 'danh sách' },
      {
        kind: 'organisation',
        on: asOf,
        organisationKind: 'dependent-cell',
        affiliationId: 2,
        source: 'có đến ngày',
      },
      { kind: 'coverage', on: asOf, enterpriseId: 10, organisationId: -7 },
    ]);
  });

  test('keeps what the list denies until a person ends it', () => {
    const facts = [...operating(), ...withCell(), fact('2025-09-01', { kind: 'union', present: true })];
    const denied: ListFacts = { union: false, organisation: { exists: false, kind: null, name: null } };
    const shown = plan(denied, enterprise(...facts));
    expect(shown).toMatchObject({ outcome: 'unchanged', writes: null });
    expect(shown.problems.map(({ kind }) => kind)).toEqual(['union-not-in-list', 'organisation-not-in-list']);
    const ended = plan(denied, enterprise(...facts), { end: ['union', 'organisation'] });
    expect(written(ended)).toMatchObject([
      { kind: 'union', on: asOf, present: false },
      { kind: 'organisation', on: asOf, organisationKind: null, organisationId: 5 },
    ]);
  });

  test('gets only the admissions that the register does not have yet; fewer change nothing', () => {
    const admitted = fact('2026-03-02', { kind: 'admission', count: 2 }, { organisationId: 5 });
    const lastYear = fact('2025-12-02', { kind: 'admission', count: 7 }, { organisationId: 5 });
    const facts = [...operating(), ...withCell(), admitted, lastYear];
    expect(written(plan({ admissions: 3 }, enterprise(...facts)))).toMatchObject([
      { kind: 'admission', on: asOf, count: 1, organisationId: 5 },
    ]);
    expect(plan({ admissions: 2 }, enterprise(...facts)).outcome).toBe('unchanged');
    const fewer = plan({ admissions: 1 }, enterprise(...facts));
    expect(fewer).toMatchObject({ outcome: 'unchanged', problems: [{ kind: 'fewer-admissions' }] });
  });

  test('cannot admit without an organisation', () => {
    expect(plan({ admissions: 1 }, enterprise(...operating()))).toMatchObject({
      outcome: 'refused',
      problems: [{ kind: 'organisation-needed', field: 'admissions' }],
    });
  });

  test('does not found a second organisation where the register knows one of a later day', () => {
    const [step, coverage] = withCell();
    const later = [step, coverage].flatMap((each) => (each ? [{ ...each, on: '2026-08-01' }] : []));
    const row = plan(
      { organisation: { exists: true, kind: null, name: null } },
      enterprise(...operating(), ...later),
    );
    expect(row).toMatchObject({ outcome: 'unchanged', problems: [{ kind: 'organisation-later' }] });
  });

  test('moves when the list stands for another place, and stays within the place that it names', () => {
    const elsewhere = [
      fact('2025-08-01', { kind: 'status', status: 'operating' }),
      fact('2025-08-01', { kind: 'place', unitId: 3, zone: 'KCN Sông Công II' }),
    ];
    const row = plan({ zone: 'Khu công nghiệp Sông Công 2' }, enterprise(...elsewhere));
    expect(row.changes).toEqual([{ what: 'place', from: 3, to: 2, on: asOf }]);
    expect(written(row)).toMatchObject([{ kind: 'place', unitId: 2, zone: 'KCN Sông Công II' }]);
  });

  test('is renamed only by another name, and never asked for what is blank', () => {
    expect(plan({ name: 'CÔNG TY TNHH HOÀNG GIA' }, enterprise(...operating())).outcome).toBe('unchanged');
    const renamed = plan({ name: 'Cty Hoàng Gia Phát', ownership: 'foreign' }, enterprise(...operating()));
    expect(renamed.changes.map(({ what }) => what)).toEqual(['name', 'ownership']);
    expect(renamed.writes?.traits).toMatchObject({ taxCode: '4600000001', ownership: 'foreign' });
  });
});

function day(on: string) {
  return { on, precision: 'day' as const };
}
