import type { ChartNoteRow } from '@/components/charts/chart-note';
import type { PathRow } from '@/components/charts/path-rows';
import type { PathChart, YearBar } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';

/** What the note at a day of a path chart says. */
export function pathNote(row: PathRow, model: PathChart, words: ChartWords, locale: Locale): ChartNoteRow {
  const { point, required, projected, planned, on } = row;
  const pathName = model.required?.decreed ? words.required.decreed : words.required.illustrative;
  const later = [
    ...(required === null ? [] : [`${pathName}: ${roughly(required, locale)}`]),
    ...(planned === null ? [] : [`${words.planned}: ${roughly(planned, locale)}`]),
    ...(projected === null ? [] : [`${words.projected}: ${roughly(projected.middle, locale)}`]),
  ];
  if (point === null) return { title: formatDate(on, locale), value: null, lines: later };
  if (point.figure === null)
    return { title: formatPeriod(point.period, locale), value: null, lines: [words.noFigure] };
  const counts = `${formatCount(point.figure.numerator, locale)}/${formatCount(point.figure.denominator, locale)}`;
  const reported = `${words.table.reported}: ${formatCount(point.reported, locale)}/${formatCount(point.expected, locale)}`;
  return {
    title: `${formatPeriod(point.period, locale)} · ${formatDate(on, locale)}`,
    value: point.rounded === null ? null : formatPercent(point.rounded, locale),
    lines: [
      `${words.table.figure}: ${counts}`,
      `${words.table.origin}: ${words.origin[point.origin]}`,
      reported,
    ],
  };
}

/** What the note at a year says. */
export function yearNote(bar: YearBar, words: ChartWords, locale: Locale): ChartNoteRow {
  const target = words.target(formatPercent(targetPercent(bar.target), locale));
  if (bar.figure === null) return { title: String(bar.year), value: null, lines: [words.noFigure, target] };
  const counts = `${formatCount(bar.figure.numerator, locale)}/${formatCount(bar.figure.denominator, locale)}`;
  const upTo = bar.asOf === null ? [] : [`${words.table.asOf}: ${formatDate(bar.asOf, locale)}`];
  return {
    title: `${bar.year}: ${words.year(bar.state)}`,
    value: bar.rounded === null ? null : formatPercent(bar.rounded, locale),
    lines: [`${words.table.figure}: ${counts}`, target, ...upTo],
  };
}

function roughly(percent: number, locale: Locale): string {
  return formatPercent({ scaled: Math.round(percent * 10), decimals: 1 }, locale);
}
