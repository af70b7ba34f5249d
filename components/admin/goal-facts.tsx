import { Facts } from '@/components/ui/facts';
import { cadenceOfGoal, type GoalTerms } from '@/lib/domain/goal';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { goalCadenceWords } from '@/lib/text/words/goals';

/** What a goal asks at one time. */
export function GoalFacts({ terms, locale }: { terms: GoalTerms; locale: Locale }) {
  const words = goalAdminWords[locale];
  return (
    <Facts
      facts={[
        { name: words.target, value: formatPercent(targetPercent(terms.targetBasisPoints), locale) },
        { name: words.dueOn, value: formatDate(terms.dueOn, locale) },
        { name: words.cadence, value: goalCadenceWords[locale][cadenceOfGoal[terms.goal]] },
        ...pathFacts(terms, locale),
        { name: words.appliesFrom, value: formatDate(terms.appliesFrom, locale) },
        { name: words.why, value: terms.reason },
      ]}
    />
  );
}

/** Only a goal that is reached by a date has a way there; a goal of every year begins anew each year. */
function pathFacts(terms: GoalTerms, locale: Locale) {
  if (cadenceOfGoal[terms.goal] === 'every-year') return [];
  const words = goalAdminWords[locale];
  return [
    { name: words.baseline, value: baselineText(terms, locale) ?? words.baselineNone },
    { name: words.milestones, value: milestonesText(terms, locale) || words.milestonesNone },
  ];
}

function baselineText({ baseline }: GoalTerms, locale: Locale): string | null {
  if (!baseline) return null;
  const { numerator, denominator, on } = baseline;
  return `${formatCount(numerator, locale)}/${formatCount(denominator, locale)} (${formatDate(on, locale)})`;
}

/** The decreed path in one line. */
export function milestonesText({ milestones }: GoalTerms, locale: Locale): string {
  const texts = milestones.map(
    ({ on, basisPoints }) =>
      `${formatDate(on, locale)}: ${formatPercent(targetPercent(basisPoints), locale)}`,
  );
  return texts.join('; ');
}
