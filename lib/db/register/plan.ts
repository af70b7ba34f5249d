import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { standards } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, termsOn } from '@/lib/domain/goal';
import type { PlanInput } from '@/lib/domain/plan';
import { type MemberGroup, type PlannedGoal, plannedGoals, type Supply } from '@/lib/domain/plan-search';
import type { Figure } from '@/lib/domain/ratio';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { figuresOf } from './figures';
import {
  inUnit,
  missingIn,
  missingOnceFormed,
  type NearFounding,
  nearStates,
  presentStates,
} from './near-founding';
import { nearFoundingOf } from './shortlist';

/** What the plan of a unit is made from today: the figures of goals 1 to 3, their targets, and where organisations can be founded. */
export async function planInputOf(
  viewer: Viewer,
  unit: string,
  today: CalendarDate,
): Promise<PlanInput | Refusal> {
  const near = await nearFoundingOf(viewer, unit, today);
  if (isRefusal(near)) return near;
  const { terms } = await standards(viewer);
  const known = await figuresOf(near.tree, near.unit, { asOf: today }, Object.values(near.rules));
  const figureOf = (goal: PlannedGoal): Figure =>
    known.get(near.rules[goal]) ?? { numerator: 0, denominator: 0 };
  const figures = byGoal(figureOf);
  return {
    figures,
    targets: byGoal((goal: GoalCode) => termsOn(terms, goal, today).targetBasisPoints),
    supplies: await suppliesOf(near, figures.coverage),
  };
}

const byGoal = <T>(of: (goal: PlannedGoal) => T): Record<PlannedGoal, T> => ({
  coverage: of('coverage'),
  formation: of('formation'),
  'union-backed': of('union-backed'),
});

type SupplyRow = { members: MemberGroup; hasUnion: boolean; goals: PlannedGoal[]; count: number };

/**
 * Where organisations can be founded. Those near a founding stand in an index of their own; all others are what else goal 1 misses, as long as
 * goal 2 looks at the same enterprises. Where the rules look at different ones, all are counted.
 */
async function suppliesOf(near: NearFounding, coverage: Figure): Promise<Supply[]> {
  const hasOneBase = sameBase(near);
  const rows = await database().$queryRaw<SupplyRow[]>`
    select c.members, c."hasUnion", array_remove(array[
        case when c.coverage then 'coverage' end, case when c.formation then 'formation' end,
        case when c."union-backed" then 'union-backed' end], null) as goals, count(*)::int as count
    from (select ${membersSql} as members, s."hasUnion", ${missingIn(near, 'coverage')} as coverage,
        case when s."fullMembers" >= 3 then ${missingIn(near, 'formation')} else ${missingOnceFormed(near)} end as formation,
        ${missingIn(near, 'union-backed')} as "union-backed"
      from "EnterpriseState" s where ${presentStates} and ${hasOneBase ? nearStates : Prisma.sql`true`} and ${inUnit(near)}) c
    where c.coverage or c.formation or c."union-backed"
    group by c.members, c."hasUnion", c.coverage, c.formation, c."union-backed"`;
  if (!hasOneBase) return rows;
  const counted = rows.reduce((sum, { goals, count }) => sum + (goals.includes('coverage') ? count : 0), 0);
  const rest = coverage.denominator - coverage.numerator - counted;
  return [
    ...rows,
    { members: 'fewer', hasUnion: false, goals: ['coverage', 'formation'], count: Math.max(0, rest) },
  ];
}

const membersSql = Prisma.sql`case when s."fullMembers" >= 3 then 'three-or-more' when s."fullMembers" = 2 then 'two' else 'fewer' end`;

/** Whether goals 1 and 2 look at the same enterprises, members aside. */
function sameBase({ rules }: NearFounding): boolean {
  const said = ({ choices }: NearFounding['rules'][PlannedGoal]) => {
    const { base, ownership, branches, suspended, jointCells, place } = choices;
    return JSON.stringify([base, ownership, branches, suspended, jointCells, place]);
  };
  return new Set(plannedGoals.map((goal) => said(rules[goal]))).size === 1;
}
