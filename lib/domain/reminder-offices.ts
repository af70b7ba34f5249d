/** Who has a matter of a unit on the desk: the nearest office that has somebody for it. */

import type { Role } from './access';
import type { UnitTree } from './unit';

/** Somebody who can sign in, with one role at one unit. */
export type Officer = { readonly accountId: number; readonly role: Role; readonly unitId: number };

/** The offices of a tree. Answers are ids of accounts. */
export type Offices = {
  at(role: Role, unitId: number): readonly number[];
  /** Of the unit itself, else of the nearest above that has any; `except` are passed over. */
  nearest(role: Role, unitId: number, except?: readonly number[]): readonly number[];
  /** Of the nearest unit above that has any. */
  above(role: Role, unitId: number): readonly number[];
};

/** Indexes officers by role and unit. */
export function officesOf(tree: UnitTree, officers: readonly Officer[]): Offices {
  const desks = new Map<string, number[]>();
  for (const { accountId, role, unitId } of officers) {
    const key = `${role} ${unitId}`;
    desks.set(key, [...(desks.get(key) ?? []), accountId]);
  }
  const at = (role: Role, unitId: number) => desks.get(`${role} ${unitId}`) ?? [];
  const firstOf = (role: Role, unitIds: readonly number[], except: readonly number[] = []) => {
    for (const id of unitIds) {
      const found = at(role, id).filter((accountId) => !except.includes(accountId));
      if (found.length > 0) return found;
    }
    return [];
  };
  const above = (unitId: number) => tree.ancestors(unitId).map(({ id }) => id);
  return {
    at,
    nearest: (role, unitId, except) => firstOf(role, [unitId, ...above(unitId)], except),
    above: (role, unitId) => firstOf(role, above(unitId)),
  };
}
