import { EmptyState } from '@/components/ui/empty-state';
import { SortArrow } from '@/components/ui/sort-arrow';
import { StatusShape } from '@/components/ui/status-mark';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { cardWords } from '@/lib/text/words/cards';
import { stateWords } from '@/lib/text/words/charts';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { goalWords } from '@/lib/text/words/goals';
import { dashboardAddress, goalAddress, type Place } from './address';
import type { NamedUnit } from './choosers';
import { formatFigure } from './goal-view';
import { type MatrixOrder, orderedRows } from './matrix-order';

export type MatrixRow = { readonly unit: NamedUnit; readonly standings: readonly GoalStanding[] };

export type UnitMatrixProps = {
  /** Units below, each with the standing of every goal. */
  rows: readonly MatrixRow[];
  /** The unit looked at, as the last row. */
  total: MatrixRow;
  place: Place;
  order: MatrixOrder;
  locale: Locale;
};

/** Units × goals. On a phone each unit takes two lines: its name, and its four goals beneath. */
export function UnitMatrix({ rows, total, place, order, locale }: UnitMatrixProps) {
  const words = dashboardWords[locale].matrix;
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <table className="matrix w-full border-collapse text-left">
      <caption className="sr-only">{dashboardWords[locale].sections.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">
            <a href={dashboardAddress(place)} className="text-ink decoration-edge">
              {words.unit}
            </a>
          </th>
          {goalCodes.map((goal) => (
            <GoalHead key={goal} goal={goal} place={place} order={order} locale={locale} />
          ))}
        </tr>
      </thead>
      <tbody>
        {orderedRows(rows, order).map((row) => (
          <UnitRow key={row.unit.code} row={row} place={place} locale={locale} />
        ))}
      </tbody>
      <tfoot>
        <UnitRow row={total} place={place} locale={locale} name={words.total} />
      </tfoot>
    </table>
  );
}

/** A head that sorts: first from low to high, then the other way. */
function GoalHead({
  goal,
  place,
  order,
  locale,
}: {
  goal: GoalCode;
  place: Place;
  order: MatrixOrder;
  locale: Locale;
}) {
  const direction = order.by !== goal ? undefined : order.descending ? 'descending' : 'ascending';
  const next = direction === 'ascending' ? `-${goal}` : goal;
  const { short } = goalWords[locale][goal];
  return (
    <th scope="col" aria-sort={direction}>
      <a
        href={`${dashboardAddress(place, next)}#units`}
        title={dashboardWords[locale].matrix.sortBy(short)}
        className="text-ink decoration-edge"
      >
        {short}
        {direction ? <SortArrow direction={direction} /> : null}
      </a>
    </th>
  );
}

function UnitRow({
  row,
  place,
  locale,
  name,
}: {
  row: MatrixRow;
  place: Place;
  locale: Locale;
  name?: string;
}) {
  const partial = partialOf(row.standings);
  const isTotal = name !== undefined;
  return (
    <tr>
      <th scope="row">
        {isTotal ? name : <a href={dashboardAddress({ ...place, unit: row.unit.code })}>{row.unit.name}</a>}
        {partial ? (
          <span className="ml-2 text-sm font-normal whitespace-nowrap text-muted">
            {cardWords[locale].partial(String(partial.reported), String(partial.expected))}
          </span>
        ) : null}
      </th>
      {row.standings.map((standing) => (
        <td key={standing.goal} data-short={goalWords[locale][standing.goal].short}>
          <MatrixCell
            standing={standing}
            href={goalAddress(standing.goal, { ...place, unit: row.unit.code })}
            locale={locale}
          />
        </td>
      ))}
    </tr>
  );
}

/** How many units are in, when not even the most complete goal has them all. */
function partialOf(standings: readonly GoalStanding[]): GoalStanding | null {
  const known = standings.filter(({ figure }) => figure !== null);
  const fullest = known.sort((one, other) => other.reported - one.reported)[0];
  return fullest !== undefined && fullest.reported < fullest.expected ? fullest : null;
}

function MatrixCell({ standing, href, locale }: { standing: GoalStanding; href: string; locale: Locale }) {
  const { state, rounded, figure } = standing;
  const word = stateWords[locale][state];
  return (
    <a href={href} title={word} className="matrix-cell text-ink no-underline hover:underline">
      <span className="flex items-center gap-1 whitespace-nowrap md:gap-1.5">
        <StatusShape state={state} label={word} />
        <span className={rounded ? 'tabular font-semibold md:min-w-15' : 'text-muted md:min-w-15'}>
          {rounded ? formatPercent(rounded, locale) : '—'}
        </span>
      </span>
      {figure ? <span className="tabular text-muted">{formatFigure(figure, locale)}</span> : null}
    </a>
  );
}
