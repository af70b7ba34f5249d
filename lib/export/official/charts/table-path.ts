/** The table of a goal by date: each period, then the ends of the years to come. */

import { addDays, type CalendarDate, calendarYearOf } from '@/lib/domain/calendar-date';
import type { ChartPoint, PathChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import { requiredOn } from '@/lib/domain/required-path';
import type { GoalStanding } from '@/lib/domain/standing';
import { shareFormat } from '@/lib/export/official/share-format';
import { formatPeriodShort } from '@/lib/text/dates';
import { shareText } from '@/lib/text/official/document-words';
import { chartDataWords } from '@/lib/text/official/workbook-words';
import { chartWords } from '@/lib/text/words/charts';
import type { ChartCell, ChartColumn, ChartSeries, ChartTable } from './table';

const words = chartWords.vi;
/** Where things stand in a row. */
const at = { day: 1, whole: 2, part: 3, actual: 4, target: 5, required: 6 } as const;

type Row = { readonly on: CalendarDate; readonly point: ChartPoint | null };

/** The table of a chart of days. */
export function pathTable(model: PathChart, standing: GoalStanding): ChartTable {
  const rows = rowsOf(model);
  const hasPath = standing.path !== null;
  return {
    columns: columnsOf(model, hasPath),
    rows: rows.map((row) => cellsOf(row, model, standing).slice(0, hasPath ? undefined : at.required)),
    category: at.day,
    series: seriesOf(rows, model, hasPath),
    axis: axisOf(model),
    days: model.domain,
    states: [],
    target: standing.target,
  };
}

/** Percent of the model as fractions. */
export const axisOf = ({ y }: Pick<PathChart, 'y'>): ChartTable['axis'] => ({
  max: rounded(y.max / 100),
  step: rounded(((y.ticks[1] ?? y.max) - (y.ticks[0] ?? 0)) / 100),
});

const rounded = (share: number): number => Math.round(share * 1_000_000) / 1_000_000;

function columnsOf({ target, required }: PathChart, hasPath: boolean): ChartColumn[] {
  const columns: ChartColumn[] = [
    { heading: words.table.period, kind: 'text' },
    { heading: words.table.asOf, kind: 'date' },
    { heading: chartDataWords.whole, kind: 'count' },
    { heading: chartDataWords.part, kind: 'count' },
    { heading: chartDataWords.actual, kind: 'share', formula: { part: at.part, whole: at.whole } },
    { heading: words.target(shareText(targetPercent(target.basisPoints))), kind: 'share' },
  ];
  const path = required?.decreed ? words.required.decreed : words.required.illustrative;
  return hasPath ? [...columns, { heading: path, kind: 'share' }] : columns;
}

function cellsOf({ on, point }: Row, { target }: PathChart, { path }: GoalStanding): ChartCell[] {
  const figure = point?.figure ?? null;
  const required = path === null ? null : requiredOn(path, on);
  return [
    point === null ? null : formatPeriodShort(point.period, 'vi'),
    on,
    figure?.denominator ?? null,
    figure?.numerator ?? null,
    figure === null || figure.denominator === 0 ? null : figure.numerator / figure.denominator,
    target.basisPoints / 10_000,
    required === null ? null : rounded(required / 10_000),
  ];
}

/** Periods, with an empty row where no line may join two of them; then the ends of years up to the due date. */
function rowsOf(model: PathChart): Row[] {
  const periods = model.points.flatMap((point, index): Row[] => {
    const row = { on: point.on, point };
    return isParted(model, model.points[index - 1], point)
      ? [{ on: addDays(point.on, -1), point: null }, row]
      : [row];
  });
  const first = model.points[0]?.on ?? model.domain.to;
  const last = model.points.at(-1)?.on ?? model.domain.from;
  const days = new Set([
    ...yearEnds(last, model.domain.to),
    ...(model.required?.points.map(({ on }) => on) ?? []),
  ]);
  const others = [...days].filter((on) => on < first || on > last).map((on): Row => ({ on, point: null }));
  return [...periods, ...others].sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** Whether two points that follow one another, both known, are not of one line: counted by different rules. */
function isParted({ segments }: PathChart, before: ChartPoint | undefined, point: ChartPoint): boolean {
  if (before === undefined || before.percent === null || point.percent === null) return false;
  return segments.some((run) => run[0]?.period === point.period);
}

function yearEnds(after: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [to];
  for (let year = calendarYearOf(after); year <= calendarYearOf(to); year++) ends.push(`${year}-12-31`);
  return ends.filter((day) => day > after && day <= to);
}

function seriesOf(
  rows: readonly Row[],
  { last, target, domain }: PathChart,
  hasPath: boolean,
): ChartSeries[] {
  const newest = rows.findIndex(({ point }) => point !== null && point.period === last?.period);
  const format = shareFormat(last?.figure ?? null, target.basisPoints);
  const isAbove = last !== null && last.on >= domain.to;
  const series: ChartSeries[] = [
    {
      column: at.actual,
      look: 'actual',
      values: newest < 0 ? [] : [{ row: newest, format, isAbove }],
      nameAt: null,
    },
    { column: at.target, look: 'target', values: [], nameAt: Math.max(0, rows.length - 2) },
  ];
  return hasPath ? [...series, { column: at.required, look: 'required', values: [], nameAt: null }] : series;
}
