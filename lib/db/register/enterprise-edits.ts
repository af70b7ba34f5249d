import type { Transaction } from '@/lib/db/client';
import { type Actor, write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { bookingsBetween } from '@/lib/domain/register/bookings';
import type { EnterpriseTraits } from '@/lib/domain/register/enterprise-state';
import { enterpriseStatesIn, indexFacts } from '@/lib/domain/register/fact-index';
import { isBranch } from '@/lib/domain/tax-code';
import { searchTextOf } from '@/lib/text/search';
import { getEnterprise, type PresentEnterprise } from './enterprise-page';
import { type EnterpriseTraitsInput, freeTaxCode, mayKeepIn, unlessTaken } from './enterprises';
import { readNeighbourhood, within } from './neighbourhood';
import { saving } from './saving';

/** Changes what an enterprise is called and known by; what is not given stays. `seen` is the revision that was seen. */
export async function editEnterprise(
  viewer: Viewer,
  id: number,
  input: Partial<EnterpriseTraitsInput>,
  seen: number,
): Promise<{ id: number } | Refusal> {
  const known = await getEnterprise(viewer, id);
  if (isRefusal(known)) return known;
  if (!(await mayKeepIn(viewer, known.unitId))) return refuse('not-allowed');
  if (known.revision !== seen) return refuse('stale', { current: known });
  const taxCode = input.taxCode === undefined ? known.taxCode : await freeTaxCode(viewer, input.taxCode, id);
  if (isRefusal(taxCode)) return taxCode;
  const { name = known.name, ownership = known.ownership, note = known.note } = input;
  const wanted = { name, taxCode, ownership, note };
  if (JSON.stringify(wanted) === JSON.stringify(traitsOf(known))) return refuse('nothing-changed');
  const saved = await unlessTaken(viewer, taxCode, () => save(viewer, known, wanted));
  if (!isRefusal(saved) || saved.refusal !== 'stale') return saved;
  return { ...saved, current: await getEnterprise(viewer, id) };
}

const traitsOf = ({ name, taxCode, ownership, note }: EnterpriseTraitsInput): EnterpriseTraitsInput => ({
  name,
  taxCode,
  ownership,
  note,
});

function save(
  viewer: Viewer,
  known: PresentEnterprise,
  wanted: EnterpriseTraitsInput,
): Promise<{ id: number } | Refusal> {
  const { id, revision, unitId } = known;
  return write(viewer, async (tx, record) => {
    const restated = await restate(tx, viewer, known, wanted);
    if (isRefusal(restated)) return restated;
    const { count } = await tx.enterprise.updateMany({
      where: { id, revision: restated },
      data: { ...wanted, searchText: searchTextOf(wanted.name, wanted.taxCode), revision: revision + 1 },
    });
    if (count === 0) return refuse('stale');
    const subject = { kind: 'enterprise', id: String(id), label: known.name } as const;
    const before = traitsOf(known);
    record({ deed: 'register.enterprise-changed', subject, unitId, before, after: wanted });
    return { id };
  });
}

const countedBy = ({ ownership, taxCode }: EnterpriseTraitsInput): EnterpriseTraits => ({
  ownership,
  isBranch: isBranch(taxCode ?? ''),
});

/**
 * Ownership and being a branch are part of every state that the enterprise was ever in: when they change, its states and
 * the figures that count them do as well. Answers the revision that the enterprise then has.
 */
async function restate(
  tx: Transaction,
  actor: Actor,
  known: PresentEnterprise,
  wanted: EnterpriseTraitsInput,
): Promise<number | Refusal> {
  const [was, is] = [countedBy(known), countedBy(wanted)];
  if (was.ownership === is.ownership && was.isBranch === is.isBranch) return known.revision;
  const named = { enterprises: [known.id], organisations: [], committees: [], facts: [] };
  const neighbourhood = await readNeighbourhood(within(tx), named, {
    facts: 0,
    enterprises: 0,
    organisations: 0,
  });
  if (neighbourhood.enterprises.get(known.id)?.revision !== known.revision) return refuse('stale');
  const index = indexFacts(neighbourhood.facts);
  const ended = enterpriseStatesIn(index, known.id, was);
  const begun = enterpriseStatesIn(index, known.id, is);
  const bookings = bookingsBetween(ended, begun, neighbourhood.rules);
  const statement = saving(
    {
      neighbourhood,
      at: neighbourhood.readAt,
      recorded: [],
      withdrawn: [],
      reasons: new Map(),
      newEnterprises: [],
      newOrganisations: [],
      change: { before: index, after: index, changed: [] },
      consequences: { enterprises: [{ id: known.id, ended, begun }], organisations: [], bookings },
      formerTraits: [{ id: known.id, ...was }],
    },
    actor,
  );
  const [done] = await tx.$queryRaw<{ rows: number }[]>`
    with ${statement} select count(*)::int as rows from change`;
  return done?.rows === 1 ? known.revision + 1 : refuse('stale');
}
