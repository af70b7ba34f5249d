/**
 * What is known of a unit and a goal in a period, and how two such are compared.
 */

import type { CalendarDate } from './calendar-date';
import type { Period } from './period';
import { type Figure, percentOf } from './ratio';

/** Where a figure comes from: the unit's own report, the sum of the units below, or the register. */
export type Origin = 'report' | 'roll-up' | 'register';

/** One unit's figure of one goal for one period. */
export type Observation = {
  readonly period: Period;
  /** The day for which the figure holds; never after the cut-off. */
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate;
  /** `null`: chưa có số liệu. `{0, 0}`: không có phát sinh. */
  readonly figure: Figure | null;
  readonly origin: Origin;
  /** Of the units expected to report, how many are in the figure. */
  readonly reported: number;
  readonly expected: number;
  /** The counting rule in words; figures counted by two different rules are never compared. */
  readonly ruleNote: string | null;
  readonly revision: number | null;
};

/** An observation whose figure is known. */
export type KnownObservation = Observation & { readonly figure: Figure };

/** How a figure differs from an earlier one. */
export type Change = {
  readonly from: Period;
  readonly numerator: number;
  readonly denominator: number;
  /** Unrounded; `null` when either share is undetermined. */
  readonly percentPoints: number | null;
  /** Of the units expected to report then, how many were in the earlier figure. */
  readonly reported: number;
  readonly expected: number;
};

/** Whether an earlier figure was made of as many units as this one; otherwise a change says also who reported. */
export function isLikeForLike(
  change: Pick<Change, 'reported' | 'expected'>,
  now: Pick<Observation, 'reported' | 'expected'>,
): boolean {
  const areWhole = change.reported === change.expected && now.reported === now.expected;
  return areWhole || (change.reported === now.reported && change.expected === now.expected);
}

/** Whether an observation has a figure, be it 0 of 0. */
export function isKnown(observation: Observation): observation is KnownObservation {
  return observation.figure !== null;
}

/** Known observations up to and including a cut-off date, oldest first. */
export function knownUntil(observations: readonly Observation[], cutOff: CalendarDate): KnownObservation[] {
  return inOrder(observations.filter((each) => each.cutOff <= cutOff)).filter(isKnown);
}

/** Observations from the oldest to the newest. */
export function inOrder<T extends Observation>(observations: readonly T[]): T[] {
  return [...observations].sort((one, other) => (one.asOf < other.asOf ? -1 : 1));
}

/** Whether two figures were counted by one rule, as far as their rules are known. */
export function isComparable(
  one: Pick<Observation, 'ruleNote'>,
  other: Pick<Observation, 'ruleNote'>,
): boolean {
  return one.ruleNote === null || other.ruleNote === null || one.ruleNote === other.ruleNote;
}

/** The change from one observation to a later; `null` when either is unknown or their rules differ. */
export function changeBetween(from: Observation | undefined, to: Observation | undefined): Change | null {
  if (from === undefined || to === undefined || !isComparable(from, to)) return null;
  if (!isKnown(from) || !isKnown(to)) return null;
  const before = percentOf(from.figure);
  const after = percentOf(to.figure);
  return {
    from: from.period,
    numerator: to.figure.numerator - from.figure.numerator,
    denominator: to.figure.denominator - from.figure.denominator,
    percentPoints: before === null || after === null ? null : after - before,
    reported: from.reported,
    expected: from.expected,
  };
}
