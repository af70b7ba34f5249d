import { ChartFigure } from '@/components/charts/chart-figure';
import { Choosers, type ChoosersProps } from '@/components/goals/choosers';
import { CountingNote, type CountingNoteProps } from '@/components/goals/counting-note';
import { filesOf } from '@/components/goals/goal-chart';
import { GoalFacts } from '@/components/goals/goal-facts';
import { GoalTabs, type GoalTabsProps } from '@/components/goals/goal-tabs';
import type { GoalView } from '@/components/goals/goal-view';
import { TargetHistory } from '@/components/goals/target-history';
import { type UnitBar, UnitBars } from '@/components/goals/unit-bars';
import { measuresAddress } from '@/components/measures/address';
import { shortlistAddress, topOfMeasuresAddress, topOfShortlistAddress } from '@/components/register/address';
import { GoalLinks } from '@/components/register/goal-links';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { GoalTerms } from '@/lib/domain/goal';
import { findingOf } from '@/lib/text/finding';
import { sentenceOf } from '@/lib/text/sentence';
import { cardWords } from '@/lib/text/words/cards';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { goalPageWords } from '@/lib/text/words/goal-page';
import { goalWords, paceMethod } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';
import { shellWords } from '@/lib/text/words/shell';
import { shortlistWords } from '@/lib/text/words/shortlist';
import { chartModelAddress, dashboardAddress } from './address';

export type GoalPageProps = Omit<ChoosersProps, 'action' | 'units'> & {
  unit: { readonly name: string };
  view: GoalView;
  standings: GoalTabsProps['standings'];
  bars: readonly UnitBar[];
  rule: CountingNoteProps['rule'];
  /** Of this goal, oldest first. */
  terms: readonly GoalTerms[];
};

/** One goal of one unit: the big chart, the verdict with its method, unit by unit, and how it is counted. */
export function GoalPage({ unit, view, standings, bars, rule, terms, ...choosers }: GoalPageProps) {
  const { place, locale } = choosers;
  const { standing, chart, narrowBase } = view;
  const { goal } = standing;
  const words = goalPageWords[locale];
  const name = goalWords[locale][goal].name;
  const finding = findingOf(standing, locale);
  const crumbs = [{ href: dashboardAddress(place), label: `${dashboardWords[locale].title}: ${unit.name}` }];
  return (
    <>
      <div className="mb-6 grid gap-x-10 gap-y-4 lg:grid-cols-[1fr_auto] lg:items-end">
        <PageHeader
          title={name}
          lead={unit.name}
          crumbs={crumbs}
          crumbsLabel={shellWords[locale].crumbs}
          className="mb-0"
        />
        <Choosers action={`/goals/${goal}`} units={bars.map((bar) => bar.unit)} {...choosers} />
      </div>
      <GoalTabs standings={standings} current={goal} place={place} locale={locale} />
      <ChartFigure
        id={goal}
        model={chart}
        source={chartModelAddress(goal, place)}
        title={`${name}: ${finding}`}
        layout="page"
        files={filesOf(goal, place)}
        locale={locale}
      >
        <h2 className="text-2xl leading-snug font-semibold">{finding}</h2>
        <p className="max-w-prose text-lg">{sentenceOf(standing, locale)}</p>
        {narrowBase ? <p className="text-late-ink">{cardWords[locale].base(narrowBase)}</p> : null}
        {chart.kind === 'years' ? <p className="text-muted">{words.yearsLead}</p> : null}
      </ChartFigure>
      <div className="mt-10 grid gap-x-12 lg:grid-cols-2 print:grid-cols-2">
        <Section id="verdict" title={words.facts.verdict}>
          <GoalFacts standing={standing} locale={locale} />
          <p className="mt-3 text-sm text-muted">{paceMethod(locale)}</p>
        </Section>
        <Section id="counting" title={words.counted} className="lg:mt-0 print:mt-0">
          <CountingNote goal={goal} rule={rule} locale={locale} />
          <GoalLinks goal={goal} unit={place.unit} asOf={standing.asOf} locale={locale} />
        </Section>
      </div>
      {bars.length > 0 ? (
        <Section id="units" title={words.units} lead={words.unitsLead}>
          <UnitBars bars={bars} place={place} label={words.units} locale={locale} />
        </Section>
      ) : null}
      <Section
        id="next"
        title={shortlistWords[locale].onGoal.title}
        lead={shortlistWords[locale].onGoal.lead}
        className="print:hidden"
      >
        <div data-lines={topOfShortlistAddress(goal, place.unit)} />
        <p className="mt-3">
          <a href={shortlistAddress({ unit: place.unit })}>{shortlistWords[locale].onGoal.all}</a>
        </p>
      </Section>
      <Section
        id="measures"
        title={measureWords[locale].onGoal.title}
        lead={measureWords[locale].onGoal.lead}
        className="print:hidden"
      >
        <div
          data-lines={topOfMeasuresAddress(goal, place.unit)}
          data-none={measureWords[locale].onGoal.none}
        />
        <p className="mt-3">
          <a href={measuresAddress({ unit: place.unit, goal })}>{measureWords[locale].onGoal.all}</a>
        </p>
      </Section>
      <Section id="history" title={words.history}>
        <TargetHistory terms={terms} locale={locale} />
      </Section>
    </>
  );
}
