import { type RecordedRule, ruleOn, standards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RuleChoices } from '@/lib/domain/counting';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/**
 * Another rule than the one in force, for analysis: a recorded one by its id, which is that of one goal, or other choices
 * in the place of those in force.
 */
export type RuleWish = number | Partial<RuleChoices>;

/** What a figure is counted by: a recorded rule, or choices that nobody recorded (`id` is then null). */
export type CountedBy = Pick<RecordedRule, 'goal' | 'choices'> & {
  readonly id: number | null;
  readonly name: string | null;
  readonly validFrom: CalendarDate | null;
};

/** The rule of each goal: the one in force on the day, or what is wished. Before the first rule, the first. */
export async function rulesFor(
  viewer: Pick<Viewer, 'version'>,
  day: CalendarDate,
  wish?: RuleWish,
): Promise<Record<GoalCode, CountedBy> | Refusal> {
  const { rules } = await standards(viewer);
  if (typeof wish === 'number' && !rules.some(({ id }) => id === wish))
    return refuse('rule-not-found', { path: 'rule' });
  const found = goalCodes.map((goal) => [goal, ruleFor(rules, goal, day, wish)] as const);
  if (found.some(([, rule]) => rule === null)) return refuse('not-set-up');
  return Object.fromEntries(found) as Record<GoalCode, CountedBy>;
}

function ruleFor(
  rules: readonly RecordedRule[],
  goal: GoalCode,
  day: CalendarDate,
  wish: RuleWish | undefined,
): CountedBy | null {
  const own = rules.filter((rule) => rule.goal === goal);
  const inForce = ruleOn(rules, goal, day) ?? own[0];
  if (!inForce || wish === undefined) return inForce ?? null;
  if (typeof wish === 'number') return own.find(({ id }) => id === wish) ?? inForce;
  const choices = { ...inForce.choices, ...wish };
  const known = own.findLast((rule) => sameChoices(rule.choices, choices));
  return known ?? { goal, choices, id: null, name: null, validFrom: null };
}

const sameChoices = (one: RuleChoices, other: RuleChoices): boolean =>
  Object.keys(one).every((name) => spoken(one, name) === spoken(other, name));

function spoken(choices: RuleChoices, name: string): string {
  const value = choices[name as keyof RuleChoices];
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}
