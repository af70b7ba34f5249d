import type { CalendarDate } from '@/lib/domain/calendar-date';
import {
  type EnterpriseStatus,
  type Fact,
  type FactOf,
  type FormationStage,
  factsOf,
  lastOn,
  type OrganisationKind,
  type Ownership,
} from './fact';
import { type Span, spansOf } from './spans';

/** How an enterprise has an organisation: its own, a joint cell as host or as guest, or none. */
export type HeldOrganisation = 'own' | 'joint-host' | 'joint-guest' | 'none';

/** Everything that any counting rule may ask about an enterprise, unchanged over a span of days. */
export type EnterpriseState = Span & {
  readonly unitId: number;
  readonly zone: string | null;
  readonly ownership: Ownership | null;
  readonly isBranch: boolean;
  readonly status: EnterpriseStatus;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly organisationMembers: number | null;
  readonly hasUnion: boolean;
  readonly organisation: HeldOrganisation;
  /** The unit that its organisation is affiliated to. */
  readonly affiliationId: number | null;
  readonly stage: FormationStage | null;
};

/** What does not depend on the day. */
export type EnterpriseTraits = { readonly ownership: Ownership | null; readonly isBranch: boolean };

/** Own organisations before joint cells, and of its own the one that stands highest. */
const precedence: Record<OrganisationKind, number> = {
  'grassroots-committee': 0,
  'grassroots-cell': 1,
  'dependent-cell': 2,
  'joint-cell': 3,
};

/**
 * The states of an enterprise over time, from its facts in force and those of the organisations that cover it.
 * There is none before its first status and place, or while either is unknown.
 */
export function statesOfEnterprise(
  { ownership, isBranch }: EnterpriseTraits,
  facts: readonly Fact[],
): EnterpriseState[] {
  const statuses = factsOf(facts, 'status');
  const places = factsOf(facts, 'place');
  const unions = factsOf(facts, 'union');
  const headcounts = factsOf(facts, 'headcount');
  const stages = factsOf(facts, 'stage');
  const held = heldOrganisation(factsOf(facts, 'coverage'), factsOf(facts, 'organisation'));
  const days = facts.filter(({ kind }) => kind !== 'admission' && kind !== 'exemption').map(({ on }) => on);
  return spansOf(days, (day) => {
    const status = lastOn(statuses, day)?.status;
    const place = lastOn(places, day);
    if (!status || !place) return null;
    return {
      unitId: place.unitId,
      zone: place.zone,
      ownership,
      isBranch,
      status,
      ...countsOn(headcounts, day),
      hasUnion: lastOn(unions, day)?.present ?? false,
      ...held(day),
      stage: lastOn(stages, day)?.stage ?? null,
    };
  });
}

const counts = ['workers', 'fullMembers', 'probationaryMembers', 'organisationMembers'] as const;

/** Each count as it was last said: an observation that leaves one out does not make it unknown. */
function countsOn(
  headcounts: readonly FactOf<'headcount'>[],
  day: CalendarDate,
): Record<(typeof counts)[number], number | null> {
  const known = (count: (typeof counts)[number]) =>
    headcounts.findLast((fact) => fact.on <= day && fact[count] !== null)?.[count] ?? null;
  return {
    workers: known('workers'),
    fullMembers: known('fullMembers'),
    probationaryMembers: known('probationaryMembers'),
    organisationMembers: known('organisationMembers'),
  };
}

type Held = Pick<EnterpriseState, 'organisation' | 'affiliationId'>;

const nothingHeld: Held = { organisation: 'none', affiliationId: null };

/** Which organisation covers the enterprise on a day: one that exists then, its own before a joint one. */
function heldOrganisation(
  coverages: readonly FactOf<'coverage'>[],
  steps: readonly FactOf<'organisation'>[],
): (day: CalendarDate) => Held {
  const ids = [...new Set(coverages.map(({ organisationId }) => organisationId))];
  const organisations = ids.map((id) => ({
    coverages: coverages.filter(({ organisationId }) => organisationId === id),
    steps: steps.filter(({ organisationId }) => organisationId === id),
  }));
  return (day) => {
    const present = organisations.flatMap(({ coverages, steps }) => {
      const coverage = lastOn(coverages, day);
      const step = lastOn(steps, day);
      if (!coverage?.present || !step?.organisationKind) return [];
      return [{ rank: precedence[step.organisationKind], coverage, step }];
    });
    const [first] = present.sort(
      (one, other) =>
        one.rank - other.rank ||
        Number(other.coverage.host) - Number(one.coverage.host) ||
        Number(one.step.organisationId) - Number(other.step.organisationId),
    );
    if (!first) return nothingHeld;
    const isJoint = first.step.organisationKind === 'joint-cell';
    const organisation = !isJoint ? 'own' : first.coverage.host ? 'joint-host' : 'joint-guest';
    return { organisation, affiliationId: first.step.affiliationId };
  };
}
