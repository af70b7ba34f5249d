import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Refusal } from '@/lib/domain/refusal';
import { affectedBy } from '@/lib/domain/register/consequences';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import { checkFacts } from '@/lib/domain/register/fact-check';
import { indexFacts } from '@/lib/domain/register/fact-index';
import type { YearOn } from '@/lib/domain/register/reporting-year';
import { refusedRow } from './plan-row';
import type { RowPlan } from './row-plan';

/** Facts that are not recorded yet have ids from here on, above all that are. */
const firstProposedId = 2 ** 40;

/** A planned row, or the same row refused because the register's own rules forbid what it says. */
export function checkedRow(
  plan: RowPlan,
  known: readonly Fact[],
  { today, yearOn }: { today: CalendarDate; yearOn: YearOn },
): RowPlan {
  if (!plan.writes) return plan;
  const { facts, replaces } = plan.writes;
  const proposed = facts.map(asFact);
  const replaced = new Set(replaces);
  const withdrawn = known.filter(({ id }) => replaced.has(id));
  const kept = known.filter(({ id }) => !replaced.has(id));
  const change = {
    before: indexFacts(known),
    after: indexFacts([...kept, ...proposed]),
    changed: [...withdrawn, ...proposed],
  };
  const refusal = checkFacts(change, affectedBy(change), proposed, today, yearOn);
  return refusal ? impossibleRow(plan, refusal) : plan;
}

/** A planned row that the register says no to. */
export function impossibleRow({ row, problems, enterpriseId }: RowPlan, refusal: Refusal): RowPlan {
  const problem = { kind: 'not-possible', row, field: null, value: '', refusal } as const;
  return refusedRow(row, [...problems, problem], enterpriseId);
}

/** A proposed fact as it will be recorded, for checks that ask about recorded ones. */
export const asFact = (fact: ProposedFact, index: number): Fact => ({
  ...fact,
  id: firstProposedId + index,
  recordedAt: '',
  recordedBy: '',
  withdrawnAt: null,
});
