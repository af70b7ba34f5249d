import { may, type Viewer } from '@/lib/domain/access';
import { type CalendarDate, laterOf } from '@/lib/domain/calendar-date';
import { type GoalCode, type GoalTerms, type ProposedTerms, termsOn } from '@/lib/domain/goal';
import { checkNewTerms } from '@/lib/domain/goal-terms';
import { calendarOfPeriod, cutOffOf, type ReportingCalendar } from '@/lib/domain/period';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { database, type Reader, type Transaction } from './client';
import { toDateColumn } from './dates';
import { lockFor } from './locks';
import { readStandards } from './standards';
import { readTree } from './units';
import { write } from './write';

/** The day of the newest verdict that approved figures already gave on a goal, or null before the first. */
export async function lastJudgedOn(
  goal: GoalCode | null,
  calendars: readonly ReportingCalendar[],
  reader: Reader = database(),
): Promise<CalendarDate | null> {
  const rows = await reader.$queryRaw<{ period: string }[]>`
    select distinct r.period from "Report" r join "Figure" f on f."revisionId" = r."inForceId"
    where f.numerator is not null and (${goal}::text is null or f.goal = ${goal})`;
  const cutOffs = rows.map(({ period }) => cutOffOf(period, calendarOfPeriod(calendars, period)));
  return cutOffs.length === 0 ? null : cutOffs.reduce(laterOf);
}

/** Goals and settings hold for the whole installation: only an administrator of the root may change them. */
export async function refuseUnlessRoot(
  tx: Transaction,
  viewer: Viewer,
  deed: 'manage-goals' | 'manage-settings',
) {
  const root = (await readTree(tx)).roots[0];
  if (!root) return refuse('not-set-up');
  return may(viewer, deed, root.path) === 'yes' ? null : refuse('root-only');
}

/** Adds new terms for a goal, from a day on that no verdict has passed. The old ones stay as they are. */
export async function changeGoal(viewer: Viewer, proposed: ProposedTerms): Promise<{ id: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'goals');
    const refused = await refuseUnlessRoot(tx, viewer, 'manage-goals');
    if (refused) return refused;
    const { terms, calendars } = await readStandards(tx);
    const problem = checkNewTerms(terms, proposed, await lastJudgedOn(proposed.goal, calendars, tx));
    if (isRefusal(problem)) return problem;
    const { id } = await tx.goalTerms.create({ data: rowOf(proposed, viewer) });
    record({
      deed: 'goal.changed',
      subject: { kind: 'goal', id: proposed.goal, label: proposed.goal },
      unitId: null,
      before: recorded(termsOn(terms, proposed.goal, proposed.appliesFrom)),
      after: recorded(proposed),
      reason: proposed.reason,
    });
    return { id };
  });
}

function rowOf({ goal, baseline, milestones, ...terms }: ProposedTerms, author: Viewer) {
  return {
    goal,
    appliesFrom: toDateColumn(terms.appliesFrom),
    targetBasisPoints: terms.targetBasisPoints,
    dueOn: toDateColumn(terms.dueOn),
    baselineOn: baseline && toDateColumn(baseline.on),
    baselineNumerator: baseline?.numerator ?? null,
    baselineDenominator: baseline?.denominator ?? null,
    milestones: milestones.map(({ on, basisPoints }) => ({ on, basisPoints })),
    reason: terms.reason,
    authorId: author.accountId,
    authorName: author.name,
  };
}

/** What the audit trail keeps of terms. */
function recorded({
  appliesFrom,
  targetBasisPoints,
  dueOn,
  baseline,
  milestones,
}: ProposedTerms | GoalTerms) {
  return {
    appliesFrom,
    targetBasisPoints,
    dueOn,
    baseline,
    milestones: [...milestones],
  };
}
