/**
 * The path that leads from a baseline to a target by its due date (DESIGN §3, "Pace").
 *
 * A straight line by default, and then only an illustration ("minh họa"); with milestones it is the path that
 * somebody decreed. It is linear, not geometric: growth rates mislead for small shares.
 */

import { type CalendarDate, daysBetween } from './calendar-date';
import type { Baseline, GoalTerms } from './goal';
import { type BasisPoints, basisPointsOf } from './ratio';

/** A point of a path. Basis points may be fractions here: a baseline is what it is. */
export type PathPoint = { readonly on: CalendarDate; readonly basisPoints: number };

/** At least two points in order of time; never descends from its start. */
export type RequiredPath = {
  readonly points: readonly [PathPoint, PathPoint, ...PathPoint[]];
  /** Whether somebody set milestones; otherwise the line is an illustration. */
  readonly decreed: boolean;
};

/**
 * The path to a goal by date. It starts at the baseline, or, where that is already higher, at what comes next: a share
 * once reached has only to be held. `null` without a baseline, with an empty one, or when it is not before the due date.
 */
export function requiredPath(
  terms: Pick<GoalTerms, 'targetBasisPoints' | 'dueOn' | 'milestones'>,
  baseline: Baseline | null,
): RequiredPath | null {
  const start = baseline === null ? null : basisPointsOf(baseline);
  if (baseline === null || start === null || baseline.on >= terms.dueOn) return null;
  const due: PathPoint = { on: terms.dueOn, basisPoints: terms.targetBasisPoints };
  const ahead = terms.milestones.filter(({ on }) => baseline.on < on && on < due.on);
  const [next = due, ...later] = [...ahead, due];
  const first = { on: baseline.on, basisPoints: Math.min(start, next.basisPoints) };
  return { points: [first, next, ...later], decreed: terms.milestones.length > 0 };
}

/** The path within one reporting year of a goal of every year: from nothing on its first day to the target on its last. */
export function yearPath(firstDay: CalendarDate, lastDay: CalendarDate, target: BasisPoints): RequiredPath {
  return {
    points: [
      { on: firstDay, basisPoints: 0 },
      { on: lastDay, basisPoints: target },
    ],
    decreed: false,
  };
}

/** What the path asks for on a date, in basis points; `null` before it begins, its end afterwards. */
export function requiredOn(path: RequiredPath, date: CalendarDate): number | null {
  const before = path.points.findLast(({ on }) => on <= date);
  const after = path.points.find(({ on }) => on > date);
  if (before === undefined) return null;
  if (after === undefined) return before.basisPoints;
  const share = daysBetween(before.on, date) / daysBetween(before.on, after.on);
  return before.basisPoints + share * (after.basisPoints - before.basisPoints);
}
