/** What a new counting rule must satisfy. Rows are never changed: another way to count is another row, from a day on. */

import { type CalendarDate, isCalendarDate } from './calendar-date';
import { type RuleChoices, ruleChoicesSchema } from './counting';
import type { GoalCode } from './goal';
import { type Refusal, refuse } from './refusal';

/** A rule before it is recorded. */
export type ProposedRule = {
  readonly goal: GoalCode;
  readonly name: string;
  readonly validFrom: CalendarDate;
  readonly choices: RuleChoices;
  readonly sourceNote: string;
  /** Whether somebody said that figures of days gone by are to be counted anew. */
  readonly acceptsPast: boolean;
};

/**
 * Why a rule may not be recorded, or `null`. From a day to come on it changes nothing that is known; from a day gone by it changes what
 * the register says of the days since, and only when that is meant. Approved figures keep their rule in any case.
 */
export function checkNewRule(
  { name, validFrom, choices, sourceNote, acceptsPast }: ProposedRule,
  inForce: RuleChoices | null,
  today: CalendarDate,
): Refusal | null {
  if (name.trim() === '') return refuse('required', { path: 'name' });
  if (sourceNote.trim() === '') return refuse('reason-required', { path: 'sourceNote' });
  if (!isCalendarDate(validFrom)) return refuse('not-a-date', { path: 'validFrom' });
  if (!ruleChoicesSchema.safeParse(choices).success) return refuse('unknown-value', { path: 'choices' });
  if (inForce !== null && sameChoices(inForce, choices)) return refuse('nothing-changed');
  if (validFrom <= today && !acceptsPast) return refuse('rule-in-past', { path: 'past' });
  return null;
}

/** Why a rule of a goal may not be called so, or `null`: figures and papers name the rule that they were counted by. */
export function checkRuleName(
  { goal, name }: Pick<ProposedRule, 'goal' | 'name'>,
  rules: readonly Pick<ProposedRule, 'goal' | 'name'>[],
): Refusal | null {
  const plainName = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  const isTaken = rules.some((rule) => rule.goal === goal && plainName(rule.name) === plainName(name));
  return isTaken ? refuse('rule-name-taken', { path: 'name' }) : null;
}

/** Whether two rules count alike, whatever they are called. */
export function sameChoices(one: RuleChoices, other: RuleChoices): boolean {
  const said = ({ ownership, base, ...rest }: RuleChoices) => [
    ownership === 'all' ? 'all' : [...ownership].sort(),
    [base.kind, 'workers' in base ? base.workers : null],
    Object.entries(rest).sort(([name], [next]) => (name < next ? -1 : 1)),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
