import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { Change } from '@/lib/domain/observation';
import { type Figure, percentOf, roundedPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { biggestMovers } from '@/lib/domain/standouts';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatChange, formatPercent, formatPointsChange } from '@/lib/text/numbers';
import { type DashboardWords, dashboardWords } from '@/lib/text/words/dashboard';
import { goalWords } from '@/lib/text/words/goals';
import { dashboardAddress, type Place } from './address';
import { formatFigure } from './goal-view';
import type { MatrixRow } from './unit-matrix';

export type ChangesProps = {
  standings: readonly GoalStanding[];
  rows: readonly MatrixRow[];
  place: Place;
  locale: Locale;
};

/** What is different from the period before: goal by goal, and which units moved. */
export function Changes({ standings, rows, place, locale }: ChangesProps) {
  const words = dashboardWords[locale].changes;
  const compared = standings.filter(isComparable);
  const from = compared[0]?.change.sincePrevious?.from;
  if (from === undefined) return <p className="text-muted">{words.none}</p>;
  return (
    <>
      <Table caption={words.since(formatPeriod(from, locale))}>
        <thead>
          <tr>
            <HeadCell>{words.goal}</HeadCell>
            <HeadCell number>{words.before}</HeadCell>
            <HeadCell number>{words.now}</HeadCell>
            <HeadCell number>{words.change}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {compared.map((standing) => (
            <ChangeRow key={standing.goal} standing={standing} words={words} locale={locale} />
          ))}
        </tbody>
      </Table>
      <Movers rows={rows} place={place} locale={locale} />
    </>
  );
}

/** The sum of a few units is no change from the sum of all. */
function isComparable({ change, reported, expected }: GoalStanding): boolean {
  return change.sincePrevious !== null && reported * 2 >= expected;
}

function ChangeRow({
  standing: { goal, figure, target, change },
  words,
  locale,
}: {
  standing: GoalStanding;
  words: DashboardWords['changes'];
  locale: Locale;
}) {
  const since = change.sincePrevious;
  if (figure === null || since === null) return null;
  return (
    <Row>
      <Cell>{goalWords[locale][goal].short}</Cell>
      <NumberCell>
        <Share figure={before(figure, since)} target={target} locale={locale} />
      </NumberCell>
      <NumberCell>
        <Share figure={figure} target={target} locale={locale} />
      </NumberCell>
      <NumberCell>{pointsText(since, words, locale)}</NumberCell>
    </Row>
  );
}

function Share({ figure, target, locale }: { figure: Figure; target: number; locale: Locale }) {
  const rounded = percentOf(figure) === null ? null : roundedPercent(figure, target);
  return (
    <>
      {rounded ? formatPercent(rounded, locale) : '—'}
      <span className="block text-muted">{formatFigure(figure, locale)}</span>
    </>
  );
}

function before(figure: Figure, change: Change): Figure {
  return {
    numerator: figure.numerator - change.numerator,
    denominator: figure.denominator - change.denominator,
  };
}

function pointsText({ percentPoints }: Change, words: DashboardWords['changes'], locale: Locale): string {
  if (percentPoints === null) return '—';
  return percentPoints === 0 ? words.nothing : formatPointsChange(percentPoints, locale);
}

const MOST_MOVERS = 8;

/** The units that moved the most. */
function Movers({ rows, place, locale }: { rows: readonly MatrixRow[]; place: Place; locale: Locale }) {
  const moved = biggestMovers(rows, MOST_MOVERS);
  if (moved.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{dashboardWords[locale].changes.movers}</h3>
      <ul className="mt-1 text-sm">
        {moved.map(({ unit, goal, change }) => (
          <li key={`${unit.code} ${goal}`} className="flex justify-between gap-3 border-b border-line py-1">
            <span>
              <a href={dashboardAddress({ ...place, unit: unit.code })}>{unit.name}</a>
              <span className="text-muted"> · {goalWords[locale][goal].short}</span>
            </span>
            <span className="tabular">{formatChange(change.numerator, locale)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
