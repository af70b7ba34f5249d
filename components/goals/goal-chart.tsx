import { ChartFigure, type ChartFile } from '@/components/charts/chart-figure';
import type { GoalCode } from '@/lib/domain/goal';
import { findingOf } from '@/lib/text/finding';
import type { Locale } from '@/lib/text/locale';
import { sentenceOf } from '@/lib/text/sentence';
import { cardWords } from '@/lib/text/words/cards';
import { chartFileAddress, chartModelAddress, figuresFileAddress, goalAddress, type Place } from './address';
import { type GoalView, isKnown } from './goal-view';

export type GoalChartProps = { view: GoalView; place: Place; locale: Locale };

/** The chart of a goal on the dashboard, its finding as title and the sentence beneath; only these when nothing is known. */
export function GoalChart({ view, place, locale }: GoalChartProps) {
  const { standing, chart } = view;
  const name = cardWords[locale].goal[standing.goal];
  const finding = findingOf(standing, locale);
  const head = (
    <>
      <h3>
        <a href={goalAddress(standing.goal, place)} className="text-sm font-normal text-muted">
          {name}
        </a>
        <span className="sr-only">: </span>
        <span className="block text-lg leading-snug font-semibold">{finding}</span>
      </h3>
      <p className="mt-1 text-sm text-muted">{sentenceOf(standing, locale)}</p>
    </>
  );
  if (!isKnown(view)) return <div>{head}</div>;
  return (
    <ChartFigure
      id={standing.goal}
      model={chart}
      source={chartModelAddress(standing.goal, place)}
      title={`${name}: ${finding}`}
      layout="column"
      files={filesOf(standing.goal, place)}
      locale={locale}
    >
      {head}
    </ChartFigure>
  );
}

/** The chart and its figures, to take away. */
export function filesOf(goal: GoalCode, place: Place): ChartFile[] {
  return [
    { format: 'PNG', href: chartFileAddress(goal, place, 'png') },
    { format: 'SVG', href: chartFileAddress(goal, place, 'svg') },
    { format: 'CSV', href: figuresFileAddress(goal, place) },
  ];
}
