/**
 * The shortlist: what stands one step away from moving a goal. Enterprises are in exactly one group, that of the greatest effect;
 * who is listed follows the counting rules in force, so that `three` has as many rows as goal 2 has enterprises without an
 * organisation, and `admission` as many as goal 4 has organisations without an admission.
 */

import type { GoalCode } from '@/lib/domain/goal';
import { type FormationStage, formationStages } from './fact';

/**
 * `three`: three or more full members and no organisation. `union`: a union and no organisation. `two`: two full members
 * and neither. `admission`: an organisation that has not admitted anybody in the reporting year.
 */
export const shortlistGroups = ['three', 'union', 'two', 'admission'] as const;
export type ShortlistGroup = (typeof shortlistGroups)[number];

/** The groups of enterprises; the last group is of organisations. */
export type EnterpriseGroup = Exclude<ShortlistGroup, 'admission'>;

/** The groups whose next step moves a goal, the greatest effect first. */
export const groupsOfGoal: Record<GoalCode, readonly ShortlistGroup[]> = {
  coverage: ['three', 'union', 'two'],
  formation: ['three'],
  'union-backed': ['three', 'union'],
  admission: ['admission'],
};

/** The stages that can be recorded by one click; the last is reached by founding, which asks for more than a day. */
export type ClickedStage = Exclude<FormationStage, 'founded'>;

/** The next stage towards a founding; null when what is next is the founding itself. */
export function nextStage(stage: FormationStage | null): ClickedStage | null {
  const next = stage === null ? formationStages[0] : formationStages[formationStages.indexOf(stage) + 1];
  return next === undefined || next === 'founded' ? null : next;
}
