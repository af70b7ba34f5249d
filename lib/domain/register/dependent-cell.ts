import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Fact, type FactOf, factsOf, lastOn } from './fact';

/** What an organisation was over time, and which enterprises it covered: oldest first. */
export type Course = {
  readonly id: number;
  readonly steps: readonly FactOf<'organisation'>[];
  readonly coverages: readonly FactOf<'coverage'>[];
};

/** The courses of every organisation that these facts are about, by its id. */
export function coursesIn(facts: readonly Fact[]): Map<number, Course> {
  const byId = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (fact.organisationId === null) continue;
    const known = byId.get(fact.organisationId);
    if (known) known.push(fact);
    else byId.set(fact.organisationId, [fact]);
  }
  return new Map([...byId].map(([id, own]) => [id, courseOf(id, own)]));
}

/** The course of one organisation, from facts about it alone. */
export const courseOf = (id: number, facts: readonly Fact[]): Course => ({
  id,
  steps: factsOf(facts, 'organisation'),
  coverages: factsOf(facts, 'coverage'),
});

/**
 * Whether on a day an organisation is a dependent cell inside an enterprise's own committee, and so a part of the one
 * organisation that the enterprise has (DESIGN §3): both are of these kinds, and cover one enterprise.
 */
export function isDependentCellOf(cell: Course, committee: Course | undefined, day: CalendarDate): boolean {
  const step = lastOn(cell.steps, day);
  if (step?.organisationKind !== 'dependent-cell' || step.committeeId !== committee?.id) return false;
  if (lastOn(committee.steps, day)?.organisationKind !== 'grassroots-committee') return false;
  const covered = enterprisesOn(committee, day);
  return [...enterprisesOn(cell, day)].some((id) => covered.has(id));
}

/** The enterprises that an organisation covers on a day. */
function enterprisesOn({ coverages }: Course, day: CalendarDate): Set<number | null> {
  const covered = new Set<number | null>();
  for (const { on, enterpriseId, present } of coverages) {
    if (on > day) break;
    if (present) covered.add(enterpriseId);
    else covered.delete(enterpriseId);
  }
  return covered;
}
