import { z } from 'zod';
import { ruleOn, type Standards } from '@/lib/db/standards';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { cadenceOfGoal, countedThing, type GoalCode, termsOn } from '@/lib/domain/goal';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { date, figure, goalCode } from './codes';

const cadence = z.enum(['by-date', 'every-year']);

/** A goal as it is answered: what it demands today, and by which rule it is counted. */
export const goalSchema = z
  .strictObject({
    code: goalCode,
    name: z.string(),
    indicator: z.string().meta({ description: 'What the numerator and the denominator count.' }),
    counts: z.enum(['enterprise', 'organisation']),
    target: z.number().meta({ description: 'In percent.' }),
    cadence,
    dueOn: date,
    appliesFrom: date,
    baseline: figure.extend({ on: date }).nullable(),
    milestones: z.array(z.strictObject({ date, percent: z.number() })),
    source: z.string().meta({ description: 'Why these terms, by whose word.' }),
    rule: z.string().nullable().meta({ description: 'Name of the counting rule in force.' }),
    ruleSource: z.string().nullable(),
    ruleValidFrom: date.nullable(),
  })
  .meta({ id: 'Goal' });

/** A goal by the terms and the rule of a day. */
export function presentGoal({ terms, rules }: Standards, code: GoalCode, on: CalendarDate, locale: Locale) {
  const inForce = termsOn(terms, code, on);
  const rule = ruleOn(rules, code, on);
  const { name, numerator, denominator } = goalWords[locale][code];
  return {
    code,
    name,
    indicator: `${numerator} / ${denominator}`,
    counts: countedThing[code],
    target: inForce.targetBasisPoints / 100,
    cadence: cadenceOfGoal[code],
    dueOn: inForce.dueOn,
    appliesFrom: inForce.appliesFrom,
    baseline: inForce.baseline,
    milestones: inForce.milestones.map(({ on: day, basisPoints }) => ({
      date: day,
      percent: basisPoints / 100,
    })),
    source: inForce.reason,
    rule: rule?.name ?? null,
    ruleSource: rule?.sourceNote ?? null,
    ruleValidFrom: rule?.validFrom ?? null,
  };
}
