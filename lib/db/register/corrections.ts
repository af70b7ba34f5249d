import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type {
  EnterpriseStatus,
  Fact,
  FactValue,
  FormationStage,
  OrganisationKind,
  ProposedFact,
} from '@/lib/domain/register/fact';
import { atFormField } from './deeds';
import { findFacts, type RecordedFact } from './recorded-facts';
import { correctFact } from './recording';

/** What a fact should have said. What is not given stays; units are named by their codes. */
export type Correction = {
  on: CalendarDate;
  source: string;
  status?: EnterpriseStatus;
  /** Of a place; of an organisation the unit that it is affiliated to. */
  unit?: string;
  zone?: string | null;
  workers?: number | null;
  fullMembers?: number | null;
  probationaryMembers?: number | null;
  organisationMembers?: number | null;
  stage?: FormationStage | null;
  organisationKind?: OrganisationKind;
  count?: number;
  year?: number;
};

/** Records in a fact's stead what it should have said; the old one stays readable, with the reason. */
export async function correctRecorded(
  viewer: Viewer,
  factId: number,
  correction: Correction,
  reason: string,
): Promise<Fact | Refusal> {
  const [fact] = await findFacts(Prisma.sql`f.id = ${factId}::int`);
  if (!fact) return refuse('fact-not-found');
  const unit =
    correction.unit === undefined ? undefined : await unitFor(viewer, 'keep-register', correction.unit);
  if (isRefusal(unit)) return unit;
  const value = valueOf[fact.kind](fact, { ...correction, unitId: unit?.id ?? fact.unitId ?? 0 });
  const { on, source } = correction;
  const { enterpriseId, organisationId } = fact;
  const replacement: ProposedFact = { ...value, on, source, enterpriseId, organisationId };
  const corrected = await correctFact(viewer, factId, replacement, reason);
  return isRefusal(corrected) ? atFormField(corrected) : corrected;
}

type Corrected = Correction & { unitId: number };

const counts = ['workers', 'fullMembers', 'probationaryMembers', 'organisationMembers'] as const;

const valueOf: Record<FactValue['kind'], (fact: RecordedFact, corrected: Corrected) => FactValue> = {
  status: (fact, { status }) => ({ kind: 'status', status: status ?? fact.status ?? 'operating' }),
  place: (fact, { unitId, zone }) => ({ kind: 'place', unitId, zone: zone === undefined ? fact.zone : zone }),
  union: ({ present }) => ({ kind: 'union', present: present === true }),
  headcount: (fact, corrected) => {
    const count = (name: (typeof counts)[number]) =>
      corrected[name] === undefined ? fact[name] : (corrected[name] ?? null);
    return {
      kind: 'headcount',
      workers: count('workers'),
      fullMembers: count('fullMembers'),
      probationaryMembers: count('probationaryMembers'),
      organisationMembers: count('organisationMembers'),
    };
  },
  stage: (fact, { stage }) => ({ kind: 'stage', stage: stage === undefined ? fact.stage : stage }),
  organisation: (fact, { organisationKind, unitId }) => ({
    kind: 'organisation',
    organisationKind: fact.organisationKind === null ? null : (organisationKind ?? fact.organisationKind),
    affiliationId: fact.organisationKind === null ? null : unitId,
    committeeId: fact.committeeId,
  }),
  coverage: ({ present, host }) => ({ kind: 'coverage', present: present === true, host: host === true }),
  admission: (fact, { count }) => ({ kind: 'admission', count: count ?? fact.count ?? 1 }),
  exemption: (fact, { year }) => ({ kind: 'exemption', year: year ?? fact.year ?? 0 }),
};
