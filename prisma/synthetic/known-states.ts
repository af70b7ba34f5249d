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
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import type { YearOn } from '@/lib/domain/register/reporting-year';
import type { Enterprise } from './enterprises';

/** A state with the instants between which it was believed; null while it still is. */
export type Known<State> = {
  readonly state: State;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
};

/** An enterprise's states: from its own facts, and the steps of the organisations that cover it. */
export function knownOfEnterprise(
  index: FactIndex,
  { id, ownership, isBranch }: Pick<Enterprise, 'id' | 'ownership' | 'isBranch'>,
): Known<EnterpriseState>[] {
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
): Known<OrganisationState>[] {
  const related = [id, ...index.committeesOf(id), ...index.cellsOf(id)].flatMap(index.ofOrganisation);
  const places = index.enterprisesCovered(id).flatMap(index.ofEnterprise);
  const facts = [...new Set([...related, ...places])];
  return knownAtEachMoment(facts, (at) =>
    organisationStatesIn(indexFacts(facts.filter(({ recordedAt }) => recordedAt <= at)), id, yearOn),
  );
}

/**
 * What was known of states that change only on the days of facts, where facts were recorded in the order of their days (as an
 * office of this country does): each state lasted for good until the fact that ends it was recorded. A test holds this to
 * asking anew at each moment.
 */
function knownInOrder(facts: readonly Fact[], states: readonly EnterpriseState[]): Known<EnterpriseState>[] {
  const recordedOf = new Map(facts.map(({ on, recordedAt }) => [on, recordedAt]));
  const known: Known<EnterpriseState>[] = [];
  for (const state of states) {
    const knownFrom = recordedOf.get(state.from) ?? '';
    const endKnown = state.until === null ? knownFrom : (recordedOf.get(state.until) ?? '');
    if (endKnown !== knownFrom)
      known.push({ state: { ...state, until: null }, knownFrom, knownUntil: endKnown });
    known.push({ state, knownFrom: endKnown, knownUntil: null });
  }
  return known;
}

/** The same, asked anew for each moment at which something was recorded: an organisation also changes at a year's turn. */
export function knownAtEachMoment<State extends object>(
  facts: readonly Fact[],
  statesAt: (at: string) => State[],
): Known<State>[] {
  const past: Known<State>[] = [];
  let believed = new Map<string, Known<State>>();
  for (const at of [...new Set(facts.map(({ recordedAt }) => recordedAt))].sort()) {
    const now = new Map<string, Known<State>>();
    for (const state of statesAt(at)) {
      const said = JSON.stringify(state);
      now.set(said, believed.get(said) ?? { state, knownFrom: at, knownUntil: null });
      believed.delete(said);
    }
    for (const known of believed.values()) past.push({ ...known, knownUntil: at });
    believed = now;
  }
  return [...past, ...believed.values()];
}
