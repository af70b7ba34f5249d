/** What holds on a day, by plain loops over facts: see slow-count.ts. */

import type { SlowFact } from './slow-count';

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

/** Whether an organisation exists on a day. */
export function exists(facts: SlowFact[], organisation: number | null, day: string): boolean {
  if (organisation === null) return false;
  const step = stepOf(facts, organisation, day);
  return step !== null && step.organisationKind !== null;
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
