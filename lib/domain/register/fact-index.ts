import type { EnterpriseState, EnterpriseTraits } from './enterprise-state';
import { statesOfEnterprise } from './enterprise-state';
import type { Fact } from './fact';
import { type OrganisationState, statesOfOrganisation } from './organisation-state';
import type { YearOn } from './reporting-year';

/** Facts by what they are about, and the neighbours whose facts a state depends on. */
export type FactIndex = {
  ofEnterprise(id: number): readonly Fact[];
  ofOrganisation(id: number): readonly Fact[];
  /** Organisations that ever covered an enterprise. */
  organisationsCovering(enterpriseId: number): number[];
  /** Enterprises that an organisation ever covered. */
  enterprisesCovered(organisationId: number): number[];
  /** Organisations that were ever a cell of a committee. */
  cellsOf(committeeId: number): number[];
  /** Committees that an organisation was ever a cell of. */
  committeesOf(organisationId: number): number[];
};

/** An index of facts in force. */
export function indexFacts(facts: Iterable<Fact>): FactIndex {
  const ofEnterprise = new Map<number, Fact[]>();
  const ofOrganisation = new Map<number, Fact[]>();
  const cells = new Map<number, Set<number>>();
  for (const fact of facts) {
    if (fact.enterpriseId !== null) put(ofEnterprise, fact.enterpriseId, fact);
    if (fact.organisationId === null) continue;
    put(ofOrganisation, fact.organisationId, fact);
    if (fact.kind !== 'organisation' || fact.committeeId === null) continue;
    const known = cells.get(fact.committeeId);
    if (known) known.add(fact.organisationId);
    else cells.set(fact.committeeId, new Set([fact.organisationId]));
  }
  const aboutEnterprise = (id: number) => ofEnterprise.get(id) ?? none;
  const aboutOrganisation = (id: number) => ofOrganisation.get(id) ?? none;
  return {
    ofEnterprise: aboutEnterprise,
    ofOrganisation: aboutOrganisation,
    organisationsCovering: (id) => distinct(aboutEnterprise(id), ({ organisationId }) => organisationId),
    enterprisesCovered: (id) => distinct(aboutOrganisation(id), ({ enterpriseId }) => enterpriseId),
    cellsOf: (id) => [...(cells.get(id) ?? none)],
    committeesOf: (id) =>
      distinct(aboutOrganisation(id), (fact) => (fact.kind === 'organisation' ? fact.committeeId : null)),
  };
}

/** The states of an enterprise, from an index that holds its facts and those of the organisations covering it. */
export function enterpriseStatesIn(
  index: FactIndex,
  id: number,
  traits: EnterpriseTraits,
): EnterpriseState[] {
  const steps = stepsOf(index, index.organisationsCovering(id));
  return statesOfEnterprise(traits, [...index.ofEnterprise(id), ...steps]);
}

/** The states of an organisation, from an index that holds its facts and those of its neighbours. */
export function organisationStatesIn(index: FactIndex, id: number, yearOn: YearOn): OrganisationState[] {
  const factsAbout = (ids: readonly number[]) => ids.flatMap((each) => index.ofOrganisation(each));
  const places = index.enterprisesCovered(id).flatMap((enterprise) => index.ofEnterprise(enterprise));
  const facts = {
    own: index.ofOrganisation(id),
    committees: factsAbout(index.committeesOf(id)).filter(isOfCourse),
    cells: factsAbout(index.cellsOf(id)).filter((fact) => isOfCourse(fact) || fact.kind === 'admission'),
    places: places.filter(({ kind }) => kind === 'place'),
  };
  return statesOfOrganisation(id, facts, yearOn);
}

const none: readonly never[] = [];

const isOfCourse = ({ kind }: Fact): boolean => kind === 'organisation' || kind === 'coverage';

const stepsOf = (index: FactIndex, organisations: readonly number[]): Fact[] =>
  organisations.flatMap((id) => index.ofOrganisation(id)).filter(({ kind }) => kind === 'organisation');

function put(index: Map<number, Fact[]>, id: number, fact: Fact): void {
  const known = index.get(id);
  if (known) known.push(fact);
  else index.set(id, [fact]);
}

function distinct(facts: readonly Fact[], of: (fact: Fact) => number | null): number[] {
  const ids = new Set<number>();
  for (const fact of facts) {
    const id = of(fact);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}
