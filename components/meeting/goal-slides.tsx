import { SvgPicture } from '@/components/charts/svg-picture';
import { Counts, Needed } from '@/components/goals/goal-card';
import { type GoalView, isKnown } from '@/components/goals/goal-view';
import { StatusMark } from '@/components/ui/status-mark';
import { paintChart } from '@/lib/charts/svg';
import { targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { findingOf } from '@/lib/text/finding';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { sentenceOf } from '@/lib/text/sentence';
import { cardWords } from '@/lib/text/words/cards';
import { stateWords } from '@/lib/text/words/charts';
import { meetingWords } from '@/lib/text/words/meeting';
import { Slide, type SlideMarks } from './slide';

export type GoalSlidesProps = { views: readonly GoalView[]; marks: SlideMarks; locale: Locale };

/** The four goals side by side: share, status, target. */
export function OverviewSlide({ views, marks, locale }: GoalSlidesProps) {
  return (
    <Slide id="overview" title={meetingWords[locale].overview} marks={marks}>
      <ul className="slide-goals">
        {views.map(({ standing }) => (
          <li key={standing.goal} className="border-t-4 border-ink pt-2">
            <h3 className="text-lg leading-snug font-semibold">{cardWords[locale].goal[standing.goal]}</h3>
            <div className="mt-1 flex flex-wrap items-baseline gap-x-6">
              <Share standing={standing} locale={locale} className="slide-number" />
              <StatusMark state={standing.state} className="text-xl">
                {stateWords[locale][standing.state]}
              </StatusMark>
            </div>
            <p className="text-lg">{targetText(standing, locale)}</p>
            <Counts standing={standing} locale={locale} />
          </li>
        ))}
      </ul>
    </Slide>
  );
}

/** One goal: the share as large as the room asks for, its chart, and the one sentence. */
export function GoalSlide({ view, marks, locale }: Omit<GoalSlidesProps, 'views'> & { view: GoalView }) {
  const { standing, chart, narrowBase } = view;
  const { goal } = standing;
  const name = cardWords[locale].goal[goal];
  const title = `${name}: ${findingOf(standing, locale)}`;
  return (
    <Slide id={goal} title={name} marks={marks}>
      <div className="slide-goal">
        <div className="min-w-0">
          <StatusMark state={standing.state} className="text-2xl">
            {stateWords[locale][standing.state]}
          </StatusMark>
          <Share standing={standing} locale={locale} className="slide-share" />
          <p className="text-xl">{targetText(standing, locale)}</p>
          <div className="mt-3 grid gap-1">
            <Counts standing={standing} locale={locale} />
            <Needed standing={standing} locale={locale} />
          </div>
        </div>
        {isKnown(view) ? (
          <div className="slide-chart">
            {(['slide', 'small'] as const).map((size) => (
              <SvgPicture
                key={size}
                data-size={size}
                svg={paintChart(chart, { size, locale, id: goal, title })}
              />
            ))}
          </div>
        ) : null}
      </div>
      <p className="mt-3 text-lg">{sentenceOf(standing, locale)}</p>
      {narrowBase ? <p className="text-late-ink">{cardWords[locale].base(narrowBase)}</p> : null}
    </Slide>
  );
}

type ShareProps = { standing: GoalStanding; locale: Locale; className: string };

function Share({ standing: { rounded }, locale, className }: ShareProps) {
  return rounded ? (
    <p className={`unbroken leading-tight font-semibold ${className}`}>{formatPercent(rounded, locale)}</p>
  ) : null;
}

function targetText({ target, cadence, final }: GoalStanding, locale: Locale): string {
  const { target: ofGoal, targetOfYear } = cardWords[locale];
  const say = cadence === 'every-year' && !final ? targetOfYear : ofGoal;
  return say(formatPercent(targetPercent(target), locale));
}
