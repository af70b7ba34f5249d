import { type Deed, may, type Permission, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { factsOf } from '@/lib/domain/register/fact';
import { type FactIndex, indexFacts } from '@/lib/domain/register/fact-index';
import type { UnitTree } from '@/lib/domain/unit';
import type { RegisterChange } from './decision';
import type { Neighbourhood } from './neighbourhood';

/**
 * Refuses a change of what the viewer does not keep: an enterprise lies where it stands, an organisation where it is
 * affiliated or where an enterprise of its stands; a new place is to be kept as well. What lies elsewhere is not found.
 */
export function refuseUnlessKept(
  viewer: Pick<Viewer, 'appointments'>,
  tree: UnitTree,
  { facts }: Neighbourhood,
  change: RegisterChange,
  named: Neighbourhood['named'] = [],
): Refusal | null {
  const index = indexFacts([...facts, ...named]);
  const at = (unitIds: readonly (number | null | undefined)[], deed: Deed = 'keep-register') =>
    permissionAt(viewer, tree, unitIds, deed);
  const enterprises = new Map<number, Permission>();
  const organisations = new Map<number, Permission>();
  const ofEnterprise = (id: number): Permission =>
    remember(enterprises, id, () => at([placeOfEnterprise(index, id)]));
  const ofOrganisation = (id: number): Permission =>
    remember(organisations, id, () => at(placesOfOrganisation(index, id)));

  for (const { enterpriseId, organisationId } of [...change.facts, ...named]) {
    const refused =
      (isOld(enterpriseId) && refusal(ofEnterprise(enterpriseId), 'enterprise-not-found')) ||
      (isOld(organisationId) && refusal(ofOrganisation(organisationId), 'organisation-not-found'));
    if (refused) return refused;
  }
  for (const [at_, fact] of change.facts.entries()) {
    if (fact.kind === 'place') {
      const refused = refusal(at([fact.unitId]), 'unit-not-found', `facts.${at_}.unit`);
      if (refused) return refused;
    }
    if (fact.kind !== 'organisation') continue;
    const { affiliationId, committeeId } = fact;
    const isSeen =
      !isOld(committeeId) || at(placesOfOrganisation(index, committeeId), 'see-register') === 'yes';
    const refused =
      (affiliationId !== null &&
        refusal(at([affiliationId]), 'unit-not-found', `facts.${at_}.affiliation`)) ||
      (isSeen ? null : refuse('organisation-not-found', { path: `facts.${at_}.committee` }));
    if (refused) return refused;
  }
  return null;
}

/** Where an enterprise stands by the newest of its facts. */
export function placeOfEnterprise(index: FactIndex, id: number): number | undefined {
  return factsOf(index.ofEnterprise(id), 'place').at(-1)?.unitId;
}

/** The unit that an organisation is affiliated to, and those where the enterprises that it covers stand. */
export function placesOfOrganisation(index: FactIndex, id: number): (number | null | undefined)[] {
  const steps = factsOf(index.ofOrganisation(id), 'organisation');
  const affiliation = steps.findLast(({ affiliationId }) => affiliationId !== null)?.affiliationId;
  return [
    affiliation,
    ...index.enterprisesCovered(id).map((enterprise) => placeOfEnterprise(index, enterprise)),
  ];
}

/** Things that the change itself adds have ids below 0. */
const isOld = (id: number | null): id is number => id !== null && id > 0;

function permissionAt(
  viewer: Pick<Viewer, 'appointments'>,
  tree: UnitTree,
  unitIds: readonly (number | null | undefined)[],
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

function remember<T>(known: Map<number, T>, id: number, find: () => T): T {
  const found = known.get(id) ?? find();
  known.set(id, found);
  return found;
}
