import { normaliseEmail } from '@/lib/domain/account';
import { refuseAppointment } from '@/lib/domain/people';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type AccountKeeper, accountEntry, changePerson, homeOf } from './account-guard';
import { type Place, placeOf } from './appointments';
import { newLink } from './links';
import { endSessions } from './sessions';
import { isDuplicate, write } from './write';

/** Makes an account with its first role; returns the token of the link by which the person chooses a password. */
export async function addAccount(
  keeper: AccountKeeper,
  input: { name: string; email: string; passwordHash?: string } & Place,
): Promise<{ id: number; token: string | null } | Refusal> {
  const email = normaliseEmail(input.email);
  if (isRefusal(email)) return email;
  try {
    return await write(keeper, async (tx, record) => {
      const unit = await placeOf(tx, input.unit);
      if (isRefusal(unit)) return unit;
      const refused = refuseAppointment(keeper, null, {
        unitId: unit.id,
        unitPath: unit.path,
        role: input.role,
      });
      if (refused) return refused;
      const { name, passwordHash = null } = input;
      const appointments = { create: { unitId: unit.id, role: input.role } };
      const account = await tx.account.create({
        data: { name, email, passwordHash, appointments },
      });
      record(
        accountEntry('account.created', account, unit.id, {
          after: { name, email, role: input.role, unit: unit.name },
        }),
      );
      return {
        id: account.id,
        token: passwordHash ? null : await newLink(tx, 'password', account.id),
      };
    });
  } catch (error) {
    if (isDuplicate(error)) return refuse('email-taken', { path: 'email' });
    throw error;
  }
}

/** Corrects a name or an address; a new address is a new identity, so sessions end. */
export function changeAccount(
  keeper: AccountKeeper,
  id: number,
  input: { name: string; email: string },
): Promise<{ id: number } | Refusal> {
  const email = normaliseEmail(input.email);
  if (isRefusal(email)) return Promise.resolve(email);
  return changePerson(keeper, id, async (tx, person, record) => {
    if (input.name === person.name && email === person.email) return refuse('nothing-changed');
    const holder = await tx.account.findUnique({ where: { email } });
    if (holder && holder.id !== id) return refuse('email-taken', { path: 'email' });
    await tx.account.update({
      where: { id },
      data: { name: input.name, email },
    });
    if (email !== person.email) await endSessions(tx, id);
    const before = { name: person.name, email: person.email };
    record(
      accountEntry('account.changed', person, homeOf(person), {
        before,
        after: { name: input.name, email },
      }),
    );
    return { id };
  });
}
