/**
 * Whether so many foundings can meet what is missing in goals 1 to 3, exactly: the question that `plan.ts` asks.
 */

import type { GoalCode } from './goal';
import type { BasisPoints } from './ratio';

/** The goals that a founding moves at once; admissions (goal 4) come later. */
export const plannedGoals = ['coverage', 'formation', 'union-backed'] as const satisfies readonly GoalCode[];
export type PlannedGoal = (typeof plannedGoals)[number];

/** How many full members work in an enterprise without an organisation; `fewer` includes those never counted. */
export type MemberGroup = 'three-or-more' | 'two' | 'fewer';

/** A kind of enterprise without an organisation. */
export type EnterpriseKind = { readonly members: MemberGroup; readonly hasUnion: boolean };

/** Every kind, that of the least effort first: members are harder to find than a union, and a union helps. */
export const enterpriseKinds: readonly EnterpriseKind[] = (
  ['three-or-more', 'two', 'fewer'] as const
).flatMap((members) => [
  { members, hasUnion: true },
  { members, hasUnion: false },
]);

/** How many enterprises there are of a kind which these goals' rules look at. A figure's base may leave some out. */
export type Supply = EnterpriseKind & { readonly goals: readonly PlannedGoal[]; readonly count: number };

/** Whether a founding there moves a goal. */
export const counts = ({ goals, hasUnion }: Pick<Supply, 'goals' | 'hasUnion'>, goal: PlannedGoal): boolean =>
  goals.includes(goal) && (goal !== 'union-backed' || hasUnion);

const WHOLE: BasisPoints = 10_000;

/** What is missing: enterprises in goals 1 and 3; in goal 2, where the base moves as well, target × denominator − numerator in basis points. */
export type Needs = Readonly<Record<PlannedGoal, number>>;

/** By how much one founding there lessens each need. */
export function gainsOf(supply: Supply, target: BasisPoints): Needs {
  const once = supply.members === 'three-or-more' ? WHOLE : WHOLE - target;
  return {
    coverage: counts(supply, 'coverage') ? 1 : 0,
    formation: counts(supply, 'formation') ? once : 0,
    'union-backed': counts(supply, 'union-backed') ? 1 : 0,
  };
}

/** The smallest number between two from which on something holds; the upper one when it holds nowhere below. */
export function least(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Enterprises by how much each does for goal 2: everything, once it has reached three, nothing. */
type Levels = readonly [number, number, number];

/**
 * Whether some choice of exactly `total` foundings meets the needs.
 *
 * Enterprises fall into four classes: those that move goals 1 and 3, only 1, only 3, neither. Once it is fixed how many come from
 * the first class, goals 1 and 3 ask for a least number from the second and third, and the rest is free; within a
 * class those come first that do the most for goal 2. What goal 2 then gains is a concave function of that one number (a linear
 * program whose matrix is totally unimodular), so its peak is found by halving and nothing is left to chance.
 */
export function feasible(
  supplies: readonly Supply[],
  needs: Needs,
  total: number,
  target: BasisPoints,
): boolean {
  if (total < 0) return false;
  const levelsOf = (first: boolean, third: boolean) =>
    levelsIn(
      supplies.filter((each) => counts(each, 'coverage') === first && counts(each, 'union-backed') === third),
    );
  const [both, first, third, neither] = [
    levelsOf(true, true),
    levelsOf(true, false),
    levelsOf(false, true),
    levelsOf(false, false),
  ];
  const [c, u] = [Math.max(0, needs.coverage), Math.max(0, needs['union-backed'])];
  const outside = size(first) + size(third) + size(neither);
  const low = Math.max(0, c - size(first), u - size(third), total - outside, c + u - total);
  const high = Math.min(size(both), total);
  if (low > high || Math.max(c, u) > total) return false;
  const gain = (fromBoth: number) => {
    const forFirst = split(first, Math.max(0, c - fromBoth));
    const forThird = split(third, Math.max(0, u - fromBoth));
    const free = add(add(forFirst.left, forThird.left), neither);
    const rest = total - fromBoth - size(forFirst.taken) - size(forThird.taken);
    const taken = [split(both, fromBoth), forFirst, forThird, split(free, rest)];
    return taken.reduce((sum, each) => sum + WHOLE * each.taken[0] + (WHOLE - target) * each.taken[1], 0);
  };
  const peak = least(low, high, (fromBoth) => gain(fromBoth + 1) <= gain(fromBoth));
  return gain(peak) >= needs.formation;
}

function levelsIn(supplies: readonly Supply[]): Levels {
  const sum = (level: 0 | 1 | 2) =>
    supplies.reduce((all, supply) => all + (levelOf(supply) === level ? supply.count : 0), 0);
  return [sum(0), sum(1), sum(2)];
}

const levelOf = (supply: Supply): 0 | 1 | 2 =>
  !counts(supply, 'formation') ? 2 : supply.members === 'three-or-more' ? 0 : 1;

const size = ([one, two, three]: Levels): number => one + two + three;

const add = (one: Levels, other: Levels): Levels => [one[0] + other[0], one[1] + other[1], one[2] + other[2]];

/** The first so many, those that do the most for goal 2 before others, and what is left. */
function split(levels: Levels, count: number): { taken: Levels; left: Levels } {
  const one = Math.min(levels[0], count);
  const two = Math.min(levels[1], count - one);
  const three = count - one - two;
  return { taken: [one, two, three], left: [levels[0] - one, levels[1] - two, levels[2] - three] };
}
