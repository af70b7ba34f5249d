/**
 * The counting rules (DESIGN §3): how a rule counts one enterprise or organisation in the state that it is in on a day.
 * `lib/db/register/counting-sql.ts` says the same as SQL, for scans; a test holds the two to one answer.
 */

import type { RuleBase, RuleChoices } from '@/lib/domain/counting';
import type { GoalCode } from '@/lib/domain/goal';
import type { EnterpriseState } from './enterprise-state';
import type { OrganisationState } from './organisation-state';

/** Full members from whom on an organisation is to be formed (Điều lệ Đảng, Điều 21). */
export const membersToForm = 3;

/** Why something is left out of a figure. */
export const leftOutReasons = [
  'closed',
  'suspended',
  'branch',
  'ownership-not-included',
  'ownership-unknown',
  'outside-zones',
  'too-few-workers',
  'workers-unknown',
  'members-unknown',
  'fewer-than-three-members',
  'no-union',
  'cell-of-committee',
  'nobody-to-admit',
  'founded-this-year',
] as const;

/** Why something is in the denominator only, and why it is in both. */
export const deniedReasons = ['no-organisation', 'joint-cell-not-counted', 'no-admission'] as const;
export const countedReasons = [
  'has-organisation',
  'hosts-joint-cell',
  'in-joint-cell',
  'admitted',
  'cell-admitted',
] as const;

/** How one thing counts, and why. What counts in the numerator counts in the denominator as well. */
export type Verdict =
  | { readonly counted: 'left-out'; readonly reason: (typeof leftOutReasons)[number] }
  | { readonly counted: 'denominator'; readonly reason: (typeof deniedReasons)[number] }
  | { readonly counted: 'numerator'; readonly reason: (typeof countedReasons)[number] };

/** Why a thing counts as it does. */
export type VerdictReason = Verdict['reason'];

type LeftOut = (typeof leftOutReasons)[number] | null;
type EnterpriseGoal = Exclude<GoalCode, 'admission'>;

/** How a rule of goals 1 to 3 counts an enterprise. */
export function enterpriseVerdict(
  goal: EnterpriseGoal,
  choices: RuleChoices,
  state: EnterpriseState,
): Verdict {
  const reason = outsideBase(choices, state) ?? outsideGoal[goal](state);
  return reason ? { counted: 'left-out', reason } : held(choices, state);
}

/** How a rule of goal 4 counts an organisation. Its enterprise's size and state are not asked: it exists until dissolved. */
export function organisationVerdict(choices: RuleChoices, state: OrganisationState): Verdict {
  const withCommittee = choices.dependentCells === 'with-committee';
  if (withCommittee && state.isUnderCommittee) return { counted: 'left-out', reason: 'cell-of-committee' };
  if (choices.nobodyToAdmit === 'exempt' && state.isExempt)
    return { counted: 'left-out', reason: 'nobody-to-admit' };
  if (choices.foundedDuringYear === 'left-out' && state.isFoundedThisYear)
    return { counted: 'left-out', reason: 'founded-this-year' };
  if (state.hasAdmitted) return { counted: 'numerator', reason: 'admitted' };
  const throughCells = withCommittee && state.hasAdmittedWithCells;
  return throughCells
    ? { counted: 'numerator', reason: 'cell-admitted' }
    : { counted: 'denominator', reason: 'no-admission' };
}

/** The unit in whose figures it counts: where it stands or which committee it belongs to; null when neither is known. */
export function placeOf(
  { place }: Pick<RuleChoices, 'place'>,
  { unitId, affiliationId }: { readonly unitId: number | null; readonly affiliationId: number | null },
): number | null {
  return place === 'location' ? (unitId ?? affiliationId) : (affiliationId ?? unitId);
}

function outsideBase({ suspended, branches, ownership, base }: RuleChoices, state: EnterpriseState): LeftOut {
  if (state.status === 'closed') return 'closed';
  if (state.status === 'suspended' && suspended === 'left-out') return 'suspended';
  if (state.isBranch && branches === 'left-out') return 'branch';
  if (ownership !== 'all') {
    if (state.ownership === null) return 'ownership-unknown';
    if (!ownership.includes(state.ownership)) return 'ownership-not-included';
  }
  return outside[base.kind](base as never, state);
}

const belowWorkers = (least: number, { workers }: EnterpriseState): LeftOut =>
  workers === null ? 'workers-unknown' : workers < least ? 'too-few-workers' : null;

const outside: {
  [K in RuleBase['kind']]: (base: Extract<RuleBase, { kind: K }>, state: EnterpriseState) => LeftOut;
} = {
  'all-operating': () => null,
  zones: (_base, { zone }) => (zone === null ? 'outside-zones' : null),
  'workers-at-least': ({ workers }, state) => belowWorkers(workers, state),
  'zones-or-workers-at-least': ({ workers }, state) =>
    state.zone === null ? belowWorkers(workers, state) : null,
};

const outsideGoal: Record<EnterpriseGoal, (state: EnterpriseState) => LeftOut> = {
  coverage: () => null,
  formation: ({ fullMembers }) =>
    fullMembers === null
      ? 'members-unknown'
      : fullMembers < membersToForm
        ? 'fewer-than-three-members'
        : null,
  'union-backed': ({ hasUnion }) => (hasUnion ? null : 'no-union'),
};

function held({ jointCells }: RuleChoices, { organisation }: EnterpriseState): Verdict {
  if (organisation === 'own') return { counted: 'numerator', reason: 'has-organisation' };
  if (organisation === 'none') return { counted: 'denominator', reason: 'no-organisation' };
  if (organisation === 'joint-host' && jointCells !== 'none')
    return { counted: 'numerator', reason: 'hosts-joint-cell' };
  if (organisation === 'joint-guest' && jointCells === 'all')
    return { counted: 'numerator', reason: 'in-joint-cell' };
  return { counted: 'denominator', reason: 'joint-cell-not-counted' };
}
