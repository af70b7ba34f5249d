import { runAtOnce } from '@/lib/db/client';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type DeedNote, type EnterpriseDeed, factsOfDeed } from '@/lib/domain/register/deeds';
import type { ProposedFact } from '@/lib/domain/register/fact';
import { decide, type NewOrganisation, namedIn, type RegisterChange } from './decision';
import { organisationsOf, type PresentEnterprise, presentEnterprises } from './enterprise-page';
import { refuseUnlessKept } from './keeping';
import { readNeighbourhood } from './neighbourhood';
import { changeRegister } from './recording';

/** As many as one form can name and one person can look over. */
export const enterprisesAtOnce = 500;

/** To whom a deed is done. */
export type DeedTarget = {
  readonly enterpriseIds: readonly number[];
  /** Which of the organisations of a single enterprise; the one that counts when not given. */
  readonly organisationId?: number;
  /** What organisations that are founded are called, by the name of their enterprise. */
  readonly nameOf: (enterprise: string) => string;
};

/** An enterprise at which a deed was refused, and why. */
export type RefusedEnterprise = { id: number; name: string; refusal: Refusal };

type Part = RegisterChange & { enterprise: PresentEnterprise };

/**
 * Does a deed to one or many enterprises, all or none. When some of several are refused, the refusal's `current` lists
 * which and why, as `RefusedEnterprise[]`.
 */
export async function recordDeed(
  viewer: Viewer,
  target: DeedTarget,
  deed: EnterpriseDeed,
  note: DeedNote,
): Promise<{ recorded: number } | Refusal> {
  const ids = [...new Set(target.enterpriseIds)];
  if (ids.length === 0) return refuse('nothing-chosen');
  if (ids.length > enterprisesAtOnce) {
    return refuse('too-many-chosen', { detail: { most: enterprisesAtOnce } });
  }
  const enterprises = await presentEnterprises(viewer, ids, 'see-register');
  if (enterprises.length < ids.length) return refuse('enterprise-not-found');
  const prepared = await prepare(enterprises, target, deed, note);
  const parts = prepared.flatMap((part) => ('refused' in part ? [] : [part]));
  const refused = prepared.flatMap((part) => ('refused' in part ? [part.refused] : []));
  const [only, another] = prepared;
  if (only && 'refused' in only && !another) return only.refused.refusal;
  const change = together(parts);
  const changed = refused.length > 0 ? refuse('some-refused') : await changeRegister(viewer, change);
  if (!isRefusal(changed)) return { recorded: ids.length };
  if (ids.length === 1) return atFormField(changed);
  const all = [...refused, ...(await refusedAlone(viewer, parts))];
  if (all.length === 0) return atFormField(changed);
  return refuse('some-refused', { detail: { refused: all.length, all: ids.length }, current: all });
}

async function prepare(
  enterprises: readonly PresentEnterprise[],
  { organisationId, nameOf }: DeedTarget,
  deed: EnterpriseDeed,
  note: DeedNote,
): Promise<(Part | { refused: RefusedEnterprise })[]> {
  const founds = deed.deed === 'found-organisation';
  const held = founds ? null : await organisationsOf(enterprises.map(({ id }) => id));
  const done = new Set<number>();
  return enterprises.map((enterprise, index) => {
    const { id, name } = enterprise;
    const own = held?.get(id) ?? [];
    const chosen = organisationId === undefined ? own[0] : own.find((each) => each.id === organisationId);
    const made: NewOrganisation = { id: -1 - index, name: nameOf(name) };
    const subject = { enterpriseId: id, organisationId: founds ? made.id : (chosen?.id ?? null) };
    const facts = factsOfDeed(deed, subject, note);
    if (isRefusal(facts)) return { refused: { id, name, refusal: facts } };
    // A joint cell of several of them admits once, not once for each.
    const isAgain = chosen !== undefined && isOfOrganisation(facts) && done.has(chosen.id);
    if (chosen) done.add(chosen.id);
    return { enterprise, facts: isAgain ? [] : facts, newOrganisations: founds ? [made] : [] };
  });
}

const isOfOrganisation = (facts: readonly ProposedFact[]) =>
  facts.every(({ enterpriseId }) => enterpriseId === null);

const together = (parts: readonly Part[]): RegisterChange => ({
  facts: parts.flatMap(({ facts }) => facts),
  newOrganisations: parts.flatMap(({ newOrganisations = [] }) => newOrganisations),
});

/** Those that would be refused by themselves, and why; nothing is written. */
async function refusedAlone(viewer: Viewer, parts: readonly Part[]): Promise<RefusedEnterprise[]> {
  const tree = await unitTree(viewer);
  const change = together(parts);
  const { facts, newOrganisations = [] } = change;
  const reserved = { facts: facts.length, enterprises: 0, organisations: newOrganisations.length };
  const neighbourhood = await readNeighbourhood(runAtOnce, namedIn(change), reserved);
  return parts.flatMap(({ enterprise: { id, name }, ...part }) => {
    const decided =
      refuseUnlessKept(viewer, tree, neighbourhood, part) ?? decide(part, neighbourhood, viewer.name);
    return isRefusal(decided) ? [{ id, name, refusal: atFormField(decided) }] : [];
  });
}

/** A refused fact at the field of the deed's form: `facts.0.on` is `on`. */
export function atFormField(refusal: Refusal): Refusal {
  const field = /^facts\.\d+\.(.+)$/.exec(refusal.path ?? '')?.[1];
  return field === undefined ? refusal : { ...refusal, path: field };
}
