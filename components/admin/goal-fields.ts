import type { FieldSpec } from '@/components/forms/field-spec';
import { cadenceOfGoal, type GoalTerms } from '@/lib/domain/goal';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatDecimal } from '@/lib/text/numbers';
import { goalAdminWords } from '@/lib/text/words/admin/goals';

/** The questions for new terms, filled with those in force; `judged` is the newest cut-off with a verdict. */
export function goalFields(locale: Locale, terms: GoalTerms, judged: string | null): FieldSpec[] {
  const words = goalAdminWords[locale];
  return [
    { kind: 'hidden', name: 'goal', value: terms.goal },
    {
      kind: 'text',
      name: 'target',
      label: words.target,
      hint: words.targetHint,
      value: percent(terms.targetBasisPoints, locale),
      required: true,
    },
    {
      kind: 'date',
      name: 'dueOn',
      label: words.dueOn,
      hint: words.dueHint,
      value: terms.dueOn,
      required: true,
    },
    ...(cadenceOfGoal[terms.goal] === 'by-date' ? pathFields(locale, terms) : []),
    {
      kind: 'date',
      name: 'appliesFrom',
      label: words.appliesFrom,
      hint: words.appliesFromHint(judged ? formatDate(judged, locale) : null),
      required: true,
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: words.why,
      hint: words.whyHint,
      required: true,
      maxLength: 1000,
    },
  ];
}

/** From where, and over which points, a goal is to be reached; a goal of every year begins anew each year. */
function pathFields(locale: Locale, { baseline, milestones }: GoalTerms): FieldSpec[] {
  const words = goalAdminWords[locale];
  const lines = milestones.map(
    ({ on, basisPoints }) => `${formatDate(on, 'vi')} ${percent(basisPoints, locale)}`,
  );
  const numerator = baseline?.numerator.toString();
  const denominator = baseline?.denominator.toString();
  return [
    { kind: 'heading', label: words.baseline, hint: words.baselineHint },
    { kind: 'date', name: 'baseline.on', label: words.baselineOn, value: baseline?.on },
    { kind: 'number', name: 'baseline.numerator', label: words.baselineNumerator, value: numerator },
    { kind: 'number', name: 'baseline.denominator', label: words.baselineDenominator, value: denominator },
    {
      kind: 'textarea',
      name: 'milestones',
      label: words.milestones,
      hint: words.milestonesHint,
      value: lines.join('\n'),
    },
  ];
}

const percent = (basisPoints: number, locale: Locale) => formatDecimal(targetPercent(basisPoints), locale);
