import { type Deed, may, type Permission, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import { type FactIndex, indexFacts } from '@/lib/domain/register/fact-index';
import type { UnitTree } from '@/lib/domain/unit';
import type { RegisterChange } from './decision';
import type { Neighbourhood } from './neighbourhood';
import {
  affiliationOf,
  foundersOfOrganisation,
  keepersOfOrganisation,
  placeOfEnterprise,
  placesOfOrganisation,
  presentCoverages,
} from './whereabouts';

/**
 * Refuses a change of what the viewer does not keep. An enterprise is kept where it stands. What an organisation does is kept
 * where it is affiliated or its host stands, what it is only where it is affiliated; a guest's keeper may end the guest's own
 * coverage. A unit to which something comes is to be kept as well, by a new fact or because another is withdrawn, and so is
 * one whose past a withdrawn fact told. What lies elsewhere is not found.
 */
export function refuseUnlessKept(
  viewer: Pick<Viewer, 'appointments'>,
  tree: UnitTree,
  { facts }: Pick<Neighbourhood, 'facts'>,
  change: RegisterChange,
  named: Neighbourhood['named'] = [],
): Refusal | null {
  const known: Known = {
    index: indexFacts(facts),
    at: (unitIds, deed = 'keep-register') => permissionAt(viewer, tree, unitIds, deed),
  };
  return (
    refusedSubject(known, change, named) ??
    first(change.facts, (fact, at) => refusedUnit(known, fact, `facts.${at}`)) ??
    refusedWithdrawal(known, change, facts, named)
  );
}

type UnitIds = readonly (number | null | undefined)[];
type Known = { readonly index: FactIndex; readonly at: (unitIds: UnitIds, deed?: Deed) => Permission };

/** Facts about enterprises and organisations that the viewer does not keep. */
function refusedSubject(
  { index, at }: Known,
  change: RegisterChange,
  named: readonly Fact[],
): Refusal | null {
  const enterprises = remember((id) => at([placeOfEnterprise(index, id)]));
  const visible = (id: number, permission: Permission): Permission =>
    permission === 'hidden' && at(placesOfOrganisation(index, id), 'see-register') === 'yes'
      ? 'forbidden'
      : permission;
  const kept = remember((id) => visible(id, at(keepersOfOrganisation(index, id))));
  const founded = remember((id) => visible(id, at(foundersOfOrganisation(index, id))));
  const refused = ({ kind, enterpriseId, organisationId }: ProposedFact, isLeaving: boolean) =>
    (isOld(enterpriseId) && refusal(enterprises(enterpriseId), 'enterprise-not-found')) ||
    (isOld(organisationId) &&
      !isLeaving &&
      refusal((kind === 'organisation' ? founded : kept)(organisationId), 'organisation-not-found')) ||
    null;
  return (
    first(change.facts, (fact) => refused(fact, isLeaving(index, fact))) ??
    first(named, (fact) => refused(fact, false))
  );
}

/** That an enterprise that an organisation covers now is covered no longer: its own keeper may say so. */
const isLeaving = (index: FactIndex, fact: ProposedFact): boolean =>
  fact.kind === 'coverage' &&
  !fact.present &&
  isOld(fact.organisationId) &&
  presentCoverages(index, fact.organisationId).some(({ enterpriseId }) => enterpriseId === fact.enterpriseId);

/** New facts by which something comes to a unit that the viewer does not keep, or to a committee that he does not see. */
function refusedUnit({ index, at }: Known, fact: ProposedFact, path: string): Refusal | null {
  if (fact.kind === 'place') return refusal(at([fact.unitId]), 'unit-not-found', `${path}.unit`);
  if (fact.kind !== 'organisation') return null;
  const { affiliationId, committeeId } = fact;
  const isSeen =
    !isOld(committeeId) || at(placesOfOrganisation(index, committeeId), 'see-register') === 'yes';
  return (
    (affiliationId !== null && refusal(at([affiliationId]), 'unit-not-found', `${path}.affiliation`)) ||
    (isSeen ? null : refuse('organisation-not-found', { path: `${path}.committee` }))
  );
}

/** Withdrawn facts that told of a unit that the viewer does not keep, or without which something comes to such a unit. */
function refusedWithdrawal(
  { at }: Known,
  change: RegisterChange,
  facts: readonly Fact[],
  named: readonly Fact[],
): Refusal | null {
  const gone = new Set(named.map(({ id }) => id));
  const places = named.filter(({ kind }) => kind === 'place' || kind === 'organisation');
  if (places.length === 0) return null;
  const after = indexFacts([...facts.filter(({ id }) => !gone.has(id)), ...change.facts.map(asRecorded)]);
  return first(places, (fact) => {
    const units = [unitIn(fact), unitAfter(after, fact)].filter((id) => typeof id === 'number');
    return units.every((id) => at([id]) === 'yes') ? null : refuse('not-allowed');
  });
}

const unitIn = (fact: Fact): number | null =>
  fact.kind === 'place' ? fact.unitId : fact.kind === 'organisation' ? fact.affiliationId : null;

const unitAfter = (after: FactIndex, { enterpriseId, organisationId }: Fact): number | undefined =>
  enterpriseId !== null ? placeOfEnterprise(after, enterpriseId) : affiliationOf(after, organisationId ?? 0);

/** A proposed fact as the newest of its day. */
const asRecorded = (fact: ProposedFact): Fact => ({
  ...fact,
  ...{ id: Number.MAX_SAFE_INTEGER, recordedAt: '', recordedBy: '', withdrawnAt: null },
});

/** Things that the change itself adds have ids below 0. */
const isOld = (id: number | null): id is number => id !== null && id > 0;

function permissionAt(
  viewer: Pick<Viewer, 'appointments'>,
  tree: UnitTree,
  unitIds: UnitIds,
  deed: Deed,
): Permission {
  const permissions = unitIds.map((id) => {
    const unit = typeof id === 'number' ? tree.get(id) : undefined;
    return unit ? may(viewer, deed, unit.path) : 'hidden';
  });
  if (permissions.includes('yes')) return 'yes';
  return permissions.includes('forbidden') ? 'forbidden' : 'hidden';
}

function refusal(
  permission: Permission,
  hidden: 'enterprise-not-found' | 'organisation-not-found' | 'unit-not-found',
  path?: string,
): Refusal | null {
  if (permission === 'yes') return null;
  return permission === 'forbidden' ? refuse('not-allowed') : refuse(hidden, path ? { path } : {});
}

function first<T>(all: readonly T[], refused: (one: T, at: number) => Refusal | null): Refusal | null {
  for (const [at, one] of all.entries()) {
    const found = refused(one, at);
    if (found) return found;
  }
  return null;
}

function remember(find: (id: number) => Permission): (id: number) => Permission {
  const known = new Map<number, Permission>();
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}
