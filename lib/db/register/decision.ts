import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import {
  affectedBy,
  type Consequences,
  consequencesOf,
  type FactChange,
} from '@/lib/domain/register/consequences';
import type { EnterpriseTraits } from '@/lib/domain/register/enterprise-state';
import type { Fact, Ownership, ProposedFact } from '@/lib/domain/register/fact';
import { checkFacts } from '@/lib/domain/register/fact-check';
import { indexFacts } from '@/lib/domain/register/fact-index';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { isBranch } from '@/lib/domain/tax-code';
import type { Named, Neighbourhood } from './neighbourhood';

/** An enterprise to be added; facts of the same change name it by this id, which is negative until it is kept. */
export type NewEnterprise = {
  readonly id: number;
  readonly taxCode: string | null;
  readonly name: string;
  readonly ownership: Ownership | null;
  readonly note?: string;
};

/** A Party organisation to be added, named likewise. */
export type NewOrganisation = { readonly id: number; readonly name: string };

/** A fact that counts no more, and why. */
export type Withdrawal = { readonly factId: number; readonly reason: string };

/** A change of the register: what is added, recorded and withdrawn, together or not at all. */
export type RegisterChange = {
  readonly facts: readonly ProposedFact[];
  readonly withdrawals?: readonly Withdrawal[];
  readonly newEnterprises?: readonly NewEnterprise[];
  readonly newOrganisations?: readonly NewOrganisation[];
};

/** A change that can be, with all that follows from it, ready to be saved. */
export type Decided = {
  readonly neighbourhood: Neighbourhood;
  readonly at: Date;
  readonly recorded: readonly Fact[];
  readonly withdrawn: readonly Fact[];
  readonly reasons: ReadonlyMap<number, string>;
  readonly newEnterprises: readonly NewEnterprise[];
  readonly newOrganisations: readonly NewOrganisation[];
  readonly change: FactChange;
  readonly consequences: Consequences;
  /** What enterprises were before their owner or kind changed, where that is the change. */
  readonly formerTraits?: readonly ({ readonly id: number } & EnterpriseTraits)[];
};

/** Everything that a change names, for reading its neighbourhood. Negative ids are those of what it adds. */
export function namedIn({ facts, withdrawals = [] }: RegisterChange): Named {
  const enterprises = new Set<number>();
  const organisations = new Set<number>();
  const committees = new Set<number>();
  for (const fact of facts) {
    if (fact.enterpriseId !== null && fact.enterpriseId > 0) enterprises.add(fact.enterpriseId);
    if (fact.organisationId !== null && fact.organisationId > 0) organisations.add(fact.organisationId);
    const committeeId = fact.kind === 'organisation' ? fact.committeeId : null;
    if (committeeId !== null && committeeId > 0) committees.add(committeeId);
  }
  return {
    enterprises: [...enterprises],
    organisations: [...organisations],
    committees: [...committees],
    facts: withdrawals.map(({ factId }) => factId),
  };
}

/**
 * Decides on a change: what it makes of the facts, whether that can be, and what follows. `at` is the instant as of which
 * it is known; nothing may be dated after that day.
 */
export function decide(
  change: RegisterChange,
  neighbourhood: Neighbourhood,
  recordedBy: string,
  at: Date = neighbourhood.readAt,
): Decided | Refusal {
  const known = numbered(change, neighbourhood);
  const withdrawn = withdrawnBy(change, neighbourhood);
  if ('refusal' in withdrawn) return withdrawn;
  const stranger = strangerIn(known.facts, known, neighbourhood);
  if (stranger) return stranger;
  const recordedAt = at.toISOString();
  const recorded = known.facts.map((fact, index): Fact => {
    const id = neighbourhood.ids.facts[index] ?? 0;
    return { ...fact, id, recordedAt, recordedBy, withdrawnAt: null };
  });
  const gone = new Set(withdrawn.map(({ id }) => id));
  const kept = neighbourhood.facts.filter(({ id }) => !gone.has(id));
  const facts: FactChange = {
    before: indexFacts(neighbourhood.facts),
    after: indexFacts([...kept, ...recorded]),
    changed: [...withdrawn, ...recorded],
  };
  const affected = affectedBy(facts);
  const yearOn = reportingYears(neighbourhood.calendars);
  const today: CalendarDate = todayInVietnam(at);
  const impossible = checkFacts(facts, affected, recorded, today, yearOn);
  if (impossible) return impossible;
  const { rules } = neighbourhood;
  return {
    neighbourhood,
    at,
    recorded,
    withdrawn,
    reasons: new Map(change.withdrawals?.map(({ factId, reason }) => [factId, reason])),
    newEnterprises: known.newEnterprises,
    newOrganisations: known.newOrganisations,
    change: facts,
    consequences: consequencesOf(facts, affected, traitsIn(neighbourhood, known), { rules, yearOn }),
  };
}

type Numbered = Required<Omit<RegisterChange, 'withdrawals'>>;

/** The change with the ids that were reserved for what it adds. */
function numbered(change: RegisterChange, { ids }: Neighbourhood): Numbered {
  const { newEnterprises = [], newOrganisations = [] } = change;
  const enterprises = new Map(newEnterprises.map(({ id }, index) => [id, ids.enterprises[index] ?? id]));
  const organisations = new Map(
    newOrganisations.map(({ id }, index) => [id, ids.organisations[index] ?? id]),
  );
  const enterprise = <T extends number | null>(id: T) =>
    (id === null ? null : (enterprises.get(id) ?? id)) as T;
  const organisation = <T extends number | null>(id: T) =>
    (id === null ? null : (organisations.get(id) ?? id)) as T;
  const isNumbered = enterprises.size > 0 || organisations.size > 0;
  const renumber = (fact: ProposedFact): ProposedFact => ({
    ...fact,
    enterpriseId: enterprise(fact.enterpriseId),
    organisationId: organisation(fact.organisationId),
    ...(fact.kind === 'organisation' ? { committeeId: organisation(fact.committeeId) } : {}),
  });
  return {
    facts: isNumbered ? change.facts.map(renumber) : change.facts,
    newEnterprises: newEnterprises.map((each) => ({ ...each, id: enterprise(each.id) })),
    newOrganisations: newOrganisations.map((each) => ({ ...each, id: organisation(each.id) })),
  };
}

function withdrawnBy({ withdrawals = [] }: RegisterChange, { named }: Neighbourhood): Fact[] | Refusal {
  const facts = new Map(named.map((fact) => [fact.id, fact]));
  const withdrawn: Fact[] = [];
  for (const { factId } of withdrawals) {
    const fact = facts.get(factId);
    if (!fact) return refuse('fact-not-found');
    if (fact.withdrawnAt !== null) return refuse('fact-withdrawn-already');
    withdrawn.push(fact);
  }
  return withdrawn;
}

/** Refuses facts about something that is not in the register. */
function strangerIn(
  facts: readonly ProposedFact[],
  { newEnterprises, newOrganisations }: Numbered,
  { enterprises, organisations }: Neighbourhood,
): Refusal | null {
  const madeEnterprises = new Set(newEnterprises.map(({ id }) => id));
  const madeOrganisations = new Set(newOrganisations.map(({ id }) => id));
  const isEnterprise = (id: number | null) => id === null || enterprises.has(id) || madeEnterprises.has(id);
  const isOrganisation = (id: number | null) =>
    id === null || organisations.has(id) || madeOrganisations.has(id);
  for (const [index, fact] of facts.entries()) {
    if (!isEnterprise(fact.enterpriseId)) return refuse('enterprise-not-found');
    if (!isOrganisation(fact.organisationId)) return refuse('organisation-not-found');
    const isKnown = fact.kind !== 'organisation' || isOrganisation(fact.committeeId);
    if (!isKnown) return refuse('organisation-not-found', { path: `facts.${index}.committee` });
  }
  return null;
}

function traitsIn({ enterprises }: Neighbourhood, { newEnterprises }: Numbered) {
  const made = new Map(newEnterprises.map((each) => [each.id, each]));
  return (id: number) => {
    const known = enterprises.get(id);
    if (known) return { ownership: known.ownership, isBranch: known.isBranch };
    const { ownership = null, taxCode = null } = made.get(id) ?? {};
    return { ownership, isBranch: isBranch(taxCode ?? '') };
  };
}
