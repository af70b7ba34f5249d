import { database } from '@/lib/db/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { may, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { FactValue, Ownership, ProposedFact } from '@/lib/domain/register/fact';
import { normaliseTaxCode } from '@/lib/domain/tax-code';
import { getEnterprise } from './enterprise-page';
import { changeRegister } from './recording';

/** What an enterprise is called and known by; a tax code as it was typed. */
export type EnterpriseTraitsInput = {
  name: string;
  taxCode: string | null;
  ownership: Ownership | null;
  note: string;
};

/** A new enterprise as a person describes it, with its first facts. */
export type EnterpriseInput = EnterpriseTraitsInput & {
  /** The code of the unit that it stands in. */
  unit: string;
  zone: string | null;
  operatingSince: CalendarDate;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  organisationMembers: number | null;
  /** The day of the counts; today when not given. */
  countedOn?: CalendarDate;
  source: string;
};

/** Adds an enterprise with the facts that it begins with. Answers its id. */
export async function addEnterprise(
  viewer: Viewer,
  input: EnterpriseInput,
  today = todayInVietnam(new Date()),
): Promise<{ id: number } | Refusal> {
  const unit = await unitFor(viewer, 'keep-register', input.unit);
  if (isRefusal(unit)) return unit;
  const taxCode = await freeTaxCode(viewer, input.taxCode, null);
  if (isRefusal(taxCode)) return taxCode;
  const values: [FactValue, CalendarDate][] = [
    [{ kind: 'status', status: 'operating' }, input.operatingSince],
    [{ kind: 'place', unitId: unit.id, zone: input.zone || null }, input.operatingSince],
    ...countsOf(input, input.countedOn ?? today),
  ];
  const newborn = { id: -1, taxCode, name: input.name, ownership: input.ownership, note: input.note };
  const facts = values.map(
    ([value, on]): ProposedFact => ({
      ...value,
      on,
      enterpriseId: newborn.id,
      organisationId: null,
      source: input.source,
    }),
  );
  const changed = await unlessTaken(viewer, taxCode, () =>
    changeRegister(viewer, { facts, newEnterprises: [newborn] }, { deed: 'register.enterprise-created' }),
  );
  if (isRefusal(changed)) return atFieldsOf(changed, facts);
  return { id: changed.enterpriseIds[0] ?? 0 };
}

function countsOf(input: EnterpriseInput, on: CalendarDate): [FactValue, CalendarDate][] {
  const { workers, fullMembers, probationaryMembers, organisationMembers } = input;
  const counts = { workers, fullMembers, probationaryMembers, organisationMembers };
  const isCounted = Object.values(counts).some((count) => count !== null);
  return isCounted ? [[{ kind: 'headcount', ...counts }, on]] : [];
}

/** A refused fact, at the field of the form that it came from. */
function atFieldsOf(refusal: Refusal, facts: readonly ProposedFact[]): Refusal {
  const index = /^facts\.(\d+)\./.exec(refusal.path ?? '')?.[1];
  if (index === undefined) return refusal;
  const isCount = facts[Number(index)]?.kind === 'headcount';
  return { ...refusal, path: isCount ? 'countedOn' : 'operatingSince' };
}

/** A tax code in its normal form that no other enterprise has; the one that has it is named only within the viewer's reach. */
export async function freeTaxCode(
  viewer: Viewer,
  written: string | null,
  ownId: number | null,
): Promise<string | null | Refusal> {
  if (written === null || written.trim() === '') return null;
  const taxCode = normaliseTaxCode(written);
  if (taxCode === null) return refuse('tax-code-malformed', { path: 'taxCode' });
  const taken = await takenBy(viewer, taxCode);
  return taken && taken.id !== ownId ? taken.refusal : taxCode;
}

async function takenBy(viewer: Viewer, taxCode: string): Promise<{ id: number; refusal: Refusal } | null> {
  const holder = await database().enterprise.findUnique({
    where: { taxCode },
    select: { id: true, name: true },
  });
  if (!holder) return null;
  const known = await getEnterprise(viewer, holder.id);
  const named = isRefusal(known) ? {} : { detail: { enterprise: holder.name } };
  return { id: holder.id, refusal: refuse('tax-code-taken', { path: 'taxCode', ...named }) };
}

/** Somebody else may take the tax code between the question and the answer: the index says so, and so do we. */
export async function unlessTaken<T>(
  viewer: Viewer,
  taxCode: string | null,
  write: () => Promise<T>,
): Promise<T | Refusal> {
  try {
    return await write();
  } catch (error) {
    const taken = taxCode === null ? null : await takenBy(viewer, taxCode);
    if (taken) return taken.refusal;
    throw error;
  }
}

/** Whether the viewer keeps enterprises of a unit. */
export async function mayKeepIn(viewer: Viewer, unitId: number): Promise<boolean> {
  const unit = (await unitTree(viewer)).get(unitId);
  return unit !== undefined && may(viewer, 'keep-register', unit.path) === 'yes';
}
