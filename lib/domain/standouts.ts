/** Which units of many stand out: the weakest, and those that moved the most since the period before. */

import type { GoalCode } from './goal';
import type { Change } from './observation';
import type { GoalStanding, StandingState } from './standing';

type Compared = { readonly standings: readonly GoalStanding[] };

/** How much a state weighs when the weakest come first; what is not known is neither strong nor weak. */
const weights: Record<StandingState, number> = {
  behind: 3,
  slow: 2,
  'insufficient-data': 1,
  'no-data': 1,
  undetermined: 0,
  'on-track': 0,
  met: 0,
};

/** How weak a unit stands over all goals. */
export function weaknessOf({ standings }: Compared): number {
  return standings.reduce((sum, { state }) => sum + weights[state], 0);
}

/** How many enterprises and organisations are missing over all goals. */
const missingIn = ({ standings }: Compared): number =>
  standings.reduce((sum, { missing }) => sum + (missing ?? 0), 0);

const isLate = ({ standings }: Compared): boolean =>
  standings.some(({ state }) => state === 'behind' || state === 'slow');

/** The weakest of the units that are late on a goal; of two alike the one that misses more. */
export function weakestUnits<T extends Compared>(rows: readonly T[], most: number): T[] {
  const worst = (one: T, other: T) =>
    weaknessOf(other) - weaknessOf(one) || missingIn(other) - missingIn(one);
  return rows.filter(isLate).sort(worst).slice(0, most);
}

/** A unit's change on one goal since the period before. */
export type Mover<U> = {
  readonly unit: U;
  readonly goal: GoalCode;
  readonly change: Change;
  readonly standing: GoalStanding;
};

/** The units whose numerators changed, the largest changes first; one that is only partly in has not "lost" anything. */
export function biggestMovers<U>(
  rows: readonly (Compared & { readonly unit: U })[],
  most: number,
): Mover<U>[] {
  return rows
    .flatMap(({ unit, standings }) => standings.flatMap((standing) => movedOn(unit, standing)))
    .sort((one, other) => Math.abs(other.change.numerator) - Math.abs(one.change.numerator))
    .slice(0, most);
}

function movedOn<U>(unit: U, standing: GoalStanding): Mover<U>[] {
  const { goal, reported, expected } = standing;
  const change = standing.change.sincePrevious;
  const isMoved = reported >= expected && change !== null && change.numerator !== 0;
  return isMoved ? [{ unit, goal, change, standing }] : [];
}
