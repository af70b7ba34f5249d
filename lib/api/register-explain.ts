import { z } from 'zod';
import { type ExplainedPage, type ExplainedRow, explainedParts } from '@/lib/db/register/explain';
import { enterpriseStatuses, organisationKinds, ownershipKinds } from '@/lib/domain/register/fact';
import { countedReasons, deniedReasons, leftOutReasons } from '@/lib/domain/register/verdict';
import type { UnitTree } from '@/lib/domain/unit';
import type { Locale } from '@/lib/text/locale';
import { registerReasonWords } from '@/lib/text/words/register-reasons';
import { date, goalCode, paging, unitCode } from './codes';
import { cursorAfter } from './page';
import { momentQuery, presentRule, ruleQuery, ruleSchema } from './register-figures';

const reason = z.enum([...countedReasons, ...deniedReasons, ...leftOutReasons]).meta({ id: 'VerdictReason' });
const part = z.enum(explainedParts);

export const explainQuery = z.strictObject({
  ...momentQuery,
  goal: goalCode,
  part,
  reason: reason.optional().meta({ description: 'Only rows with this reason.' }),
  ...ruleQuery,
  ...paging,
});

const number = z.int().min(0).nullable();

const row = z
  .strictObject({
    id: z.int(),
    name: z.string(),
    counted: z.enum(['numerator', 'denominator', 'left-out']),
    reason,
    sentence: z.string().meta({ description: 'The reason in words.' }),
    unit: unitCode.nullable().meta({ description: 'Where it stands.' }),
    affiliation: unitCode.nullable(),
    taxCode: z.string().nullable().optional(),
    zone: z.string().nullable().optional(),
    ownership: z.enum(ownershipKinds).nullable().optional(),
    status: z.enum(enterpriseStatuses).optional(),
    workers: number.optional(),
    fullMembers: number.optional(),
    union: z.boolean().optional(),
    kind: z.enum(organisationKinds).optional(),
    enterprises: z
      .array(
        z.strictObject({
          id: z.int(),
          name: z.string(),
          isHost: z.boolean(),
          status: z.enum(enterpriseStatuses),
        }),
      )
      .optional()
      .meta({
        description: 'Those that an organisation covers on the day; one that is suspended or closed is told.',
      }),
  })
  .meta({
    id: 'CountedRow',
    description: 'An enterprise, or for the goal `admission` a Party organisation, in the state of the day.',
  });

/** The rows behind a figure. */
export const explainSchema = z.strictObject({
  unit: unitCode,
  asOf: date,
  knownAt: date.nullable(),
  goal: goalCode,
  part,
  total: z.int().min(0).meta({ description: 'How many rows there are on all pages: the figure itself.' }),
  rule: ruleSchema,
  items: z.array(row),
  nextCursor: z.string().nullable(),
});

type Asked = Pick<z.output<typeof explainSchema>, 'unit' | 'asOf' | 'knownAt' | 'goal' | 'part'>;

/** A page of rows as it is answered. */
export function presentPage(
  tree: UnitTree,
  asked: Asked,
  { items, total, nextCursor, rule }: ExplainedPage,
  locale: Locale,
): z.output<typeof explainSchema> {
  return {
    ...asked,
    total,
    rule: presentRule(rule),
    items: items.map((each) => presentRow(tree, each, locale)),
    nextCursor: nextCursor === null ? null : cursorAfter(nextCursor),
  };
}

function presentRow(tree: UnitTree, item: ExplainedRow, locale: Locale): z.output<typeof row> {
  const { id, name, counted, reason: why } = item;
  const codeOf = (unitId: number | null) => (unitId === null ? null : (tree.get(unitId)?.code ?? null));
  const common = {
    ...{ id, name, counted, reason: why },
    sentence: registerReasonWords[locale].reasons[why],
    unit: codeOf(item.unitId),
    affiliation: codeOf(item.affiliationId),
  };
  if (item.thing === 'organisation')
    return { ...common, kind: item.kind, enterprises: [...item.enterprises] };
  const { taxCode, zone, ownership, status, workers, fullMembers, hasUnion: union } = item;
  return { ...common, taxCode, zone, ownership, status, workers, fullMembers, union };
}
