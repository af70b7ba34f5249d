/** What holds on a day, by plain loops over facts: see slow-count.ts. */

import type { SlowFact, SlowRegister } from './slow-count';

/** The newest of these facts that holds on a day. */
export function newest(facts: SlowFact[], day: string): SlowFact | null {
  let found: SlowFact | null = null;
  for (const fact of facts) {
    if (fact.on > day) continue;
    if (found === null || fact.on > found.on || (fact.on === found.on && fact.id > found.id)) found = fact;
  }
  return found;
}

/** The step in which an organisation is on a day. */
export function stepOf(facts: SlowFact[], organisation: number, day: string): SlowFact | null {
  return newest(
    facts.filter((fact) => fact.kind === 'organisation' && fact.organisationId === organisation),
    day,
  );
}

/** That an organisation covers an enterprise on a day. */
export function coverageOf(
  facts: SlowFact[],
  organisation: number,
  enterprise: number,
  day: string,
): SlowFact | null {
  const found = newest(
    facts.filter(
      (fact) =>
        fact.kind === 'coverage' && fact.organisationId === organisation && fact.enterpriseId === enterprise,
    ),
    day,
  );
  return found?.present ? found : null;
}

/** The committee inside which an organisation is a dependent cell on a day, both in one enterprise. */
export function ownCommittee(
  register: SlowRegister,
  facts: SlowFact[],
  cell: number,
  day: string,
): number | null {
  const step = stepOf(facts, cell, day);
  if (step === null || step.organisationKind !== 'dependent-cell' || step.committeeId === null) return null;
  const above = stepOf(facts, step.committeeId, day);
  if (above === null || above.organisationKind !== 'grassroots-committee') return null;
  for (const { id } of register.enterprises) {
    const isInside = coverageOf(facts, cell, id, day) !== null;
    if (isInside && coverageOf(facts, step.committeeId, id, day) !== null) return step.committeeId;
  }
  return null;
}
