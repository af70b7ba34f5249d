import { z } from 'zod';
import { count, date, line } from '@/lib/auth/fields';
import { defaultChoices, type RuleBase, type RuleChoices, ruleChoicesSchema } from '@/lib/domain/counting';
import type { ProposedRule } from '@/lib/domain/counting-rule';
import { goalCodes } from '@/lib/domain/goal';
import { ownershipKinds } from '@/lib/domain/register/fact';

const { branches, suspended, jointCells, dependentCells, foundedDuringYear, nobodyToAdmit, place } =
  ruleChoicesSchema.shape;

/** Choices of which a goal's form asks only those that its figures depend on; the others stay as the goal began with them. */
const asked = z
  .object({ branches, suspended, jointCells, dependentCells, foundedDuringYear, nobodyToAdmit, place })
  .partial();

const baseKinds = ['all-operating', 'workers-at-least', 'zones', 'zones-or-workers-at-least'] as const;

/** The form of a new rule, as the rule that it proposes. */
export const ruleForm = asked
  .extend({
    goal: z.enum(goalCodes),
    name: line(120),
    validFrom: date,
    base: z.enum(baseKinds).default('all-operating'),
    workers: count.default(1),
    ownership: z.array(z.enum(ownershipKinds)).default([]),
    sourceNote: line(1000),
    past: z.array(z.literal('accepted')).default([]),
  })
  .transform(
    (
      { goal, name, validFrom, base, workers, ownership, sourceNote, past, ...said },
      context,
    ): ProposedRule => {
      const asksWorkers = base === 'workers-at-least' || base === 'zones-or-workers-at-least';
      if (asksWorkers && (workers < 1 || workers > 1_000_000)) {
        context.addIssue({ code: 'custom', message: 'not-a-number', path: ['workers'] });
        return z.NEVER;
      }
      const choices: RuleChoices = {
        ...defaultChoices[goal],
        ...said,
        base: (asksWorkers ? { kind: base, workers } : { kind: base }) as RuleBase,
        ownership: ownership.length === 0 || ownership.length === ownershipKinds.length ? 'all' : ownership,
      };
      return { goal, name, validFrom, choices, sourceNote, acceptsPast: past.length > 0 };
    },
  );
