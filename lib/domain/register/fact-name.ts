import type { Fact, FactKind, FactOf } from './fact';

/** What a fact says, in a word: refusals and the audit trail name facts by it (`lib/text/words/fact-names.ts`). */
export const factNames = [
  'operating',
  'suspended',
  'closed',
  'placed',
  'union-founded',
  'union-dissolved',
  'counted',
  'stage-reached',
  'stage-cleared',
  'organisation-founded',
  'organisation-dissolved',
  'covered',
  'no-longer-covered',
  'admitted',
  'exempted',
] as const;
export type FactName = (typeof factNames)[number];

const nameByKind: { [K in FactKind]: (fact: Omit<FactOf<K>, 'id'>) => FactName } = {
  status: ({ status }) => status,
  place: () => 'placed',
  union: ({ present }) => (present ? 'union-founded' : 'union-dissolved'),
  headcount: () => 'counted',
  stage: ({ stage }) => (stage ? 'stage-reached' : 'stage-cleared'),
  organisation: ({ organisationKind }) =>
    organisationKind ? 'organisation-founded' : 'organisation-dissolved',
  coverage: ({ present }) => (present ? 'covered' : 'no-longer-covered'),
  admission: () => 'admitted',
  exemption: () => 'exempted',
};

/** The name of what a fact says. */
export function nameOfFact(fact: Fact): FactName {
  return nameByKind[fact.kind](fact as never);
}

/** Whether a value is the name of what a fact says. */
export function isFactName(value: unknown): value is FactName {
  return factNames.some((name) => name === value);
}
