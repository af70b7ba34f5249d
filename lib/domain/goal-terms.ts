/**
 * What new terms of a goal must satisfy. They never touch a verdict that approved figures already gave: they apply
 * after the last cut-off that was judged.
 */

import { type CalendarDate, isCalendarDate } from './calendar-date';
import { cadenceOfGoal, type GoalTerms, type Milestone, type ProposedTerms, termsOn } from './goal';
import { type Refusal, refuse } from './refusal';

type Check = (
  next: ProposedTerms,
  existing: readonly GoalTerms[],
  lastJudgedCutOff: CalendarDate | null,
) => Refusal | null;

/** The checks, in the order in which a person would want to hear of them. */
const checks: readonly Check[] = [
  checkDates,
  checkTarget,
  checkReason,
  checkPast,
  checkBaseline,
  checkMilestones,
  checkSomethingChanged,
];

/** Why the terms may not be recorded, or `null`. `lastJudgedCutOff` is that of the newest approved figure of the goal. */
export function checkNewTerms(
  existing: readonly GoalTerms[],
  next: ProposedTerms,
  lastJudgedCutOff: CalendarDate | null,
): Refusal | null {
  for (const check of checks) {
    const refusal = check(next, existing, lastJudgedCutOff);
    if (refusal !== null) return refusal;
  }
  return null;
}

function checkDates({ appliesFrom, dueOn }: ProposedTerms): Refusal | null {
  if (!isCalendarDate(appliesFrom)) return refuse('not-a-date', { path: 'appliesFrom' });
  if (!isCalendarDate(dueOn)) return refuse('not-a-date', { path: 'dueOn' });
  return dueOn > appliesFrom ? null : refuse('due-not-after-start', { path: 'dueOn' });
}

function checkTarget({ targetBasisPoints }: ProposedTerms): Refusal | null {
  return isShare(targetBasisPoints) ? null : refuse('target-out-of-range', { path: 'target' });
}

function checkReason({ reason }: ProposedTerms): Refusal | null {
  return reason.trim() === '' ? refuse('reason-required', { path: 'reason' }) : null;
}

function checkPast(
  { appliesFrom }: ProposedTerms,
  _existing: readonly GoalTerms[],
  lastJudgedCutOff: CalendarDate | null,
): Refusal | null {
  if (lastJudgedCutOff === null || appliesFrom > lastJudgedCutOff) return null;
  return refuse('changes-the-past', { path: 'appliesFrom', detail: { date: lastJudgedCutOff } });
}

function checkBaseline({ baseline, dueOn }: ProposedTerms): Refusal | null {
  if (baseline === null) return null;
  const { on, numerator, denominator } = baseline;
  const isPossible =
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    0 <= numerator &&
    numerator <= denominator &&
    denominator > 0;
  if (!isPossible) return refuse('baseline-impossible', { path: 'baseline' });
  if (!isCalendarDate(on)) return refuse('not-a-date', { path: 'baseline.on' });
  return on < dueOn ? null : refuse('baseline-not-before-due', { path: 'baseline.on' });
}

/** Milestones lead upwards, in time and in height, from the baseline to the target. */
function checkMilestones({
  goal,
  milestones,
  baseline,
  dueOn,
  targetBasisPoints,
}: ProposedTerms): Refusal | null {
  const path = 'milestones';
  if (milestones.length === 0) return null;
  if (cadenceOfGoal[goal] === 'every-year') return refuse('milestones-for-year-goal', { path });
  if (!milestones.every(({ on }) => isCalendarDate(on))) return refuse('not-a-date', { path });
  const isBetween = ({ on, basisPoints }: Milestone) =>
    (baseline === null || baseline.on < on) &&
    on < dueOn &&
    isShare(basisPoints) &&
    basisPoints <= targetBasisPoints;
  if (!milestones.every(isBetween)) return refuse('milestone-out-of-range', { path });
  return milestones.every(isAfterTheOneBefore) ? null : refuse('milestones-out-of-order', { path });
}

function checkSomethingChanged(next: ProposedTerms, existing: readonly GoalTerms[]): Refusal | null {
  const ofGoal = existing.filter(({ goal }) => goal === next.goal);
  if (ofGoal.length === 0) return null;
  const inForce = termsOn(ofGoal, next.goal, next.appliesFrom);
  return demandOf(inForce) === demandOf(next) ? refuse('nothing-changed') : null;
}

function isShare(basisPoints: number): boolean {
  return Number.isInteger(basisPoints) && 0 < basisPoints && basisPoints <= 10_000;
}

function isAfterTheOneBefore(each: Milestone, index: number, all: readonly Milestone[]): boolean {
  const before = all[index - 1];
  return before === undefined || (before.on < each.on && before.basisPoints <= each.basisPoints);
}

/** What terms ask for, as one text to compare. */
function demandOf({ targetBasisPoints, dueOn, baseline, milestones }: ProposedTerms): string {
  const from = baseline && [baseline.on, baseline.numerator, baseline.denominator];
  const by = milestones.map(({ on, basisPoints }) => [on, basisPoints]);
  return JSON.stringify([targetBasisPoints, dueOn, from, by]);
}
