/**
 * Counting rules: the named, dated choices by which an indicator is counted (DESIGN §3, table of choices).
 */

import { z } from 'zod';
import type { GoalCode } from './goal';

/** How to treat something that may be in or out of the base. */
const inOrOut = z.enum(['counted', 'left-out']);

/** Which enterprises are looked at. */
const base = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all-operating') }),
  z.strictObject({ kind: z.literal('workers-at-least'), workers: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('zones') }),
  z.strictObject({
    kind: z.literal('zones-or-workers-at-least'),
    workers: z.int().min(1).max(1_000_000),
  }),
]);

/** The choices of a rule, as stored and as sent. */
export const ruleChoicesSchema = z.strictObject({
  base,
  /** Ownership kinds included; `all`, or a list of codes. */
  ownership: z.union([z.literal('all'), z.array(z.string().min(1).max(40)).min(1).max(50)]),
  /** Branches and dependent units, with a tax code of 13 characters. */
  branches: inOrOut,
  /** Enterprises whose operation is suspended (tạm ngừng). */
  suspended: inOrOut,
  /** Which enterprises a joint cell gives an organisation to, in the goals that count enterprises. */
  jointCells: z.enum(['none', 'host', 'all']),
  /** Cells inside an enterprise's own committee: with their committee, or each by itself. */
  dependentCells: z.enum(['with-committee', 'each']),
  /** Organisations founded during the reporting year, in the goal that counts organisations. */
  foundedDuringYear: inOrOut,
  /** Organisations with nobody left to admit (không còn quần chúng), when recorded for the year. */
  nobodyToAdmit: z.enum(['exempt', 'counted']),
  /** Where a thing counts: where it stands, or which committee it belongs to. */
  place: z.enum(['location', 'affiliation']),
});

/** The choices of a counting rule. */
export type RuleChoices = z.infer<typeof ruleChoicesSchema>;

/** The base of a counting rule. */
export type RuleBase = RuleChoices['base'];

const usual: RuleChoices = {
  base: { kind: 'all-operating' },
  ownership: 'all',
  branches: 'left-out',
  suspended: 'left-out',
  jointCells: 'none',
  dependentCells: 'with-committee',
  foundedDuringYear: 'counted',
  nobodyToAdmit: 'exempt',
  place: 'location',
};

/** The rule that each goal begins with: by location where enterprises are counted, by affiliation where organisations are. */
export const defaultChoices: Record<GoalCode, RuleChoices> = {
  coverage: usual,
  formation: usual,
  'union-backed': usual,
  admission: { ...usual, place: 'affiliation' },
};

/** The base of the figures published in May 2023: the industrial zones, and enterprises of 20 workers or more. */
export const publishedBase: RuleBase = { kind: 'zones-or-workers-at-least', workers: 20 };

/** The rule of a goal over the base published in May 2023. */
export function publishedChoices(goal: GoalCode): RuleChoices {
  return { ...defaultChoices[goal], base: publishedBase };
}
