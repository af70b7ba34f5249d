import type { Role } from '@/lib/domain/access';
import { type Keeper, keeps, refuseAccountChange, refuseAppointment, isRootAdministrator } from '@/lib/domain/people';
import type { AuditDeed, AuditEntry, Json } from '@/lib/domain/audit';
import { normaliseEmail } from '@/lib/domain/account';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { type Unit, validOn } from '@/lib/domain/unit';
import type { Transaction } from './client';
import { endLinks, newLink } from './links';
import { lockFor } from './locks';
import { type KnownPerson, readPerson } from './people';
import { endSessions } from './sessions';
import { readTree } from './units';
import { type Actor, isDuplicate, type Recorder, write } from './write';

/** Who changes accounts: an administrator signed in, or the machine's operator. */
export type AccountKeeper = Keeper & Actor;

export type Place = { unit: string; role: Role };

/** An account entry of the audit trail, kept for the administrators of `unitId`. */
export function accountEntry(
  deed: AuditDeed,
  person: { id: number; name: string },
  unitId: number | null,
  more: { before?: Json; after?: Json } = {},
): AuditEntry {
  const subject = { kind: 'account' as const, id: String(person.id), label: person.name };
  return { deed, subject, unitId, before: more.before ?? null, after: more.after ?? null };
}

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
      const refused = refuseAppointment(keeper, null, { unitId: unit.id, unitPath: unit.path, role: input.role });
      if (refused) return refused;
      const { name, passwordHash = null } = input;
      const appointments = { create: { unitId: unit.id, role: input.role } };
      const account = await tx.account.create({ data: { name, email, passwordHash, appointments } });
      record(accountEntry('account.created', account, unit.id, { after: { name, email, role: input.role, unit: unit.name } }));
      return { id: account.id, token: passwordHash ? null : await newLink(tx, 'password', account.id) };
    });
  } catch (error) {
    if (isDuplicate(error)) return refuse('email-taken', { path: 'email' });
    throw error;
  }
}

async function placeOf(tx: Transaction, code: string): Promise<Unit | Refusal> {
  const unit = (await readTree(tx)).byCode(code);
  if (!unit) return refuse('unit-not-found', { path: 'unit' });
  const today = todayInVietnam(new Date());
  const hasEnded = !validOn(unit, today) && unit.validFrom <= today;
  return hasEnded ? refuse('unit-not-valid', { path: 'unit', detail: { unit: unit.name } }) : unit;
}

/** Gives a person one more role; what was granted before ends, so that the new role holds at once everywhere. */
export async function appoint(keeper: AccountKeeper, id: number, place: Place): Promise<{ id: number } | Refusal> {
  return write(keeper, async (tx, record) => {
    await lockFor(tx, 'accounts');
    const person = await readPerson(tx, id);
    if (!person) return refuse('account-not-found');
    const unit = await placeOf(tx, place.unit);
    if (isRefusal(unit)) return unit;
    const refused = refuseAppointment(keeper, person, { unitId: unit.id, unitPath: unit.path, role: place.role });
    if (refused) return refused;
    const appointment = await tx.appointment.create({ data: { accountId: id, unitId: unit.id, role: place.role } });
    await endSessions(tx, id);
    record(accountEntry('account.appointed', person, unit.id, { after: { role: place.role, unit: unit.name } }));
    return { id: appointment.id };
  });
}

/** Takes a role away. The last administrator of the whole house stays. */
export async function dismiss(keeper: AccountKeeper, appointmentId: number): Promise<{ id: number } | Refusal> {
  return write(keeper, async (tx, record) => {
    await lockFor(tx, 'accounts');
    const found = await tx.appointment.findUnique({ where: { id: appointmentId }, include: { unit: true } });
    const person = found && (await readPerson(tx, found.accountId));
    if (!found || !person || !keeps(keeper, found.unit.path)) return refuse('account-not-found');
    await tx.appointment.delete({ where: { id: appointmentId } });
    await endSessions(tx, person.id);
    record(accountEntry('account.dismissed', person, found.unitId, { before: { role: found.role, unit: found.unit.name } }));
    return (await refuseEmptyHouse(tx, person)) ?? { id: person.id };
  });
}

/** After a change to an administrator of the root: another must be left. */
async function refuseEmptyHouse(tx: Transaction, before: KnownPerson): Promise<Refusal | null> {
  if (!isRootAdministrator(before)) return null;
  const left = await tx.appointment.count({ where: { role: 'admin', unit: { parentId: null }, account: { disabledAt: null } } });
  return left === 0 ? refuse('last-administrator') : null;
}

/** Loads a person whom the keeper may change as a whole, changes him, and ends what was granted before. */
async function change<T>(
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

const homeOf = (person: KnownPerson) => person.appointments[0]?.unitId ?? null;

/** Shuts an account: sessions, links and API tokens stop at once. */
export function disableAccount(keeper: AccountKeeper, id: number): Promise<{ id: number } | Refusal> {
  return change(keeper, id, async (tx, person, record) => {
    if (person.disabled) return refuse('account-disabled');
    await tx.account.update({ where: { id }, data: { disabledAt: new Date() } });
    await endSessions(tx, id);
    await endLinks(tx, 'password', id);
    record(accountEntry('account.disabled', person, homeOf(person)));
    return { id };
  });
}

/** Opens a disabled account again, with the roles and the password that it had. */
export function enableAccount(keeper: AccountKeeper, id: number): Promise<{ id: number } | Refusal> {
  return change(keeper, id, async (tx, person, record) => {
    if (!person.disabled) return refuse('nothing-changed');
    await tx.account.update({ where: { id }, data: { disabledAt: null } });
    record(accountEntry('account.enabled', person, homeOf(person)));
    return { id };
  });
}

/** Forgets the password and ends every session; returns the token of the link by which the person chooses a new one. */
export function resetPassword(keeper: AccountKeeper, id: number): Promise<{ token: string } | Refusal> {
  return change(keeper, id, async (tx, person, record) => {
    if (person.disabled) return refuse('account-disabled');
    await tx.account.update({ where: { id }, data: { passwordHash: null } });
    await endSessions(tx, id);
    record(accountEntry('account.password-reset', person, homeOf(person)));
    return { token: await newLink(tx, 'password', id) };
  });
}

/** Corrects a name or an address; a new address is a new identity, so sessions end. */
export function changeAccount(
  keeper: AccountKeeper,
  id: number,
  input: { name: string; email: string },
): Promise<{ id: number } | Refusal> {
  const email = normaliseEmail(input.email);
  if (isRefusal(email)) return Promise.resolve(email);
  return change(keeper, id, async (tx, person, record) => {
    if (input.name === person.name && email === person.email) return refuse('nothing-changed');
    const holder = await tx.account.findUnique({ where: { email } });
    if (holder && holder.id !== id) return refuse('email-taken', { path: 'email' });
    await tx.account.update({ where: { id }, data: { name: input.name, email } });
    if (email !== person.email) await endSessions(tx, id);
    const before = { name: person.name, email: person.email };
    record(accountEntry('account.changed', person, homeOf(person), { before, after: { name: input.name, email } }));
    return { id };
  });
}
