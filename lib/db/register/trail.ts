/** What the audit trail keeps of changes of the register: facts in words, units by their names of that day. */

import type { AuditDeed, AuditEntry, Json } from '@/lib/domain/audit';
import type { Fact } from '@/lib/domain/register/fact';
import { nameOfFact } from '@/lib/domain/register/fact-name';
import type { UnitTree } from '@/lib/domain/unit';
import type { Decided } from './decision';
import { placeOfEnterprise, placesOfOrganisation } from './whereabouts';

type Subject = { kind: 'enterprise' | 'organisation'; id: number };

/** The events of a change: one for each enterprise that it is about, or organisation where it is about no enterprise. */
export function trailOf(decided: Decided, tree: UnitTree, deed: AuditDeed, reason?: string): AuditEntry[] {
  const { recorded, withdrawn } = decided;
  const groups = new Map<string, { subject: Subject; recorded: Fact[]; withdrawn: Fact[] }>();
  const subjectOf = subjectsIn([...recorded, ...withdrawn]);
  const groupOf = (fact: Fact) => {
    const subject = subjectOf(fact);
    const key = `${subject.kind} ${subject.id}`;
    const group = groups.get(key) ?? { subject, recorded: [], withdrawn: [] };
    groups.set(key, group);
    return group;
  };
  for (const fact of recorded) groupOf(fact).recorded.push(fact);
  for (const fact of withdrawn) groupOf(fact).withdrawn.push(fact);
  return [...groups.values()].map(({ subject, ...facts }) => ({
    deed,
    subject: { kind: subject.kind, id: String(subject.id), label: labelOf(decided, subject) },
    unitId: unitOf(decided, subject),
    before:
      facts.withdrawn.length > 0
        ? { facts: facts.withdrawn.map((fact) => describeFact(decided, tree, fact)) }
        : null,
    after: after(decided, tree, subject, facts.recorded),
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** Facts about one enterprise and the organisation in it are one deed; with several enterprises, each has its own. */
function subjectsIn(facts: readonly Fact[]): (fact: Fact) => Subject {
  const [only, another] = new Set(facts.flatMap(({ enterpriseId }) => enterpriseId ?? []));
  return ({ enterpriseId, organisationId }) => {
    if (enterpriseId !== null) return { kind: 'enterprise', id: enterpriseId };
    if (only !== undefined && another === undefined) return { kind: 'enterprise', id: only };
    return { kind: 'organisation', id: organisationId ?? 0 };
  };
}

function after(decided: Decided, tree: UnitTree, { kind, id }: Subject, recorded: readonly Fact[]): Json {
  const made = kind === 'enterprise' ? decided.newEnterprises.find((each) => each.id === id) : undefined;
  if (recorded.length === 0 && !made) return null;
  const facts = recorded.map((fact) => describeFact(decided, tree, fact));
  if (!made) return { facts };
  const { name, taxCode, ownership } = made;
  return { name, taxCode, ownership, facts };
}

/** A fact as the trail keeps it; what it does not say is left out. */
function describeFact(decided: Decided, tree: UnitTree, fact: Fact): { readonly [key: string]: Json } {
  const {
    id: _id,
    kind: _kind,
    enterpriseId: _enterprise,
    recordedAt: _at,
    recordedBy: _by,
    withdrawnAt: _gone,
    ...said
  } = fact;
  const { organisationId, ...values } = said;
  const described: Record<string, Json> = { fact: nameOfFact(fact) };
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '' || spokenByName.has(name)) continue;
    if (name === 'unitId') described.unit = tree.get(Number(value))?.name ?? String(value);
    else if (name === 'affiliationId') described.affiliation = tree.get(Number(value))?.name ?? String(value);
    else if (name === 'committeeId')
      described.committee = labelOf(decided, { kind: 'organisation', id: Number(value) });
    else described[name] = value;
  }
  if (organisationId !== null)
    described.organisation = labelOf(decided, { kind: 'organisation', id: organisationId });
  return described;
}

/** What the name of a fact already says. */
const spokenByName = new Set(['status', 'present']);

function labelOf(
  { neighbourhood, newEnterprises, newOrganisations }: Decided,
  { kind, id }: Subject,
): string {
  const known = kind === 'enterprise' ? neighbourhood.enterprises : neighbourhood.organisations;
  const made: readonly { id: number; name: string }[] =
    kind === 'enterprise' ? newEnterprises : newOrganisations;
  return known.get(id)?.name ?? made.find((each) => each.id === id)?.name ?? String(id);
}

function unitOf({ change }: Decided, { kind, id }: Subject): number | null {
  const places = (index: Decided['change']['after']) =>
    kind === 'enterprise' ? [placeOfEnterprise(index, id)] : placesOfOrganisation(index, id);
  const known = [...places(change.after), ...places(change.before)];
  return known.find((unit) => typeof unit === 'number') ?? null;
}
