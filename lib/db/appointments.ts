import type { Role } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { keeps, refuseAppointment } from '@/lib/domain/people';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type Unit, validOn } from '@/lib/domain/unit';
import { type AccountKeeper, accountEntry, refuseEmptyHouse } from './account-guard';
import type { Transaction } from './client';
import { lockFor } from './locks';
import { readPerson } from './people';
import { endSessions } from './sessions';
import { readTree } from './units';
import { write } from './write';

/** A role at the unit with this code. */
export type Place = { unit: string; role: Role };

/** The unit at which a role is to be given: one that stands now, or will. */
export async function placeOf(tx: Transaction, code: string): Promise<Unit | Refusal> {
  const unit = (await readTree(tx)).byCode(code);
  if (!unit) return refuse('unit-not-found', { path: 'unit' });
  const today = todayInVietnam(new Date());
  const hasEnded = !validOn(unit, today) && unit.validFrom <= today;
  return hasEnded ? refuse('unit-not-valid', { path: 'unit', detail: { unit: unit.name } }) : unit;
}

/** Gives a person one more role; what was granted before ends, so that the new role holds at once everywhere. */
export async function appoint(
  keeper: AccountKeeper,
  id: number,
  place: Place,
): Promise<{ id: number } | Refusal> {
  return write(keeper, async (tx, record) => {
    await lockFor(tx, 'accounts');
    const person = await readPerson(tx, id);
    if (!person) return refuse('account-not-found');
    const unit = await placeOf(tx, place.unit);
    if (isRefusal(unit)) return unit;
    const refused = refuseAppointment(keeper, person, {
      unitId: unit.id,
      unitPath: unit.path,
      role: place.role,
    });
    if (refused) return refused;
    const appointment = await tx.appointment.create({
      data: { accountId: id, unitId: unit.id, role: place.role },
    });
    await endSessions(tx, id);
    record(
      accountEntry('account.appointed', person, unit.id, {
        after: { role: place.role, unit: unit.name },
      }),
    );
    return { id: appointment.id };
  });
}

/** Takes a role away. The last administrator of the whole house stays. */
export async function dismiss(
  keeper: AccountKeeper,
  appointmentId: number,
): Promise<{ id: number } | Refusal> {
  return write(keeper, async (tx, record) => {
    await lockFor(tx, 'accounts');
    const found = await tx.appointment.findUnique({
      where: { id: appointmentId },
      include: { unit: true },
    });
    const person = found && (await readPerson(tx, found.accountId));
    if (!found || !person || !keeps(keeper, found.unit.path)) return refuse('account-not-found');
    await tx.appointment.delete({ where: { id: appointmentId } });
    await endSessions(tx, person.id);
    record(
      accountEntry('account.dismissed', person, found.unitId, {
        before: { role: found.role, unit: found.unit.name },
      }),
    );
    return (await refuseEmptyHouse(tx, person)) ?? { id: person.id };
  });
}
