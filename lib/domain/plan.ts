/**
 * The plan: the smallest number of organisations to found, by kind of enterprise, that meets goals 1 to 3 together.
 *
 * A founding adds one to each figure that counts the enterprise. One with fewer than three full members reaches three
 * first, as an organisation needs them (Điều lệ Đảng, Điều 21): it then also joins the denominator of goal 2.
 * Exact, in integers: see `feasible` in plan-search.ts for why.
 */

import {
  counts,
  type EnterpriseKind,
  enterpriseKinds,
  feasible,
  gainsOf,
  least,
  type Needs,
  type PlannedGoal,
  plannedGoals,
  type Supply,
} from './plan-search';
import { type BasisPoints, type Figure, meets, missingTo } from './ratio';

/** How many organisations to found in one supply. */
export type Founding = Supply & { readonly founded: number };

/** Where goals 1 to 3 stand. */
export type PlanInput = {
  readonly figures: Readonly<Record<PlannedGoal, Figure>>;
  readonly targets: Readonly<Record<PlannedGoal, BasisPoints>>;
  readonly supplies: readonly Supply[];
};

/** What to found, and what the figures are then. */
export type Plan = {
  /** That of the least effort first, none that is empty. Nothing when all that can be met is met. */
  readonly foundings: readonly Founding[];
  readonly total: number;
  readonly figures: PlanInput['figures'];
  /** Goals that founding everywhere would not meet; the plan is for the others, and `best` is as far as these could come. */
  readonly unreachable: readonly PlannedGoal[];
  readonly best: PlanInput['figures'];
};

const WHOLE: BasisPoints = 10_000;

/**
 * The smallest plan; among those equally small the one with the most foundings of the least effort, and so on down the
 * list of kinds. Adding a founding never takes a goal further away, so the smallest number is found by halving, and so is the most that can be of each kind.
 */
export function smallestPlan({ figures, targets, supplies }: PlanInput): Plan {
  const ordered = byEffort(supplies.filter(({ count }) => count > 0));
  const best = figuresAfter(
    figures,
    ordered.map((supply) => ({ ...supply, founded: supply.count })),
  );
  const unreachable = plannedGoals.filter((goal) => meets(best[goal], targets[goal]) === false);
  const needs = needsOf({ figures, targets }, unreachable);
  const all = ordered.reduce((sum, { count }) => sum + count, 0);
  const total = least(0, all, (count) => feasible(ordered, needs, count, targets.formation));
  const foundings = byLeastEffort(ordered, needs, total, targets.formation);
  return { foundings, total, figures: figuresAfter(figures, foundings), unreachable, best };
}

/** The figures once these organisations are founded. */
export function figuresAfter(
  figures: PlanInput['figures'],
  foundings: readonly Founding[],
): PlanInput['figures'] {
  const after = (goal: PlannedGoal): Figure => {
    const moving = foundings.filter((founding) => counts(founding, goal));
    const joining = goal === 'formation' ? moving.filter(({ members }) => members !== 'three-or-more') : [];
    const sum = (list: readonly Founding[]) => list.reduce((all, { founded }) => all + founded, 0);
    return {
      numerator: figures[goal].numerator + sum(moving),
      denominator: figures[goal].denominator + sum(joining),
    };
  };
  return {
    coverage: after('coverage'),
    formation: after('formation'),
    'union-backed': after('union-backed'),
  };
}

function needsOf(
  { figures, targets }: Pick<PlanInput, 'figures' | 'targets'>,
  unreachable: readonly PlannedGoal[],
): Needs {
  const need = (goal: PlannedGoal, missing: number) =>
    unreachable.includes(goal) ? 0 : Math.max(0, missing);
  const { numerator, denominator } = figures.formation;
  return {
    coverage: need('coverage', missingTo(figures.coverage, targets.coverage)),
    formation: need('formation', targets.formation * denominator - WHOLE * numerator),
    'union-backed': need('union-backed', missingTo(figures['union-backed'], targets['union-backed'])),
  };
}

function byLeastEffort(
  supplies: readonly Supply[],
  needs: Needs,
  total: number,
  target: BasisPoints,
): Founding[] {
  let [missing, left] = [needs, total];
  let rest = [...supplies];
  const foundings: Founding[] = [];
  for (const supply of supplies) {
    const gains = gainsOf(supply, target);
    const [, ...others] = rest;
    const isTooMany = (founded: number) =>
      !feasible(
        [{ ...supply, count: supply.count - founded }, ...others],
        lessened(missing, gains, founded),
        left - founded,
        target,
      );
    const founded = least(0, Math.min(supply.count, left) + 1, isTooMany) - 1;
    foundings.push({ ...supply, founded });
    missing = lessened(missing, gains, founded);
    left -= founded;
    rest = others;
  }
  return foundings.filter(({ founded }) => founded > 0);
}

const lessened = (needs: Needs, gains: Needs, times: number): Needs => ({
  coverage: needs.coverage - gains.coverage * times,
  formation: needs.formation - gains.formation * times,
  'union-backed': needs['union-backed'] - gains['union-backed'] * times,
});

/** The least effort first; within a kind, what moves more goals. */
function byEffort(supplies: readonly Supply[]): Supply[] {
  const rank = ({ members, hasUnion }: EnterpriseKind) =>
    enterpriseKinds.findIndex((kind) => kind.members === members && kind.hasUnion === hasUnion);
  return [...supplies].sort((one, other) => rank(one) - rank(other) || other.goals.length - one.goals.length);
}
