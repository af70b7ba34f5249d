import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { GoalStanding } from '@/lib/domain/standing';
import { weaknessOf } from '@/lib/domain/standouts';

/** The order of the table of units: by goal from low to high or from high to low, the weakest first, or as given. */
export type MatrixOrder =
  | { readonly by: 'unit' }
  | { readonly by: 'weakest' }
  | { readonly by: GoalCode; readonly descending: boolean };

type Ordered = { readonly standings: readonly GoalStanding[] };

/** The order that an address asks for: `coverage`, `-coverage`, `weakest`; anything else is the order of units. */
export function orderFrom(text: string | undefined): MatrixOrder {
  if (text === 'weakest') return { by: 'weakest' };
  const goal = goalCodes.find((code) => text === code || text === `-${code}`);
  return goal === undefined ? { by: 'unit' } : { by: goal, descending: text !== goal };
}

/** The rows in an order; rows without a share come last either way. */
export function orderedRows<T extends Ordered>(rows: readonly T[], order: MatrixOrder): T[] {
  if (order.by === 'unit') return [...rows];
  if (order.by === 'weakest') return [...rows].sort((one, other) => weaknessOf(other) - weaknessOf(one));
  const { by, descending } = order;
  const shareOf = ({ standings }: T) => standings.find(({ goal }) => goal === by)?.percent ?? null;
  return [...rows].sort((one, other) => compareShares(shareOf(one), shareOf(other), descending));
}

function compareShares(one: number | null, other: number | null, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return descending ? other - one : one - other;
}
