/**
 * The counting rules as SQL over a state `s`, for scans: `lib/domain/register/verdict.ts` says the same for one state, and a
 * test holds the two to one answer. Values of a rule are parameters, so that a rule has one plan.
 */

import { Prisma } from '@/lib/db/generated/client';
import type { RuleBase, RuleChoices } from '@/lib/domain/counting';
import { countedThing, type GoalCode } from '@/lib/domain/goal';
import {
  countedReasons,
  deniedReasons,
  membersToForm,
  type VerdictReason,
} from '@/lib/domain/register/verdict';

/** Reasons in the order in which they are asked; the first that holds is the verdict's. */
type Cases = readonly (readonly [reason: VerdictReason, when: Prisma.Sql])[];

type EnterpriseGoal = Exclude<GoalCode, 'admission'>;

/** How a rule counts a state, as the name of the reason. */
export function reasonSql(goal: GoalCode, choices: RuleChoices): Prisma.Sql {
  const cases = goal === 'admission' ? organisationCases(choices) : enterpriseCases(goal, choices);
  const branches = [...cases.leftOut, ...cases.held].map(
    ([reason, when]) => Prisma.sql`when ${when} then ${Prisma.raw(`'${reason}'`)}`,
  );
  return Prisma.sql`case ${Prisma.join(branches, ' ')} else ${Prisma.raw(`'${cases.otherwise}'`)} end`;
}

/** Whether a rule counts a state in the denominator, and whether in the numerator given that. */
export function countedSql(goal: GoalCode, choices: RuleChoices): { base: Prisma.Sql; held: Prisma.Sql } {
  const cases = goal === 'admission' ? organisationCases(choices) : enterpriseCases(goal, choices);
  return {
    base: not(cases.leftOut),
    held: any(cases.held.filter(([reason]) => isOneOf(countedReasons, reason))),
  };
}

/** The reasons of a part of a figure. */
export function reasonsOf(part: 'numerator' | 'denominator'): VerdictReason[] {
  return part === 'numerator' ? [...countedReasons] : [...countedReasons, ...deniedReasons];
}

/** The table of the states that a goal counts, and whose they are. */
export const statesOf = (goal: GoalCode): { table: Prisma.Sql; subject: Prisma.Sql } =>
  countedThing[goal] === 'enterprise'
    ? { table: Prisma.sql`"EnterpriseState"`, subject: Prisma.sql`"enterpriseId"` }
    : { table: Prisma.sql`"OrganisationState"`, subject: Prisma.sql`"organisationId"` };

/** The unit in whose figures a state counts. Where an enterprise stands is always known: said plainly, so that an index finds it. */
export function placeSql(goal: GoalCode, { place }: Pick<RuleChoices, 'place'>): Prisma.Sql {
  if (place === 'affiliation') return Prisma.sql`coalesce(s."affiliationId", s."unitId")`;
  return countedThing[goal] === 'enterprise'
    ? Prisma.sql`s."unitId"`
    : Prisma.sql`coalesce(s."unitId", s."affiliationId")`;
}

type RuleCases = { readonly leftOut: Cases; readonly held: Cases; readonly otherwise: VerdictReason };

function enterpriseCases(goal: EnterpriseGoal, choices: RuleChoices): RuleCases {
  return {
    leftOut: [
      ...outsideBase(choices),
      ...outside[choices.base.kind](choices.base as never),
      ...outsideGoal[goal],
    ],
    held: held(choices),
    otherwise: 'joint-cell-not-counted',
  };
}

function outsideBase({ suspended, branches, ownership }: RuleChoices): Cases {
  const cases: [VerdictReason, Prisma.Sql][] = [['closed', Prisma.sql`s.status = 'closed'`]];
  if (suspended === 'left-out') cases.push(['suspended', Prisma.sql`s.status = 'suspended'`]);
  if (branches === 'left-out') cases.push(['branch', Prisma.sql`s."isBranch"`]);
  if (ownership !== 'all') {
    cases.push(['ownership-unknown', Prisma.sql`s.ownership is null`]);
    cases.push(['ownership-not-included', Prisma.sql`s.ownership <> all(${ownership}::text[])`]);
  }
  return cases;
}

const outside: {
  [K in RuleBase['kind']]: (base: Extract<RuleBase, { kind: K }>) => Cases;
} = {
  'all-operating': () => [],
  zones: () => [['outside-zones', Prisma.sql`s.zone is null`]],
  'workers-at-least': ({ workers }) => [
    ['workers-unknown', Prisma.sql`s.workers is null`],
    ['too-few-workers', Prisma.sql`s.workers < ${workers}::int`],
  ],
  'zones-or-workers-at-least': ({ workers }) => [
    ['workers-unknown', Prisma.sql`s.zone is null and s.workers is null`],
    ['too-few-workers', Prisma.sql`s.zone is null and s.workers < ${workers}::int`],
  ],
};

const outsideGoal: Record<EnterpriseGoal, Cases> = {
  coverage: [],
  formation: [
    ['members-unknown', Prisma.sql`s."fullMembers" is null`],
    ['fewer-than-three-members', Prisma.sql`s."fullMembers" < ${membersToForm}::int`],
  ],
  'union-backed': [['no-union', Prisma.sql`not s."hasUnion"`]],
};

function held({ jointCells }: RuleChoices): Cases {
  const cases: [VerdictReason, Prisma.Sql][] = [
    ['has-organisation', Prisma.sql`s.organisation = 'own'`],
    ['no-organisation', Prisma.sql`s.organisation = 'none'`],
  ];
  if (jointCells !== 'none') cases.push(['hosts-joint-cell', Prisma.sql`s.organisation = 'joint-host'`]);
  if (jointCells === 'all') cases.push(['in-joint-cell', Prisma.sql`s.organisation = 'joint-guest'`]);
  return cases;
}

function organisationCases({ dependentCells, nobodyToAdmit, foundedDuringYear }: RuleChoices): RuleCases {
  const leftOut: [VerdictReason, Prisma.Sql][] = [];
  const withCommittee = dependentCells === 'with-committee';
  if (withCommittee) leftOut.push(['cell-of-committee', Prisma.sql`s."isUnderCommittee"`]);
  if (nobodyToAdmit === 'exempt') leftOut.push(['nobody-to-admit', Prisma.sql`s."isExempt"`]);
  if (foundedDuringYear === 'left-out')
    leftOut.push(['founded-this-year', Prisma.sql`s."isFoundedThisYear"`]);
  const held: [VerdictReason, Prisma.Sql][] = [['admitted', Prisma.sql`s."hasAdmitted"`]];
  if (withCommittee) held.push(['cell-admitted', Prisma.sql`s."hasAdmittedWithCells"`]);
  return { leftOut, held, otherwise: 'no-admission' };
}

const any = (cases: Cases): Prisma.Sql =>
  cases.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`(${Prisma.join(
        cases.map(([, when]) => Prisma.sql`(${when})`),
        ' or ',
      )})`;

/** Conditions that ask whether a value is known come first, so an unknown one makes the whole true, never unknown. */
const not = (cases: Cases): Prisma.Sql => Prisma.sql`not ${any(cases)}`;

const isOneOf = (reasons: readonly VerdictReason[], reason: VerdictReason): boolean =>
  reasons.includes(reason);
