import { type ChartBreak, chartOf } from '@/lib/domain/chart';
import type { RuleChoices } from '@/lib/domain/counting';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { sparkline } from '@/lib/domain/sparkline';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { describeChoices } from '@/lib/text/words/counting';
import type { GoalView } from './goal-view';

/** What is known of a unit in a period, as the database hands it over. */
export type KnownGoals = {
  readonly inputs: Readonly<Record<GoalCode, StandingInput>>;
  readonly standings: Readonly<Record<GoalCode, GoalStanding>>;
  readonly rules: Readonly<Record<GoalCode, { readonly choices: RuleChoices } | null>>;
  readonly breaks: readonly ChartBreak[];
};

/** The four goals, ready to be shown, in the order in which they always stand. */
export function goalViews(known: KnownGoals, locale: Locale): GoalView[] {
  return goalCodes.map((goal) => goalViewOf(known, goal, locale));
}

/** One goal, ready to be shown. */
export function goalViewOf(
  { inputs, standings, rules, breaks }: KnownGoals,
  goal: GoalCode,
  locale: Locale,
): GoalView {
  const choices = rules[goal]?.choices;
  const isNarrow = choices !== undefined && choices.base.kind !== 'all-operating';
  return {
    standing: standings[goal],
    chart: chartOf(inputs[goal], breaks),
    sparkline: sparkline(inputs[goal]),
    narrowBase: isNarrow ? (describeChoices(choices, locale)[0] ?? null) : null,
  };
}
