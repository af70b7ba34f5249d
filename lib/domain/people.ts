/**
 * Who may manage which account. An administrator keeps the accounts of his branch: what reaches beyond it is not his
 * to disable, and what lies wholly outside does not exist for him.
 */

import { type Appointment, may, mayAnywhere, type Role, type Viewer } from './access';
import { type Refusal, refuse } from './refusal';
import { isRootPath } from './unit';

/** An account, as far as these decisions need it. */
export type Person = {
  readonly id: number;
  readonly disabled: boolean;
  readonly appointments: readonly Appointment[];
};

/** Who decides: an administrator, or the machine's operator, who has no account. */
export type Keeper = Pick<Viewer, 'appointments'> & { readonly accountId: number | null };

/** How much of a person lies within the keeper's branch. Nobody's people are the root administrator's. */
export function coverOf(keeper: Keeper, person: Person): 'whole' | 'part' | 'none' {
  if (person.appointments.length === 0) return mayAnywhere(keeper, 'manage-settings') ? 'whole' : 'none';
  const within = person.appointments.filter(({ unitPath }) => keeps(keeper, unitPath));
  if (within.length === 0) return 'none';
  return within.length === person.appointments.length ? 'whole' : 'part';
}

/** Whether the keeper may manage accounts at a unit. */
export function keeps(keeper: Keeper, unitPath: string): boolean {
  return may(keeper, 'manage-accounts', unitPath) === 'yes';
}

/** Why the keeper may not change, disable, enable or reset an account as a whole, or `null`. */
export function refuseAccountChange(keeper: Keeper, person: Person): Refusal | null {
  const cover = coverOf(keeper, person);
  if (cover === 'none') return refuse('account-not-found');
  if (person.id === keeper.accountId) return refuse('own-account');
  return cover === 'part' ? refuse('account-elsewhere') : null;
}

/** Why the keeper may not give a role at a unit, or `null`. `person` is null for an account that is being made. */
export function refuseAppointment(
  keeper: Keeper,
  person: Person | null,
  at: { unitId: number; unitPath: string; role: Role },
): Refusal | null {
  if (person && coverOf(keeper, person) === 'none') return refuse('account-not-found');
  const permission = may(keeper, 'manage-accounts', at.unitPath);
  if (permission === 'hidden') return refuse('unit-not-found', { path: 'unit' });
  if (permission === 'forbidden') return refuse('not-allowed');
  if (person?.disabled) return refuse('account-disabled');
  const has = person?.appointments.some(({ unitId, role }) => unitId === at.unitId && role === at.role);
  return has ? refuse('appointment-exists', { path: 'role' }) : null;
}

/** Whether an account keeps the whole house: an administrator of the root who can still sign in. */
export function isRootAdministrator(person: Person): boolean {
  return (
    !person.disabled &&
    person.appointments.some(({ role, unitPath }) => role === 'admin' && isRootPath(unitPath))
  );
}
