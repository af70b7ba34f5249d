/**
 * The states that facts come to, with what was known when: a state that later facts ended or changed was believed until then.
 * The states themselves come from the product's own functions.
 */

import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { Fact } from '@/lib/domain/register/fact';
import {
  enterpriseStatesIn,
  type FactIndex,
  indexFacts,
  organisationStatesIn,
} from '@/lib/domain/register/fact-index';
import { type KnownState, statesEverKnown } from '@/lib/domain/register/known-states';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import type { YearOn } from '@/lib/domain/register/reporting-year';
import type { Enterprise } from './enterprises';

/** An enterprise's states: from its own facts, and the steps of the organisations that cover it. */
export function knownOfEnterprise(
  index: FactIndex,
  { id, ownership, isBranch }: Pick<Enterprise, 'id' | 'ownership' | 'isBranch'>,
): KnownState<EnterpriseState>[] {
  const states = enterpriseStatesIn(index, id, { ownership, isBranch });
  return knownInOrder([...index.ofEnterprise(id), ...factsOfNeighbours(index, id)], states);
}

const factsOfNeighbours = (index: FactIndex, enterpriseId: number): readonly Fact[] =>
  index.organisationsCovering(enterpriseId).flatMap((id) => index.ofOrganisation(id));

/** An organisation's states: from its own facts, those of its committee and cells, and where its enterprises stand. */
export function knownOfOrganisation(
  index: FactIndex,
  id: number,
  yearOn: YearOn,
): KnownState<OrganisationState>[] {
  const related = [id, ...index.committeesOf(id), ...index.cellsOf(id)].flatMap(index.ofOrganisation);
  const places = index.enterprisesCovered(id).flatMap(index.ofEnterprise);
  return statesEverKnown([...new Set([...related, ...places])], (known) =>
    organisationStatesIn(indexFacts(known), id, yearOn),
  );
}

/**
 * What was known of states that change only on the days of facts, where facts were recorded in the order of their days (as an
 * office of this country does): each state lasted for good until the fact that ends it was recorded. A test holds this to
 * asking anew at each moment.
 */
function knownInOrder(
  facts: readonly Fact[],
  states: readonly EnterpriseState[],
): KnownState<EnterpriseState>[] {
  const recordedOf = new Map(facts.map(({ on, recordedAt }) => [on, recordedAt]));
  const known: KnownState<EnterpriseState>[] = [];
  for (const state of states) {
    const knownFrom = recordedOf.get(state.from) ?? '';
    const endKnown = state.until === null ? knownFrom : (recordedOf.get(state.until) ?? '');
    if (endKnown !== knownFrom)
      known.push({ state: { ...state, until: null }, knownFrom, knownUntil: endKnown });
    known.push({ state, knownFrom: endKnown, knownUntil: null });
  }
  return known;
}
