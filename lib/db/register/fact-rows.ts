import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Fact, FactKind, FactOf, FactValue } from '@/lib/domain/register/fact';

/** A fact as the table keeps it: one column per thing that a fact of some kind says; what is null may be absent. */
export type FactRow = {
  id: number;
  kind: FactKind;
  on: CalendarDate;
  enterpriseId?: number | null;
  organisationId?: number | null;
  status?: FactOf<'status'>['status'] | null;
  unitId?: number | null;
  zone?: string | null;
  present?: boolean | null;
  host?: boolean | null;
  workers?: number | null;
  fullMembers?: number | null;
  probationaryMembers?: number | null;
  organisationMembers?: number | null;
  stage?: FactOf<'stage'>['stage'];
  organisationKind?: FactOf<'organisation'>['organisationKind'];
  committeeId?: number | null;
  count?: number | null;
  year?: number | null;
  source?: string;
  recordedAt: string;
  recordedBy: string;
  withdrawnAt?: string | null;
};

/** What a row says, by its kind. The table's checks see to it that a kind's own columns are there. */
const valueOf: { [K in FactKind]: (row: FactRow) => Extract<FactValue, { kind: K }> } = {
  status: ({ status }) => ({ kind: 'status', status: status ?? 'operating' }),
  place: ({ unitId, zone }) => ({ kind: 'place', unitId: unitId ?? 0, zone: zone ?? null }),
  union: ({ present }) => ({ kind: 'union', present: present ?? false }),
  headcount: ({ workers, fullMembers, probationaryMembers, organisationMembers }) => ({
    kind: 'headcount',
    workers: workers ?? null,
    fullMembers: fullMembers ?? null,
    probationaryMembers: probationaryMembers ?? null,
    organisationMembers: organisationMembers ?? null,
  }),
  stage: ({ stage }) => ({ kind: 'stage', stage: stage ?? null }),
  organisation: ({ organisationKind, unitId, committeeId }) => ({
    kind: 'organisation',
    organisationKind: organisationKind ?? null,
    affiliationId: unitId ?? null,
    committeeId: committeeId ?? null,
  }),
  coverage: ({ present, host }) => ({ kind: 'coverage', present: present ?? false, host: host ?? false }),
  admission: ({ count }) => ({ kind: 'admission', count: count ?? 0 }),
  exemption: ({ year }) => ({ kind: 'exemption', year: year ?? 0 }),
};

/** The fact of a row. */
export function factOf(row: FactRow): Fact {
  return {
    ...valueOf[row.kind](row),
    id: row.id,
    on: row.on,
    enterpriseId: row.enterpriseId ?? null,
    organisationId: row.organisationId ?? null,
    source: row.source ?? '',
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    withdrawnAt: row.withdrawnAt ?? null,
  };
}

/** The columns of a fact. */
export function rowOf(fact: Fact): FactRow {
  if (fact.kind !== 'organisation') return fact;
  const { affiliationId, ...rest } = fact;
  return { ...rest, unitId: affiliationId };
}
