import type { ShownRevision } from '@/components/reports/shown-report';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { cutOffOf } from '@/lib/domain/period';
import { type GoalStanding, standingOf } from '@/lib/domain/standing';

/** Where a unit would stand with the figures of this revision, approved or not. */
export function revisionStandings(
  revision: ShownRevision,
  inputs: Readonly<Record<GoalCode, StandingInput>>,
  rules: Readonly<Record<GoalCode, { name: string } | null>>,
): Record<GoalCode, GoalStanding> {
  const standings = goalCodes.map((goal) => {
    const input = inputs[goal];
    const observation = {
      period: input.period,
      asOf: revision.asOf,
      cutOff: cutOffOf(input.period, input.calendar),
      figure: revision.figures[goal] ?? null,
      origin: 'report' as const,
      reported: 1,
      expected: 1,
      ruleNote: rules[goal]?.name ?? null,
      revision: revision.number,
    };
    const others = input.observations.filter(({ period }) => period !== input.period);
    return [goal, standingOf({ ...input, observations: [...others, observation] })];
  });
  return Object.fromEntries(standings);
}
