import type { Transaction } from '@/lib/db/client';
import { bookLater } from '@/lib/db/register/booking';
import { applyFacts } from '@/lib/db/register/recording';
import type { Actor } from '@/lib/db/write';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { ProposedFact } from '@/lib/domain/register/fact';
import type { RowPlan, RowWrites, Traits } from '@/lib/domain/register/import/row-plan';
import { applyTraits } from './traits';

/** A trait change as it is kept for undoing. */
export type KeptTraits = { readonly id: number; readonly before: Traits; readonly after: Traits };

/** What an import has made and changed so far. */
export type Written = {
  readonly enterpriseIds: number[];
  readonly organisationIds: number[];
  readonly traits: KeptTraits[];
};

/** Writes planned rows, some at a time, within one transaction. */
export type RowWriter = {
  add(
    plans: readonly RowPlan[],
    traitsBefore: (enterpriseId: number) => Traits | null,
  ): Promise<'done' | Refusal>;
  /** Brings the figures up to what was written: last, before the event. */
  end(): Promise<void>;
  readonly written: Written;
};

type Accepted = RowPlan & { readonly writes: RowWrites };

/** A writer for an import; `reason` is what facts are said to be withdrawn for that newer ones replace. */
export function rowWriter(tx: Transaction, actor: Actor, importId: number, reason: string): RowWriter {
  const later = bookLater();
  const written: Written = { enterpriseIds: [], organisationIds: [], traits: [] };
  /** Organisations that rows before have founded, by their negative numbers: a joint cell is named by later rows. */
  const founded = new Map<number, number>();
  const named = (fact: ProposedFact): ProposedFact => {
    const organisationId = founded.get(fact.organisationId ?? 0) ?? fact.organisationId;
    return organisationId === fact.organisationId ? fact : { ...fact, organisationId };
  };
  return {
    written,
    end: () => later.book(tx),
    async add(plans, traitsBefore) {
      const accepted = plans.filter((plan): plan is Accepted => plan.writes !== null);
      if (accepted.length === 0) return 'done';
      const traits = traitsIn(accepted, traitsBefore);
      const renamed = await applyTraits(
        tx,
        actor,
        traits.map(({ id, after }) => ({ id, traits: after })),
        later,
      );
      if (isRefusal(renamed)) return renamed;
      written.traits.push(...traits);
      const change = changeOf(accepted, named, reason);
      const changed = await applyFacts(tx, actor, { ...change, importId, later });
      if (isRefusal(changed)) return changed;
      for (const [index, { id }] of change.newOrganisations.entries()) {
        founded.set(id, changed.organisationIds[index] ?? id);
      }
      for (const id of changed.enterpriseIds) written.enterpriseIds.push(id);
      for (const id of changed.organisationIds) written.organisationIds.push(id);
      return 'done';
    },
  };
}

function traitsIn(
  accepted: readonly Accepted[],
  traitsBefore: (enterpriseId: number) => Traits | null,
): KeptTraits[] {
  return accepted.flatMap(({ enterpriseId, writes: { traits: after } }) => {
    const before = after && enterpriseId !== null ? traitsBefore(enterpriseId) : null;
    return before && after && enterpriseId !== null ? [{ id: enterpriseId, before, after }] : [];
  });
}

function changeOf(
  accepted: readonly Accepted[],
  named: (fact: ProposedFact) => ProposedFact,
  reason: string,
) {
  return {
    newEnterprises: accepted.flatMap(({ row, writes }) =>
      writes.newEnterprise ? [{ ...writes.newEnterprise, id: -row }] : [],
    ),
    newOrganisations: accepted.flatMap(({ row, writes }) =>
      writes.newOrganisation ? [{ ...writes.newOrganisation, id: -row }] : [],
    ),
    facts: accepted.flatMap(({ writes }) => writes.facts.map(named)),
    withdrawals: accepted.flatMap(({ writes }) => writes.replaces.map((factId) => ({ factId, reason }))),
  };
}
