/**
 * What if these organisations were founded by then: foundings that somebody supposes, and where goals 1 to 3 would stand step by step.
 */

import type { CalendarDate } from './calendar-date';
import type { PlannedFigure } from './chart';
import { type Founding, figuresAfter, type PlanInput } from './plan';
import { type EnterpriseKind, type PlannedGoal, plannedGoals, type Supply } from './plan-search';

/** So many organisations founded in enterprises of a kind by a day. */
export type PlannedFounding = EnterpriseKind & { readonly count: number; readonly on: CalendarDate };

/** The figures of each goal today and after each planned day, and how many foundings have no such enterprise left. */
export type PlannedCourse = {
  readonly steps: Readonly<Record<PlannedGoal, readonly PlannedFigure[]>>;
  readonly beyond: number;
};

/** The course of the three goals if everything is founded as supposed; the enterprises that move more goals are taken first. */
export function plannedCourse(
  { figures, supplies }: Pick<PlanInput, 'figures' | 'supplies'>,
  planned: readonly PlannedFounding[],
  today: CalendarDate,
): PlannedCourse {
  const left = new Map(supplies.map((supply) => [supply, supply.count]));
  const steps = emptySteps(figures, today);
  const done: Founding[] = [];
  let beyond = 0;
  for (const day of [...new Set(planned.map(({ on }) => on))].sort()) {
    for (const founding of planned.filter(({ on }) => on === day)) {
      const { taken, missing } = take(left, founding);
      done.push(...taken);
      beyond += missing;
    }
    const after = figuresAfter(figures, done);
    for (const goal of plannedGoals) steps[goal].push({ on: day, figure: after[goal] });
  }
  return { steps, beyond };
}

function emptySteps(
  figures: PlanInput['figures'],
  today: CalendarDate,
): Record<PlannedGoal, PlannedFigure[]> {
  const from = (goal: PlannedGoal): PlannedFigure[] => [{ on: today, figure: figures[goal] }];
  return { coverage: from('coverage'), formation: from('formation'), 'union-backed': from('union-backed') };
}

/** Takes enterprises of a kind out of what is left of the supplies. */
function take(
  left: Map<Supply, number>,
  { members, hasUnion, count }: PlannedFounding,
): { taken: Founding[]; missing: number } {
  const ofKind = [...left.keys()]
    .filter((supply) => supply.members === members && supply.hasUnion === hasUnion)
    .sort((one, other) => other.goals.length - one.goals.length);
  let missing = count;
  const taken = ofKind.map((supply): Founding => {
    const founded = Math.min(missing, left.get(supply) ?? 0);
    left.set(supply, (left.get(supply) ?? 0) - founded);
    missing -= founded;
    return { ...supply, founded };
  });
  return { taken, missing };
}
