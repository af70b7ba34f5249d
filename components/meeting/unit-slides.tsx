import { formatFigure } from '@/components/goals/goal-view';
import { StatusMark, StatusShape } from '@/components/ui/status-mark';
import { goalCodes } from '@/lib/domain/goal';
import type { Change } from '@/lib/domain/observation';
import type { Period } from '@/lib/domain/period';
import type { Figure } from '@/lib/domain/ratio';
import { type GoalStanding, standingStates } from '@/lib/domain/standing';
import { biggestMovers, weakestUnits } from '@/lib/domain/standouts';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatChange, formatCount, formatPercent } from '@/lib/text/numbers';
import { stateWords } from '@/lib/text/words/charts';
import { goalWords } from '@/lib/text/words/goals';
import { meetingWords } from '@/lib/text/words/meeting';
import { Slide, type SlideMarks } from './slide';

export type UnitRow = {
  readonly unit: { readonly code: string; readonly name: string };
  readonly standings: readonly GoalStanding[];
};

export type UnitSlideProps = { rows: readonly UnitRow[]; marks: SlideMarks; locale: Locale };

const mostWeak = 5;
const mostMovers = 6;

/** The units furthest behind, with where they stand on each goal. */
export function WorstSlide({ rows, marks, locale }: UnitSlideProps) {
  const words = meetingWords[locale].worst;
  const weakest = weakestUnits(rows, mostWeak);
  return (
    <Slide
      id="worst"
      title={words.title(weakest.length)}
      {...(weakest.length > 0 && { lead: words.lead })}
      marks={marks}
    >
      {weakest.length === 0 ? (
        <p className="text-xl">{words.none}</p>
      ) : (
        <WorstTable weakest={weakest} locale={locale} />
      )}
      <Legend rows={weakest} locale={locale} />
    </Slide>
  );
}

/** What the shapes in the table mean. */
function Legend({ rows, locale }: Pick<UnitSlideProps, 'rows' | 'locale'>) {
  const shown = new Set(rows.flatMap(({ standings }) => standings.map(({ state }) => state)));
  return (
    <ul className="mt-4 flex flex-wrap gap-x-8 text-sm" aria-hidden="true">
      {standingStates
        .filter((state) => shown.has(state))
        .map((state) => (
          <li key={state}>
            <StatusMark state={state}>{stateWords[locale][state]}</StatusMark>
          </li>
        ))}
    </ul>
  );
}

function WorstTable({ weakest, locale }: { weakest: readonly UnitRow[]; locale: Locale }) {
  const words = meetingWords[locale].worst;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, so that not every table becomes a landmark
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reachable by keyboard
      tabIndex={0}
      aria-label={words.title(weakest.length)}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-left md:text-lg">
        <thead>
          <tr className="border-b-2 border-ink">
            <th className="min-w-36 py-2 pr-4 font-semibold">{words.unit}</th>
            {goalCodes.map((goal) => (
              <th key={goal} className="py-2 pr-4 font-semibold whitespace-nowrap">
                {goalWords[locale][goal].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weakest.map(({ unit, standings }) => (
            <tr key={unit.code} className="border-b border-line">
              <th scope="row" className="py-3 pr-4 font-semibold">
                {unit.name}
              </th>
              {goalCodes.map((goal) => (
                <td key={goal} className="tabular py-3 pr-4 whitespace-nowrap">
                  <Stand standing={standings.find((each) => each.goal === goal)} locale={locale} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shape and share; the word of the state is read out. */
function Stand({ standing, locale }: { standing: GoalStanding | undefined; locale: Locale }) {
  if (standing === undefined) return null;
  const { state, rounded } = standing;
  return (
    <>
      <StatusShape state={state} label={stateWords[locale][state]} />{' '}
      {rounded ? formatPercent(rounded, locale) : stateWords[locale][state]}
    </>
  );
}

/** The units that moved the most since the period before. */
export function MoversSlide({ rows, previous, marks, locale }: UnitSlideProps & { previous: string }) {
  const words = meetingWords[locale].movers;
  const movers = biggestMovers(rows, mostMovers);
  return (
    <Slide id="movers" title={words.title(formatPeriod(previous, locale))} marks={marks}>
      {movers.length === 0 ? <p className="text-xl">{words.none}</p> : null}
      <ul>
        {movers.map(({ unit, goal, change, standing }) => (
          <li key={`${unit.code} ${goal}`} className="slide-mover border-b border-line py-2">
            <span className="tabular text-2xl font-semibold">{formatChange(change.numerator, locale)}</span>
            <span className="text-lg">
              <span className="font-semibold">{unit.name}</span> · {goalWords[locale][goal].short}
              <span className="tabular block text-base text-muted">{fromTo(standing, change, locale)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Slide>
  );
}

function fromTo({ figure }: GoalStanding, change: Change, locale: Locale): string {
  if (figure === null) return '';
  const before: Figure = {
    numerator: figure.numerator - change.numerator,
    denominator: figure.denominator - change.denominator,
  };
  return meetingWords[locale].movers.fromTo(formatFigure(before, locale), formatFigure(figure, locale));
}

const mostNamed = 24;

/** How far the reporting of a period has come. */
export type PeriodReporting = {
  readonly period: Period;
  readonly reported: number;
  readonly expected: number;
  /** The first of those without an approved report. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
};

export type UnreportedSlideProps = {
  /** Of the period that is shown, and of a newer one that is still coming in. */
  reporting: readonly PeriodReporting[];
  marks: SlideMarks;
  locale: Locale;
};

/** Who has not reported. */
export function UnreportedSlide({ reporting, marks, locale }: UnreportedSlideProps) {
  return (
    <Slide id="unreported" title={meetingWords[locale].unreported.title} marks={marks}>
      {reporting.map((each) => (
        <Unreported key={each.period} {...each} locale={locale} />
      ))}
    </Slide>
  );
}

function Unreported({ period, reported, expected, missing, locale }: PeriodReporting & { locale: Locale }) {
  const words = meetingWords[locale].unreported;
  const said = formatPeriod(period, locale);
  const [all, without] = [formatCount(expected, locale), formatCount(expected - reported, locale)];
  const rest = expected - reported - Math.min(missing.length, mostNamed);
  return (
    <div className="mb-6">
      <p className="text-xl">
        {reported >= expected ? words.all(said, all) : words.some(said, without, all)}
      </p>
      <ul className="slide-names text-lg">
        {missing.slice(0, mostNamed).map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
        {rest > 0 ? <li>{words.others(formatCount(rest, locale))}</li> : null}
      </ul>
    </div>
  );
}
