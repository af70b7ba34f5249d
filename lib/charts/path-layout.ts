/**
 * Where everything on a path chart stands, in the chart's own units. Both painters, the static and the
 * interactive one, draw from this layout, so neither can disagree with the other.
 */

import { scaleLinear } from 'd3-scale';
import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';
import type { ChartPoint, PathChart } from '@/lib/domain/chart';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';
import type { Box } from './box';
import type { Label } from './label';
import { placePathLabels } from './path-labels';
import type { ChartSize } from './size';
import { textWidth } from './text-width';

export type Spot = { readonly x: number; readonly y: number };
export type PlottedPoint = Spot & { readonly point: ChartPoint };
export type Tick = { readonly at: number; readonly text: string };

export type PathScene = {
  readonly size: ChartSize;
  readonly plot: Box;
  readonly x: (date: CalendarDate) => number;
  readonly y: (percent: number) => number;
  /** Gridlines and their percentages. */
  readonly rows: readonly Tick[];
  /** Calendar years: where each begins, and its number in the middle. */
  readonly years: readonly (Tick & { readonly begins: number })[];
  readonly target: number;
  readonly required: { readonly spots: readonly Spot[]; readonly decreed: boolean } | null;
  readonly projection: readonly (Spot & { readonly low: number; readonly high: number })[] | null;
  /** The planned steps; the last with its percentage in words. */
  readonly planned: { readonly spots: readonly Spot[]; readonly reaches: string } | null;
  readonly segments: readonly (readonly PlottedPoint[])[];
  readonly last: PlottedPoint | null;
  readonly breaks: readonly { readonly x: number; readonly note: string }[];
};

export type PathLayout = PathScene & { readonly labels: readonly Label[] };

/** Lays a path chart out in a size, with its labels placed so that they cover as little as possible. */
export function layOutPath(model: PathChart, size: ChartSize, words: ChartWords, locale: Locale): PathLayout {
  const scene = sceneOf(model, size, words, locale);
  return { ...scene, labels: placePathLabels(model, scene, words, locale) };
}

function sceneOf(model: PathChart, size: ChartSize, words: ChartWords, locale: Locale): PathScene {
  const plot = plotOf(model, size, locale);
  const days = daysBetween(model.domain.from, model.domain.to);
  const byDay = scaleLinear([0, Math.max(1, days)], [plot.x, plot.x + plot.width]);
  const y = scaleLinear([0, model.y.max], [plot.y + plot.height, plot.y]);
  const x = (date: CalendarDate) => byDay(daysBetween(model.domain.from, date));
  const plotted = (point: ChartPoint): PlottedPoint => ({
    x: x(point.on),
    y: y(point.percent ?? 0),
    point,
  });
  return {
    size,
    plot,
    x,
    y,
    rows: model.y.ticks.map((tick) => ({ at: y(tick), text: percentText(tick, locale) })),
    years: yearsOf(model, plot, size, x),
    target: y(model.target.percent),
    required: requiredOf(model, x, y),
    projection:
      model.projection?.map(({ on, low, middle, high }) => ({
        x: x(on),
        y: y(Math.min(middle, model.y.max)),
        low: y(Math.max(0, low)),
        high: y(Math.min(high, model.y.max)),
      })) ?? null,
    planned: plannedOf(model, x, y, locale),
    segments: model.segments.map((segment) => segment.map(plotted)),
    last: model.last && plotted(model.last),
    breaks: model.breaks.map(({ on, kind, note }) => ({ x: x(on), note: words.break(kind, note) })),
  };
}

/** The required path, unless it runs along the target from the start because that was reached already. */
function requiredOf({ required, target }: PathChart, x: PathScene['x'], y: PathScene['y']) {
  if (required === null || required.points.every(({ percent }) => percent >= target.percent)) return null;
  const spots = required.points.map(({ on, percent }) => ({ x: x(on), y: y(percent) }));
  return { spots, decreed: required.decreed };
}

function plannedOf({ planned }: PathChart, x: PathScene['x'], y: PathScene['y'], locale: Locale) {
  const last = planned?.at(-1);
  if (!planned || last === undefined) return null;
  const spots = planned.map(({ on, percent }) => ({ x: x(on), y: y(percent) }));
  return { spots, reaches: last.rounded === null ? '' : formatPercent(last.rounded, locale) };
}

/** The area within the axes: room at the left for the percentages, below for the years. */
function plotOf(model: PathChart, size: ChartSize, locale: Locale): Box {
  const widest = Math.max(
    ...model.y.ticks.map((tick) => textWidth(percentText(tick, locale), size.fontSize)),
  );
  const left = Math.ceil(widest) + 8;
  const top = Math.ceil(size.fontSize * 0.9);
  const bottom = Math.ceil(size.fontSize * 2);
  const right = Math.ceil(size.fontSize * 0.6);
  return { x: left, y: top, width: size.width - left - right, height: size.height - top - bottom };
}

/** The percentage at a gridline; ticks may have one decimal. */
export function percentText(tick: number, locale: Locale): string {
  const isWhole = Number.isInteger(tick);
  const shown = isWhole ? { scaled: tick, decimals: 0 } : { scaled: Math.round(tick * 10), decimals: 1 };
  return formatPercent(shown, locale);
}

/** One mark per calendar year that lies at least partly in the chart; only as many numbers as there is room for. */
function yearsOf(model: PathChart, plot: Box, size: ChartSize, x: PathScene['x']): PathScene['years'] {
  const first = Number(model.domain.from.slice(0, 4));
  const last = Number(model.domain.to.slice(0, 4));
  const right = plot.x + plot.width;
  const room = plot.width / (last - first + 1);
  const every = Math.ceil((textWidth('2026', size.fontSize) + 6) / room);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const begins = Math.max(plot.x, x(`${year}-01-01`));
    const ends = Math.min(right, x(`${year + 1}-01-01`));
    const hasRoom = ends - begins > room * 0.6;
    const isShown = (last - year) % every === 0 && hasRoom;
    return { begins, at: (begins + ends) / 2, text: isShown ? String(year) : '' };
  });
}
