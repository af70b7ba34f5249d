/** Enterprises near a founding as SQL over their present states `s`: what the shortlist and the plan are made from. */

import { Prisma } from '@/lib/db/generated/client';
import { type PlannedGoal, plannedGoals } from '@/lib/domain/plan-search';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { countedSql, placeSql } from './counting-sql';
import { withinUnit } from './moments';
import type { CountedBy } from './rules';

/** The unit that is looked at, and the rules by which it is counted. */
export type NearFounding = {
  readonly tree: UnitTree;
  readonly unit: Unit;
  readonly rules: Readonly<Record<PlannedGoal, CountedBy>>;
};

/** The present states. */
export const presentStates = Prisma.sql`s."until" is null and s."knownUntil" is null`;

/** Those with two full members or a union and without an organisation of their own: the words of the index that holds them. */
export const nearStates = Prisma.sql`s.organisation <> 'own' and (s."fullMembers" >= 2 or s."hasUnion")`;

/** That a state counts in the unit, whatever the goal: by place alone. */
export function inUnit({ tree, unit, rules }: NearFounding): Prisma.Sql {
  const places = plannedGoals.map((goal) => rules[goal].choices);
  const distinct = [...new Map(places.map((choices) => [choices.place, choices])).values()];
  const each = distinct.map((choices) => withinUnit(tree, unit, placeSql('coverage', choices)));
  return Prisma.sql`(${Prisma.join(each, ' or ')})`;
}

/** That the goal's figure of the unit has the enterprise in its denominator and not in its numerator. */
export function missingIn(near: NearFounding, goal: PlannedGoal): Prisma.Sql {
  const { choices } = near.rules[goal];
  const { base, held } = countedSql(goal, choices);
  return Prisma.sql`(${base} and not ${held} and ${withinUnit(near.tree, near.unit, placeSql('coverage', choices))})`;
}

/** The same for goal 2 once the enterprise had three full members: its base, members aside. */
export function missingOnceFormed(near: NearFounding): Prisma.Sql {
  const { choices } = near.rules.formation;
  const { base, held } = countedSql('coverage', choices);
  return Prisma.sql`(${base} and not ${held} and ${withinUnit(near.tree, near.unit, placeSql('coverage', choices))})`;
}
