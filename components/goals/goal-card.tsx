import { SvgPicture } from '@/components/charts/svg-picture';
import { StatusMark } from '@/components/ui/status-mark';
import { paintSparkline, paintYearStrip } from '@/lib/charts/sparkline-svg';
import { roundedPercent, targetPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { cardWords } from '@/lib/text/words/cards';
import { stateWords } from '@/lib/text/words/charts';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { goalWords } from '@/lib/text/words/goals';
import { goalAddress, type Place } from './address';
import { type GoalView, isKnown } from './goal-view';

export type GoalCardProps = { view: GoalView; place: Place; locale: Locale };

/** Where one goal stands, at a glance: verdict, share against target, what is missing. */
export function GoalCard({ view, place, locale }: GoalCardProps) {
  const { standing, narrowBase } = view;
  const words = cardWords[locale];
  return (
    <li className="goal-card flex flex-col border-t-4 border-ink pt-3 print:break-inside-avoid">
      <h2 className="text-sm leading-snug min-h-[4.125em] font-semibold sm:min-h-[2.75em] sm:text-base">
        <a href={goalAddress(standing.goal, place)} className="text-ink decoration-edge">
          {words.goal[standing.goal]}
        </a>
      </h2>
      <div className="mt-2 grid gap-2">
        <div>
          <StatusMark state={standing.state}>{stateWords[locale][standing.state]}</StatusMark>
          <BigShare standing={standing} locale={locale} />
        </div>
        {isKnown(view) ? <SmallChart view={view} /> : null}
      </div>
      <div className="mt-2 text-xs sm:text-sm">
        <Counts standing={standing} locale={locale} />
        <Needed standing={standing} locale={locale} />
        {narrowBase ? <p className="mt-1 text-late-ink">{words.base(narrowBase)}</p> : null}
      </div>
    </li>
  );
}

/** The share as large as anything on the page, its target beside it. */
function BigShare({ standing, locale }: { standing: GoalStanding; locale: Locale }) {
  const { rounded, target, cadence, final } = standing;
  const words = cardWords[locale];
  const isYearOpen = cadence === 'every-year' && !final;
  const say = isYearOpen ? words.targetOfYear : words.target;
  return (
    <p className="leading-tight">
      {rounded ? (
        <span className="unbroken text-3xl font-semibold sm:text-4xl">{formatPercent(rounded, locale)}</span>
      ) : null}
      <span className="block text-sm text-muted sm:text-base">
        {say(formatPercent(targetPercent(target), locale))}
      </span>
    </p>
  );
}

function SmallChart({ view: { standing, chart, sparkline } }: { view: GoalView }) {
  const svg =
    chart.kind === 'years' ? paintYearStrip(chart, `${standing.goal}-strip`) : paintSparkline(sparkline);
  return <SvgPicture className="goal-card-chart" svg={svg} />;
}

/** Both counts in words, and what keeps them from being the whole. */
export function Counts({ standing, locale }: { standing: GoalStanding; locale: Locale }) {
  const { figure, goal, reported, expected, lastKnown, target, asOf, cutOff } = standing;
  const words = cardWords[locale];
  if (figure === null) {
    const rounded = lastKnown === null ? null : roundedPercent(lastKnown.figure, target);
    if (lastKnown === null || rounded === null) return null;
    return <p>{words.lastKnown(formatPercent(rounded, locale), formatDate(lastKnown.asOf, locale))}</p>;
  }
  return (
    <>
      <p>
        {words.outOf[goal](formatCount(figure.numerator, locale), formatCount(figure.denominator, locale))}
      </p>
      {asOf === cutOff ? null : (
        <p className="text-muted">{dashboardWords[locale].upTo(formatDate(asOf, locale))}</p>
      )}
      {reported < expected ? (
        <p className="text-muted">
          {words.partial(formatCount(reported, locale), formatCount(expected, locale))}
        </p>
      ) : null}
    </>
  );
}

/** The plain number beside the verdict: how many are missing, how many that is a year. */
export function Needed({ standing, locale }: { standing: GoalStanding; locale: Locale }) {
  const { missing, goal, cadence, perYearRounded, dueYear, daysLeft, final } = standing;
  const { needed } = cardWords[locale];
  if (missing === null || standing.met === null) return null;
  if (missing === 0) return <p>{needed.met}</p>;
  const count = `${formatCount(missing, locale)} ${goalWords[locale][goal].missing(missing)}`;
  const pace =
    perYearRounded === null ? null : needed.perYear(formatCount(perYearRounded, locale), String(dueYear));
  const time = daysLeft === 0 ? null : needed.daysLeft(formatCount(daysLeft, locale));
  const rest = final ? null : cadence === 'by-date' ? pace : time;
  return (
    <p>
      {needed.one} <strong className="font-semibold">{count}</strong>
      {rest ? `, ${rest}` : null}
    </p>
  );
}
