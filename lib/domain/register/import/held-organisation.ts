import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Fact, type FactOf, factsOf, lastOn, type OrganisationKind } from '@/lib/domain/register/fact';

/** The organisation that an enterprise has on a day. */
export type Held = {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly step: FactOf<'organisation'>;
  readonly coverage: FactOf<'coverage'>;
};

const precedence: Record<OrganisationKind, number> = {
  'grassroots-committee': 0,
  'grassroots-cell': 1,
  'dependent-cell': 2,
  'joint-cell': 3,
};

/** Its organisation on a day: its own before a joint cell, of its own the one that stands highest. */
export function heldOn(facts: readonly Fact[], enterpriseId: number, day: CalendarDate): Held | null {
  const coverages = factsOf(facts, 'coverage').filter((fact) => fact.enterpriseId === enterpriseId);
  const steps = factsOf(facts, 'organisation');
  const ids = [...new Set(coverages.map(({ organisationId }) => Number(organisationId)))];
  const held = ids.flatMap((id): Held[] => {
    const coverage = lastOn(of(coverages, id), day);
    const step = lastOn(of(steps, id), day);
    if (!coverage?.present || !step?.organisationKind) return [];
    return [{ id, kind: step.organisationKind, step, coverage }];
  });
  const [first = null] = held.sort(
    (one, other) =>
      precedence[one.kind] - precedence[other.kind] ||
      Number(other.coverage.host) - Number(one.coverage.host) ||
      one.id - other.id,
  );
  return first;
}

/** The first day after this one on which an organisation of the enterprise exists; null when there is none. */
export function heldAfter(
  facts: readonly Fact[],
  enterpriseId: number,
  day: CalendarDate,
): CalendarDate | null {
  const days = [...factsOf(facts, 'coverage'), ...factsOf(facts, 'organisation')]
    .map(({ on }) => on)
    .filter((on) => on > day)
    .sort();
  return days.find((on) => heldOn(facts, enterpriseId, on) !== null) ?? null;
}

/** The facts about one organisation. */
const of = <T extends { readonly organisationId: number | null }>(facts: readonly T[], id: number): T[] =>
  facts.filter(({ organisationId }) => organisationId === id);

/** Members that an organisation and its cells admitted from one day until, not including, another. */
export function admittedIn(
  facts: readonly Fact[],
  organisationId: number,
  from: CalendarDate,
  until: CalendarDate,
): FactOf<'admission'>[] {
  const steps = factsOf(facts, 'organisation');
  const isOurs = (id: number | null, on: CalendarDate) =>
    id === organisationId || lastOn(of(steps, Number(id)), on)?.committeeId === organisationId;
  return factsOf(facts, 'admission').filter(
    (fact) => from <= fact.on && fact.on < until && isOurs(fact.organisationId, fact.on),
  );
}
