/**
 * What may be told outside the internal circle (DESIGN §6): no count of 1 or 2, and none beside it from which one could be
 * worked out. A share gives its counts away as soon as the whole is known, so the two are told together or not at all.
 */

import type { Figure, RoundedPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';

/** Counts that are not told. */
export const isFew = (count: number): boolean => count === 1 || count === 2;

/** A count, or that it is one of the few; 0 is told. */
export const toldCount = (count: number): string => (isFew(count) ? 'dưới 3' : formatCount(count, 'vi'));

/** How much of a standing is told. */
export type Told = {
  /** Both counts. */
  readonly figure: Figure | null;
  readonly share: RoundedPercent | null;
  /** Why there is no share: few have what the goal asks for, or few have not. */
  readonly few: 'counted' | 'left' | null;
  /** How many are missing, as it is told; null when it is not, or nothing is missing. */
  readonly missing: string | null;
};

const nothing: Told = { figure: null, share: null, few: null, missing: null };

/**
 * What is told of a standing. With few on either side neither counts nor share are told, nor how many are missing unless they
 * are few: whole, target and missing together would give the count away. With few missing the whole is not told; nor is the
 * share of admissions, whose whole is what coverage counts.
 */
export function toldOf(standing: GoalStanding): Told {
  const { figure, rounded, missing, goal } = standing;
  if (figure === null || rounded === null) return nothing;
  const left = figure.denominator - figure.numerator;
  const few = isFew(figure.numerator) ? 'counted' : isFew(left) ? 'left' : null;
  const isMissingFew = missing !== null && isFew(missing);
  if (few !== null) return { ...nothing, few, missing: isMissingFew ? toldCount(missing) : null };
  if (isMissingFew) {
    return { ...nothing, share: goal === 'admission' ? null : rounded, missing: toldCount(missing) };
  }
  return { figure, share: rounded, few: null, missing: missing ? toldCount(missing) : null };
}
