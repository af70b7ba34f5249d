/** What a standing calls for saying, the same in every language. */

import type { GoalStanding } from '@/lib/domain/standing';

/** Which sentence a standing calls for. */
export type SentenceCase = 'no-data' | 'undetermined' | 'met' | 'missed' | 'on-the-way' | 'year-so-far';

/** How a standing compares with its plan, in a word. */
export type PlanCase = 'not-comparable' | 'ahead' | 'on-track' | 'behind' | 'slightly-behind';

/** The case of a standing: first what is not known, then what is decided, then what is on its way. */
export function caseOf({ figure, met, final, cadence }: GoalStanding): SentenceCase {
  if (figure === null) return 'no-data';
  if (met === null) return 'undetermined';
  if (met) return 'met';
  if (final) return 'missed';
  return cadence === 'every-year' ? 'year-so-far' : 'on-the-way';
}

/**
 * How a standing that is on its way compares with its plan. The verdict leads: a share a hair below the plan that counts
 * as on track is not called behind. `slightly-behind` is a distance that rounds to nothing.
 */
export function planCaseOf({ state, gap }: GoalStanding): PlanCase {
  if (gap === null || state === 'insufficient-data') return 'not-comparable';
  if (state === 'on-track') return gap.scaled > 0 ? 'ahead' : 'on-track';
  return gap.scaled < 0 ? 'behind' : 'slightly-behind';
}

/** Whether the sentence must say how many units are in the figure. */
export function isPartial({ reported, expected }: GoalStanding): boolean {
  return reported < expected;
}

/** Whether the due date is the last day of its year, so that the year names it. */
export function isDueAtYearEnd({ dueOn }: GoalStanding): boolean {
  return dueOn.endsWith('-12-31');
}
