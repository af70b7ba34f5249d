import { z } from 'zod';
import type { ExplainedChange } from '@/lib/db/register/change';
import type { CountedFigure } from '@/lib/db/register/figures';
import type { CountedBy, RuleWish } from '@/lib/db/register/rules';
import { type RuleBase, type RuleChoices, ruleChoicesSchema } from '@/lib/domain/counting';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { percentOf } from '@/lib/domain/ratio';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { changeParts } from '@/lib/domain/register/change-parts';
import { ownershipKinds } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { registerReasonWords } from '@/lib/text/words/register-reasons';
import { date, goalCode, percent, unitCode } from './codes';

const { branches, suspended, jointCells, dependentCells, foundedDuringYear, nobodyToAdmit, place } =
  ruleChoicesSchema.shape;

const baseKinds = ['all-operating', 'workers-at-least', 'zones', 'zones-or-workers-at-least'] as const;

const ruleId = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, { error: 'rule-not-found' })
  .transform(Number)
  .meta({ override: { type: 'integer', minimum: 1, pattern: undefined } });

const ownership = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(ownershipKinds)).min(1))
  .meta({
    override: { type: 'string' },
    description: `Of ${ownershipKinds.join(', ')}; several with commas.`,
  });

const minWorkers = z.coerce
  .number({ error: 'not-a-number' })
  .int({ error: 'not-an-integer' })
  .min(1, { error: 'negative' })
  .max(1_000_000, { error: 'number-too-large' });

/** What asks for another rule than the one in force: a recorded one, or other choices in the place of its own. */
export const ruleQuery = {
  rule: ruleId.optional().meta({ description: 'The id of a recorded rule; its goal is counted by it.' }),
  base: z
    .enum(baseKinds)
    .optional()
    .meta({ description: 'What if this were the base? With `minWorkers` where it asks.' }),
  minWorkers: minWorkers.optional(),
  ownership: ownership.optional(),
  branches: branches.optional(),
  suspended: suspended.optional(),
  jointCells: jointCells.optional(),
  dependentCells: dependentCells.optional(),
  foundedDuringYear: foundedDuringYear.optional(),
  nobodyToAdmit: nobodyToAdmit.optional(),
  place: place
    .optional()
    .meta({ description: 'Where things count: where they stand, or which committee they belong to.' }),
};

type RuleQuery = z.output<z.ZodObject<typeof ruleQuery>>;

/** The unit and the moment that the register is asked about. */
export const momentQuery = {
  unit: unitCode.optional().meta({ description: "The caller's topmost unit when not given." }),
  asOf: date.optional().meta({ description: 'Today when not given.' }),
  knownAt: date.optional().meta({ description: 'With the facts recorded by the end of this day.' }),
};

export const figuresQuery = z.strictObject({ ...momentQuery, ...ruleQuery });

export const changeQuery = z.strictObject({
  unit: momentQuery.unit,
  goal: goalCode,
  from: date,
  to: date,
  knownAt: date.optional().meta({
    description:
      'The first figure as it was known by the end of this day; later facts are the part `corrected`.',
  }),
  ...ruleQuery,
});

/** The wish that a question comes to; a rule by its id goes with no other choice. */
export function ruleWish(query: RuleQuery): RuleWish | undefined | Refusal {
  const { rule, base, minWorkers: least, ...others } = query;
  const choices = Object.entries(others).filter(([name, value]) => name in ruleQuery && value !== undefined);
  const based = baseOf(base, least);
  if (isRefusal(based)) return based;
  if (rule === undefined) {
    if (choices.length === 0 && based === undefined) return undefined;
    return { ...Object.fromEntries(choices), ...(based && { base: based }) } as Partial<RuleChoices>;
  }
  const field = based === undefined ? choices[0]?.[0] : 'base';
  return field === undefined ? rule : refuse('unknown-field', { path: field, detail: { field } });
}

function baseOf(
  kind: (typeof baseKinds)[number] | undefined,
  workers: number | undefined,
): RuleBase | undefined | Refusal {
  const asksWorkers = kind === 'workers-at-least' || kind === 'zones-or-workers-at-least';
  if (kind !== undefined && !asksWorkers) {
    return workers === undefined
      ? { kind }
      : refuse('unknown-field', { path: 'minWorkers', detail: { field: 'minWorkers' } });
  }
  if (workers !== undefined) return { kind: kind ?? 'workers-at-least', workers };
  return kind === undefined ? undefined : refuse('required', { path: 'minWorkers' });
}

const count = z.int().min(0);

const rule = z
  .strictObject({
    id: z.int().nullable().meta({ description: 'Null for choices that nobody recorded.' }),
    name: z.string().nullable(),
    validFrom: date.nullable(),
    choices: ruleChoicesSchema,
  })
  .meta({ id: 'CountingRule' });

const counted = { numerator: count, denominator: count, percent, rule };

const countedFigure = z.strictObject(counted).meta({ id: 'RegisterFigure' });

/** The four figures. */
export const figuresSchema = z.strictObject({
  unit: unitCode,
  asOf: date,
  knownAt: date.nullable(),
  figures: z.strictObject(
    Object.fromEntries(goalCodes.map((goal) => [goal, countedFigure])) as Record<
      GoalCode,
      typeof countedFigure
    >,
  ),
});

const datedFigure = z.strictObject({ asOf: date, ...counted });
const signed = z.int();

/** Why a figure moved: the parts sum exactly to the differences. */
export const changeSchema = z.strictObject({
  unit: unitCode,
  goal: goalCode,
  from: datedFigure,
  to: datedFigure,
  parts: z.array(
    z.strictObject({
      part: z.enum(changeParts),
      sentence: z.string(),
      numerator: signed,
      denominator: signed,
    }),
  ),
});

/** The rule of an answer. */
export const presentRule = ({ id, name, validFrom, choices }: CountedBy): z.output<typeof rule> => ({
  id,
  name,
  validFrom,
  choices,
});

export const ruleSchema = rule;

/** A figure as it is answered. */
export const presentFigure = ({ figure, rule: by }: CountedFigure): z.output<typeof countedFigure> => ({
  ...figure,
  percent: percentOf(figure),
  rule: presentRule(by),
});

/** A change as it is answered. */
export function presentChange(
  unit: string,
  goal: GoalCode,
  days: { from: string; to: string },
  { from, to, parts }: ExplainedChange,
  locale: Locale,
): z.output<typeof changeSchema> {
  return {
    unit,
    goal,
    from: { asOf: days.from, ...presentFigure(from) },
    to: { asOf: days.to, ...presentFigure(to) },
    parts: parts.map((each) => ({ ...each, sentence: registerReasonWords[locale].parts[each.part] })),
  };
}
