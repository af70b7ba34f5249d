import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import { StatusMark } from '@/components/ui/status-mark';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent, formatPointsChange } from '@/lib/text/numbers';
import { stateWords } from '@/lib/text/words/charts';
import { type GoalPageWords, goalPageWords } from '@/lib/text/words/goal-page';
import { goalWords } from '@/lib/text/words/goals';

type Fact = { name: ReactNode; value: ReactNode };

/** The verdict and the plain numbers behind it; what is not known is left out. */
export function GoalFacts({ standing, locale }: { standing: GoalStanding; locale: Locale }) {
  const words = goalPageWords[locale].facts;
  const state = <StatusMark state={standing.state}>{stateWords[locale][standing.state]}</StatusMark>;
  return (
    <Facts
      facts={[
        { name: words.verdict, value: state },
        ...planFacts(standing, words, locale),
        ...neededFacts(standing, words, locale),
        ...reportingFacts(standing, words, locale),
      ]}
    />
  );
}

function planFacts(
  { plannedRounded, gap }: GoalStanding,
  words: GoalPageWords['facts'],
  locale: Locale,
): Fact[] {
  if (plannedRounded === null || gap === null) return [];
  return [
    { name: words.plan, value: formatPercent(plannedRounded, locale) },
    { name: words.gap, value: formatPointsChange(gap.scaled / 10 ** gap.decimals, locale) },
  ];
}

function neededFacts(standing: GoalStanding, words: GoalPageWords['facts'], locale: Locale): Fact[] {
  const { missing, goal, met, reachesOn, cadence, state } = standing;
  if (missing === null || met !== false) return [];
  const needed = `${formatCount(missing, locale)} ${goalWords[locale][goal].missing(missing)}`;
  const isForecast = cadence === 'by-date' && state !== 'insufficient-data';
  const reaches = reachesOn === null ? words.notInSight : formatDate(reachesOn, locale);
  return [
    { name: words.needed, value: needed },
    ...(isForecast ? [{ name: words.reaches, value: reaches }] : []),
  ];
}

function reportingFacts(standing: GoalStanding, words: GoalPageWords['facts'], locale: Locale): Fact[] {
  const { reported, expected, dueOn, figure, change } = standing;
  const since = change.sinceSamePeriodLastYear?.percentPoints ?? null;
  const counts = `${formatCount(reported, locale)}/${formatCount(expected, locale)}`;
  return [
    ...(since === null ? [] : [{ name: words.lastYear, value: formatPointsChange(since, locale) }]),
    ...(figure === null ? [] : [{ name: words.reported, value: counts }]),
    { name: words.due, value: formatDate(dueOn, locale) },
  ];
}
