import type { AuditDeed, AuditEntry, Json } from '@/lib/domain/audit';
import { isRootAdministrator, type Keeper, refuseAccountChange } from '@/lib/domain/people';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Transaction } from './client';
import { lockFor } from './locks';
import { type KnownPerson, readPerson } from './people';
import { type Actor, type Recorder, write } from './write';

/** Who changes accounts: an administrator signed in, or the machine's operator. */
export type AccountKeeper = Keeper & Actor;

/** An account entry of the audit trail, kept for the administrators of `unitId`. */
export function accountEntry(
  deed: AuditDeed,
  person: { id: number; name: string },
  unitId: number | null,
  more: { before?: Json; after?: Json } = {},
): AuditEntry {
  const subject = {
    kind: 'account' as const,
    id: String(person.id),
    label: person.name,
  };
  return {
    deed,
    subject,
    unitId,
    before: more.before ?? null,
    after: more.after ?? null,
  };
}

/** After a change to an administrator of the root: another must be left. */
export async function refuseEmptyHouse(tx: Transaction, before: KnownPerson): Promise<Refusal | null> {
  if (!isRootAdministrator(before)) return null;
  const left = await tx.appointment.count({
    where: {
      role: 'admin',
      unit: { parentId: null },
      account: { disabledAt: null },
    },
  });
  return left === 0 ? refuse('last-administrator') : null;
}

/** Loads a person whom the keeper may change as a whole, changes him, and ends what was granted before. */
export async function changePerson<T>(
  keeper: AccountKeeper,
  id: number,
  work: (tx: Transaction, person: KnownPerson, record: Recorder) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return write(keeper, async (tx, record) => {
    await lockFor(tx, 'accounts');
    const person = await readPerson(tx, id);
    const refused = person ? refuseAccountChange(keeper, person) : refuse('account-not-found');
    if (!person || refused) return refused ?? refuse('account-not-found');
    const done = await work(tx, person, record);
    return (await refuseEmptyHouse(tx, person)) ?? done;
  });
}

/** The unit whose administrators read about a person. */
export const homeOf = (person: KnownPerson) => person.appointments[0]?.unitId ?? null;
