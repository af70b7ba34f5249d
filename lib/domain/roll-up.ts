/**
 * Roll-up: the figure of a unit for one period and one goal (DESIGN §3, "Roll-up").
 *
 * A unit's figure is its own approved one; without it, the sum of its children's, recursively, marked with how
 * many of the units expected to report are in it. Where both exist and differ, both are kept. Only units valid on
 * the cut-off date take part. Counts are added, percentages never averaged.
 */

import type { CalendarDate } from './calendar-date';
import { type Figure, sameFigure, sumFigures } from './ratio';
import { type UnitTree, validOn } from './unit';

/** What is known of one unit. */
export type Rolled = {
  /** The figure of its own approved report. */
  readonly own: Figure | null;
  /** The sum over its valid children's figures; `null` when none of them has any. */
  readonly children: Figure | null;
  /** Units without valid children, it or below it, whose figure is in the effective one. */
  readonly reported: number;
  /** Units without valid children, it or below it. */
  readonly expected: number;
};

/** A unit whose roll-up became another. */
export type RolledChange = { readonly unitId: number; readonly rolled: Rolled };

/** The figure that stands for the unit: its own, else the sum of its children's. */
export function effective(rolled: Rolled): Figure | null {
  return rolled.own ?? rolled.children;
}

/** Whether the unit's own figure and the sum of its children's exist and disagree. */
export function differs({ own, children }: Rolled): boolean {
  return own !== null && children !== null && !sameFigure(own, children);
}

/** Whether every unit expected to report is in the figure. */
export function isComplete({ reported, expected }: Pick<Rolled, 'reported' | 'expected'>): boolean {
  return reported === expected;
}

/** The roll-up of every unit valid on a date, from the units' own approved figures. */
export function rollUp(
  tree: UnitTree,
  on: CalendarDate,
  own: ReadonlyMap<number, Figure>,
): Map<number, Rolled> {
  const all = new Map<number, Rolled>();
  const visit = (unitId: number): Rolled => {
    const below = tree.childrenOn(unitId, on).map((child) => visit(child.id));
    const rolled = rolledFrom(own.get(unitId) ?? null, below);
    all.set(unitId, rolled);
    return rolled;
  };
  for (const unit of tree.units) {
    if (validOn(unit, on) && !isReachedFromAbove(tree, unit.parentId, on)) visit(unit.id);
  }
  return all;
}

/**
 * What changes in a roll-up when one unit's own figure becomes another (or none): the unit itself and those above
 * it, as far up as anything differs. Equals the full roll-up; reads only the children of the units on the way.
 */
export function changeOf(
  tree: UnitTree,
  on: CalendarDate,
  before: ReadonlyMap<number, Rolled>,
  unitId: number,
  newOwn: Figure | null,
): RolledChange[] {
  const changed = new Map<number, Rolled>();
  const now = (id: number) => changed.get(id) ?? before.get(id);
  for (const id of [unitId, ...tree.ancestors(unitId).map((unit) => unit.id)]) {
    const below = tree
      .childrenOn(id, on)
      .map((child) => now(child.id) ?? nothingReported(tree, child.id, on));
    const own = id === unitId ? newOwn : (now(id)?.own ?? null);
    const rolled = rolledFrom(own, below);
    if (sameRolled(rolled, before.get(id))) break;
    changed.set(id, rolled);
  }
  return [...changed].map(([id, rolled]) => ({ unitId: id, rolled }));
}

function rolledFrom(own: Figure | null, below: readonly Rolled[]): Rolled {
  const expected = below.length === 0 ? 1 : sumOf(below, (each) => each.expected);
  const reportedBelow = sumOf(below, (each) => each.reported);
  return {
    own,
    children: sumFigures(below.map(effective)),
    reported: own === null ? reportedBelow : expected,
    expected,
  };
}

function nothingReported(tree: UnitTree, unitId: number, on: CalendarDate): Rolled {
  return { own: null, children: null, reported: 0, expected: tree.leafCountOn(unitId, on) };
}

function isReachedFromAbove(tree: UnitTree, parentId: number | null, on: CalendarDate): boolean {
  const parent = parentId === null ? undefined : tree.get(parentId);
  return parent !== undefined && validOn(parent, on);
}

function sameRolled(one: Rolled, other: Rolled | undefined): boolean {
  return (
    other !== undefined &&
    sameFigure(one.own, other.own) &&
    sameFigure(one.children, other.children) &&
    one.reported === other.reported &&
    one.expected === other.expected
  );
}

function sumOf(list: readonly Rolled[], value: (rolled: Rolled) => number): number {
  return list.reduce((sum, each) => sum + value(each), 0);
}
