/** Chart model in, SVG text out: for the page, for pictures and for documents. */

import type { ChartModel, PathChart, YearsChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import { formatDate, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { type ChartWords, chartWords } from '@/lib/text/words/charts';
import { fontFamily } from './palette';
import { layOutPath } from './path-layout';
import { paintNames, paintPathBackdrop, paintPathLabels, paintPathSeries } from './path-svg';
import { type ChartSize, type ChartSizeName, chartSizes } from './size';
import { element } from './svg-element';
import { layOutYears } from './years-layout';
import { paintYearsBackdrop, paintYearsLabels, paintYearsSeries } from './years-svg';

export type PaintOptions = {
  readonly size: ChartSizeName;
  readonly locale: Locale;
  /** Unique on the page: names of patterns and texts hang on it. */
  readonly id: string;
  /** The finding, in words; read out as the name of the picture. */
  readonly title: string;
};

/** The chart as one `<svg>` element. */
export function paintChart(model: ChartModel, options: PaintOptions): string {
  const size = chartSizes[options.size];
  const id = `${options.id}-${options.size}`;
  const described = describe(model, options.locale);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': fontFamily,
    },
    paintNames(id, options.title, described),
    paintDrawing(model, size, id, options.locale),
  );
}

/** The drawing without its frame, to be set into a larger picture. */
export function paintDrawing(model: ChartModel, size: ChartSize, id: string, locale: Locale): string {
  const words = chartWords[locale];
  if (model.kind === 'years') {
    const layout = layOutYears(model, size, words, locale);
    return paintYearsBackdrop(layout) + paintYearsSeries(layout, id) + paintYearsLabels(layout);
  }
  const layout = layOutPath(model, size, words, locale);
  return paintPathBackdrop(layout) + paintPathSeries(layout, id) + paintPathLabels(layout);
}

/** The chart in a sentence or two, for those who do not see it; the table has every figure. */
export function describe(model: ChartModel, locale: Locale): string {
  const words = chartWords[locale];
  return model.kind === 'path' ? describePath(model, words, locale) : describeYears(model, words, locale);
}

function describePath(model: PathChart, words: ChartWords, locale: Locale): string {
  const known = model.points.filter((point) => point.rounded !== null);
  const said = (point = known[0]) =>
    point?.rounded ? `${formatPercent(point.rounded, locale)} (${formatDate(point.on, locale)})` : '';
  const plan = model.planned?.at(-1);
  const leads = plan?.rounded
    ? ` ${words.planned}: ${formatPercent(plan.rounded, locale)} (${formatDate(plan.on, locale)}).`
    : '';
  const described = words.describePath({
    first: said(known[0]),
    last: said(known.at(-1)),
    target: words.target(formatPercent(targetPercent(model.target.basisPoints), locale)),
    points: known.length,
  });
  return described + leads;
}

function describeYears(model: YearsChart, words: ChartWords, locale: Locale): string {
  const years = model.bars.map(({ year, rounded, state }) => {
    const figure = rounded === null ? '' : ` ${formatPercent(rounded, locale)}`;
    return `${formatPeriod(String(year), locale)}:${figure} ${words.year(state)}`;
  });
  const last = model.bars.at(-1);
  const target = last ? words.targetEveryYear(formatPercent(targetPercent(last.target), locale)) : '';
  return words.describeYears({ years: years.join('; '), target });
}
