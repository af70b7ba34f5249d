/**
 * What a change of the facts changes: whose states, which of them end and begin, and by how much which figures move.
 */

import { type Booking, bookingsBetween, type CountedRule } from './bookings';
import type { EnterpriseState, EnterpriseTraits } from './enterprise-state';
import type { Fact, FactValue } from './fact';
import { enterpriseStatesIn, type FactIndex, organisationStatesIn } from './fact-index';
import type { OrganisationState } from './organisation-state';
import type { YearOn } from './reporting-year';
import { type Span, saysTheSame } from './spans';

/** The facts in force before and after, as far as the change touches anything. */
export type FactChange = {
  readonly before: FactIndex;
  readonly after: FactIndex;
  /** Facts that are withdrawn or recorded. */
  readonly changed: readonly Fact[];
};

/** What counting needs to know beside the facts. */
export type CountingTerms = { readonly rules: readonly CountedRule[]; readonly yearOn: YearOn };

/** States that turned out otherwise, and those in their stead, of one enterprise or organisation. */
export type Restated<T> = { readonly id: number; readonly ended: readonly T[]; readonly begun: readonly T[] };

/** Everything that follows from a change. */
export type Consequences = {
  readonly enterprises: readonly Restated<EnterpriseState>[];
  readonly organisations: readonly Restated<OrganisationState>[];
  readonly bookings: readonly Booking[];
};

/** Whose states may depend on the changed facts. */
export type Affected = {
  readonly enterprises: ReadonlySet<number>;
  readonly organisations: ReadonlySet<number>;
};

/** What follows from a change of facts. Enterprises are counted with the traits that `traitsOf` gives. */
export function consequencesOf(
  change: FactChange,
  affected: Affected,
  traitsOf: (enterpriseId: number) => EnterpriseTraits,
  { rules, yearOn }: CountingTerms,
): Consequences {
  const { before, after } = change;
  const enterprises = [...affected.enterprises].map((id) => {
    const traits = traitsOf(id);
    return restated(id, enterpriseStatesIn(before, id, traits), enterpriseStatesIn(after, id, traits));
  });
  const organisations = [...affected.organisations].map((id) =>
    restated(id, organisationStatesIn(before, id, yearOn), organisationStatesIn(after, id, yearOn)),
  );
  const all = [...enterprises, ...organisations];
  const ended = all.flatMap((one): readonly (EnterpriseState | OrganisationState)[] => one.ended);
  const begun = all.flatMap((one): readonly (EnterpriseState | OrganisationState)[] => one.begun);
  return { enterprises, organisations, bookings: bookingsBetween(ended, begun, rules) };
}

/** Enterprises and organisations whose states may depend on the changed facts. */
export function affectedBy({ before, after, changed }: FactChange): Affected {
  const enterprises = new Set<number>();
  const organisations = new Set<number>();
  const both = [before, after];
  for (const fact of changed) {
    if (fact.enterpriseId !== null) enterprises.add(fact.enterpriseId);
    if (fact.organisationId !== null) organisations.add(fact.organisationId);
    for (const index of both) reach[fact.kind](index, fact, enterprises, organisations);
  }
  return { enterprises, organisations };
}

type Reach = (index: FactIndex, fact: Fact, enterprises: Set<number>, organisations: Set<number>) => void;

const subjectOnly: Reach = () => {};

/** Whom a fact reaches beside those that it is about. */
const reach: Record<FactValue['kind'], Reach> = {
  status: subjectOnly,
  union: subjectOnly,
  headcount: subjectOnly,
  stage: subjectOnly,
  coverage: (index, { organisationId }, _enterprises, organisations) =>
    addAll(organisations, organisationId === null ? [] : relatedTo(index, organisationId)),
  exemption: subjectOnly,
  place: (index, { enterpriseId }, _enterprises, organisations) =>
    addAll(organisations, enterpriseId === null ? [] : index.organisationsCovering(enterpriseId)),
  admission: (index, { organisationId }, _enterprises, organisations) =>
    addAll(organisations, organisationId === null ? [] : index.committeesOf(organisationId)),
  organisation: (index, { organisationId }, enterprises, organisations) => {
    if (organisationId === null) return;
    addAll(enterprises, index.enterprisesCovered(organisationId));
    addAll(organisations, relatedTo(index, organisationId));
  },
};

const relatedTo = (index: FactIndex, organisationId: number): number[] => [
  ...index.cellsOf(organisationId),
  ...index.committeesOf(organisationId),
];

function addAll(ids: Set<number>, more: readonly number[]): void {
  for (const id of more) ids.add(id);
}

/** Which states of a thing end and begin; those that are the same before and after are neither. */
function restated<T extends Span>(id: number, before: readonly T[], after: readonly T[]): Restated<T> {
  const isIn = (states: readonly T[], state: T) =>
    states.some((each) => each.from === state.from && saysTheSame(each, state));
  return {
    id,
    ended: before.filter((state) => !isIn(after, state)),
    begun: after.filter((state) => !isIn(before, state)),
  };
}
