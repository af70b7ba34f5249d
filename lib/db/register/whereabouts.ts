/** Where things of the register belong by the newest of their facts: whose keepers may change them. */

import { type FactOf, factsOf } from '@/lib/domain/register/fact';
import type { FactIndex } from '@/lib/domain/register/fact-index';

type UnitId = number | null | undefined;

/** Where an enterprise stands. */
export function placeOfEnterprise(index: FactIndex, id: number): number | undefined {
  return factsOf(index.ofEnterprise(id), 'place').at(-1)?.unitId;
}

/** The unit that an organisation is affiliated to; of a dissolved one, was last. */
export function affiliationOf(index: FactIndex, id: number): number | undefined {
  const steps = factsOf(index.ofOrganisation(id), 'organisation');
  return steps.findLast(({ affiliationId }) => affiliationId !== null)?.affiliationId ?? undefined;
}

/** Its affiliation, and where the enterprises stand that it covers now: who is there may know of it. */
export function placesOfOrganisation(index: FactIndex, id: number): UnitId[] {
  return [affiliationOf(index, id), ...placesOf(index, presentCoverages(index, id))];
}

/** Its affiliation, and where the enterprises stand that it is for: who keeps one of these keeps what is recorded of it. */
export function keepersOfOrganisation(index: FactIndex, id: number): UnitId[] {
  return [affiliationOf(index, id), ...placesOf(index, hostsAmong(presentCoverages(index, id)))];
}

/** Who founds, reorganises and dissolves: its affiliation alone, where it has one. */
export function foundersOfOrganisation(index: FactIndex, id: number): UnitId[] {
  const affiliation = affiliationOf(index, id);
  return affiliation === undefined ? keepersOfOrganisation(index, id) : [affiliation];
}

/** The newest coverage of each enterprise that an organisation covers now. */
export function presentCoverages(index: FactIndex, id: number): FactOf<'coverage'>[] {
  const newest = new Map<number | null, FactOf<'coverage'>>();
  for (const coverage of factsOf(index.ofOrganisation(id), 'coverage'))
    newest.set(coverage.enterpriseId, coverage);
  return [...newest.values()].filter(({ present }) => present);
}

/** Of the enterprises that an organisation covers, those that it is for: the guests of a joint cell have no say in it. */
export function hostsAmong<T extends { readonly host: boolean }>(covered: readonly T[]): readonly T[] {
  const hosts = covered.filter(({ host }) => host);
  return hosts.length > 0 ? hosts : covered;
}

const placesOf = (index: FactIndex, coverages: readonly FactOf<'coverage'>[]): UnitId[] =>
  coverages.map(({ enterpriseId }) =>
    enterpriseId === null ? undefined : placeOfEnterprise(index, enterpriseId),
  );
