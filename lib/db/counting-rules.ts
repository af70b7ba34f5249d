import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RuleChoices } from '@/lib/domain/counting';
import { checkNewRule, checkRuleName, type ProposedRule } from '@/lib/domain/counting-rule';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { toDateColumn } from './dates';
import { refuseUnlessRoot } from './goals';
import { lockFor } from './locks';
import { holdRegister, tallyRule } from './register/tallies';
import { readStandards, ruleOn } from './standards';
import { write } from './write';

/** A whole country's register is counted anew in some seconds. */
const longestMilliseconds = 120_000;

/**
 * Records a counting rule from a day on, with the register's figures under it, in one transaction. Those of before stay, and so do the
 * figures of reports, each with the rule that it was counted by.
 */
export async function addRule(
  viewer: Viewer,
  proposed: ProposedRule,
  today: CalendarDate,
): Promise<{ id: number } | Refusal> {
  return write(
    viewer,
    async (tx, record) => {
      await lockFor(tx, 'goals');
      const refused = await refuseUnlessRoot(tx, viewer, 'manage-goals');
      if (refused) return refused;
      const { rules } = await readStandards(tx);
      const before = ruleOn(rules, proposed.goal, proposed.validFrom);
      const problem = checkNewRule(proposed, before?.choices ?? null, today);
      if (isRefusal(problem)) return problem;
      const taken = checkRuleName(proposed, rules);
      if (isRefusal(taken)) return taken;
      const { acceptsPast: _, validFrom, ...row } = proposed;
      await tx.$executeRaw`select set_config('statement_timeout', ${String(longestMilliseconds)}, true)`;
      await holdRegister(tx);
      const { id } = await tx.countingRule.create({
        data: {
          ...row,
          validFrom: toDateColumn(validFrom),
          authorId: viewer.accountId,
          authorName: viewer.name,
        },
      });
      await tallyRule(tx, { id, goal: proposed.goal, choices: proposed.choices });
      record({
        deed: 'rule.changed',
        subject: { kind: 'rule', id: String(id), label: proposed.name },
        unitId: null,
        before: before && recorded(before),
        after: recorded(proposed),
      });
      return { id };
    },
    { longestMilliseconds },
  );
}

/** What the audit trail keeps of a rule. */
function recorded({ name, validFrom, choices, sourceNote }: Omit<ProposedRule, 'goal' | 'acceptsPast'>) {
  return { name, validFrom, choices: plain(choices), sourceNote };
}

const plain = ({ base, ownership, ...rest }: RuleChoices) => ({
  ...rest,
  base: { ...base },
  ownership: ownership === 'all' ? ownership : [...ownership],
});
