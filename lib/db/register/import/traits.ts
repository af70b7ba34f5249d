import type { Transaction } from '@/lib/db/client';
import type { LaterBookings } from '@/lib/db/register/booking';
import { type Decided, decide } from '@/lib/db/register/decision';
import { readNeighbourhood, within } from '@/lib/db/register/neighbourhood';
import { saving } from '@/lib/db/register/saving';
import type { Actor } from '@/lib/db/write';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { bookingsBetween } from '@/lib/domain/register/bookings';
import type { Restated } from '@/lib/domain/register/consequences';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import { enterpriseStatesIn, indexFacts } from '@/lib/domain/register/fact-index';
import type { Traits } from '@/lib/domain/register/import/row-plan';
import { isBranch } from '@/lib/domain/tax-code';
import { searchTextOf } from '@/lib/text/search';

/** An enterprise and what it is from now on. */
export type NewTraits = { readonly id: number; readonly traits: Traits };

/**
 * Gives enterprises other names, tax codes, owners or notes. Owners and branches are asked by counting rules, and have no date:
 * the states of all days and the figures that follow from them change with them, the figures once `later` books.
 */
export async function applyTraits(
  tx: Transaction,
  actor: Actor,
  changes: readonly NewTraits[],
  later: LaterBookings,
): Promise<'done' | Refusal> {
  if (changes.length === 0) return 'done';
  const decided = await restate(tx, actor, changes);
  if (isRefusal(decided)) return decided;
  const [saved] = await tx.$queryRaw<{ rows: number }[]>`
    with ${saving(decided, actor, { isBookedLater: true })} select count(*)::int as rows from change`;
  if (saved?.rows !== 1) return refuse('stale');
  later.add(decided);
  const traits = changes.map((change) => change.traits);
  await tx.$executeRaw`
    update "Enterprise" e set "taxCode" = t.code, name = t.name, "searchText" = t.search, ownership = t.ownership, note = t.note
    from unnest(${changes.map(({ id }) => id)}::int[], ${traits.map(({ taxCode }) => taxCode)}::text[],
      ${traits.map(({ name }) => name)}::text[], ${traits.map(({ name, taxCode }) => searchTextOf(name, taxCode))}::text[],
      ${traits.map(({ ownership }) => ownership)}::text[], ${traits.map(({ note }) => note)}::text[])
      t (id, code, name, search, ownership, note)
    where e.id = t.id`;
  return 'done';
}

/** A change without facts, with what follows from the traits alone. */
async function restate(
  tx: Transaction,
  actor: Actor,
  changes: readonly NewTraits[],
): Promise<Decided | Refusal> {
  const named = { enterprises: changes.map(({ id }) => id), organisations: [], committees: [], facts: [] };
  const neighbourhood = await readNeighbourhood(within(tx), named, {
    facts: 0,
    enterprises: 0,
    organisations: 0,
  });
  const decided = decide({ facts: [] }, neighbourhood, actor.name);
  if (isRefusal(decided)) return decided;
  const index = indexFacts(neighbourhood.facts);
  const enterprises = changes.map(({ id, traits }): Restated<EnterpriseState> => {
    const before = neighbourhood.enterprises.get(id) ?? { ownership: null, isBranch: false };
    const after = { ownership: traits.ownership, isBranch: isBranch(traits.taxCode ?? '') };
    const isSame = before.ownership === after.ownership && before.isBranch === after.isBranch;
    if (isSame) return { id, ended: [], begun: [] };
    return {
      id,
      ended: enterpriseStatesIn(index, id, { ownership: before.ownership, isBranch: before.isBranch }),
      begun: enterpriseStatesIn(index, id, after),
    };
  });
  const ended = enterprises.flatMap((each) => each.ended);
  const begun = enterprises.flatMap((each) => each.begun);
  const bookings = bookingsBetween(ended, begun, neighbourhood.rules);
  const formerTraits = enterprises
    .filter(({ ended }) => ended.length > 0)
    .map(({ id }) => {
      const { ownership = null, isBranch: branch = false } = neighbourhood.enterprises.get(id) ?? {};
      return { id, ownership, isBranch: branch };
    });
  return { ...decided, consequences: { enterprises, organisations: [], bookings }, formerTraits };
}
