/** Where everything on a chart of yearly verdicts stands: one bar a year against that year's own target. */

import { scaleBand, scaleLinear } from 'd3-scale';
import type { YearBar, YearsChart } from '@/lib/domain/chart';
import { targetPercent } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { formatDecimal, formatPercent } from '@/lib/text/numbers';
import type { ChartWords } from '@/lib/text/words/charts';
import type { Box } from './box';
import { type Label, LINE_HEIGHT, type TextLine } from './label';
import { percentText, type Tick } from './path-layout';
import type { ChartSize } from './size';
import { textWidth } from './text-width';

export type PlottedBar = {
  readonly bar: YearBar;
  /** The whole slot of the year, gap included. */
  readonly slot: { readonly from: number; readonly to: number };
  readonly box: Box;
  readonly middle: number;
  readonly target: number;
};

export type YearsLayout = {
  readonly size: ChartSize;
  readonly plot: Box;
  readonly rows: readonly Tick[];
  readonly bars: readonly PlottedBar[];
  /** Where the mark of each verdict stands, under the year. */
  readonly markLine: number;
  readonly labels: readonly Label[];
};

/** Lays a chart of years out in a size. */
export function layOutYears(
  model: YearsChart,
  size: ChartSize,
  words: ChartWords,
  locale: Locale,
): YearsLayout {
  const plot = plotOf(model, size, words, locale);
  const y = scaleLinear([0, model.y.max], [plot.y + plot.height, plot.y]);
  const bars = barsOf(model, plot, y);
  const baseline = plot.y + plot.height;
  return {
    size,
    plot,
    rows: model.y.ticks.map((tick) => ({ at: y(tick), text: percentText(tick, locale) })),
    bars,
    markLine: baseline + size.fontSize * 2.3,
    labels: labelsOf(bars, size, baseline, words, locale),
  };
}

function plotOf(model: YearsChart, size: ChartSize, words: ChartWords, locale: Locale): Box {
  const ticks = model.y.ticks.map((tick) => textWidth(percentText(tick, locale), size.fontSize));
  const left = Math.ceil(Math.max(...ticks)) + 8;
  const top = Math.ceil(size.fontSize * 1.4);
  const bottom = Math.ceil(size.fontSize * 4.2);
  const right = Math.ceil(textWidth(words.targetAlone, size.fontSize, 600)) + 8;
  return { x: left, y: top, width: size.width - left - right, height: size.height - top - bottom };
}

function barsOf(model: YearsChart, plot: Box, y: (percent: number) => number): PlottedBar[] {
  const years = model.bars.map((bar) => String(bar.year));
  const band = scaleBand(years, [plot.x, plot.x + plot.width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const width = Math.min(band.bandwidth(), 90);
  const halfStep = band.step() / 2;
  return model.bars.map((bar) => {
    const middle = (band(String(bar.year)) ?? plot.x) + band.bandwidth() / 2;
    const top = y(bar.percent ?? 0);
    return {
      bar,
      middle,
      slot: { from: middle - halfStep, to: middle + halfStep },
      box: { x: middle - width / 2, y: top, width, height: plot.y + plot.height - top },
      target: y(bar.targetPercent),
    };
  });
}

function labelsOf(
  bars: readonly PlottedBar[],
  size: ChartSize,
  baseline: number,
  words: ChartWords,
  locale: Locale,
): Label[] {
  const labels = bars.flatMap((bar) => [
    yearLabel(bar, size, baseline),
    ...verdictLabels(bar, size, baseline, words),
    ...valueLabels(bar, size, locale),
  ]);
  return [...labels, ...targetLabels(bars, size, words, locale)];
}

function yearLabel({ bar, middle }: PlottedBar, size: ChartSize, baseline: number): Label {
  const line: TextLine = { text: String(bar.year), size: size.fontSize, weight: 600, colour: 'ink' };
  return { x: middle, y: baseline + size.fontSize * 0.35, anchor: 'middle', lines: [line] };
}

/** The verdict in words, where the words of this year fit its slot; its shape always stands above them. */
function verdictLabels(
  { bar, middle, slot }: PlottedBar,
  size: ChartSize,
  baseline: number,
  words: ChartWords,
): Label[] {
  const text = words.year(bar.state);
  const fontSize = size.fontSize * 0.9;
  if (textWidth(text, fontSize) > slot.to - slot.from - 2) return [];
  const line: TextLine = { text, size: fontSize, weight: 400, colour: 'muted' };
  return [{ x: middle, y: baseline + size.fontSize * 2.85, anchor: 'middle', lines: [line] }];
}

/** The percentage above its bar, or above the target line when that would run through it. */
function valueLabels(
  { bar, middle, box, slot, target }: PlottedBar,
  size: ChartSize,
  locale: Locale,
): Label[] {
  if (bar.rounded === null) return [];
  const full = formatPercent(bar.rounded, locale);
  const fits = textWidth(full, size.fontSize, 600) <= slot.to - slot.from - 2;
  const text = fits ? full : formatDecimal(bar.rounded, locale);
  const height = size.fontSize * LINE_HEIGHT;
  const above = box.y - height - 1;
  const isCrossed = target > above - 2 && target < box.y - 1;
  const y = isCrossed ? target - height - 2 : above;
  const line: TextLine = { text, size: size.fontSize, weight: 600, colour: 'ink' };
  return [{ x: middle, y, anchor: 'middle', lines: [line] }];
}

/**
 * The target of the last years stands beyond the end of its line, in a margin kept for it; earlier, different targets
 * stand over theirs.
 */
function targetLabels(
  bars: readonly PlottedBar[],
  size: ChartSize,
  words: ChartWords,
  locale: Locale,
): Label[] {
  const runs = runsOfTarget(bars);
  return runs.flatMap((run, index) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const percent = formatPercent(targetPercent(first.bar.target), locale);
    const lines = targetLines(percent, size, words);
    const height = size.fontSize * LINE_HEIGHT;
    return index === runs.length - 1
      ? [{ x: last.slot.to + 5, y: first.target - height, anchor: 'start', lines } as const]
      : [
          {
            x: first.slot.from,
            y: first.target - height - 1,
            anchor: 'start',
            lines: lines.slice(1),
          } as const,
        ];
  });
}

function targetLines(percent: string, size: ChartSize, words: ChartWords): TextLine[] {
  const line = { size: size.fontSize, weight: 600, colour: 'ink' } as const;
  return [
    { ...line, text: words.targetAlone },
    { ...line, text: percent },
  ];
}

function runsOfTarget(bars: readonly PlottedBar[]): PlottedBar[][] {
  const runs: PlottedBar[][] = [];
  for (const bar of bars) {
    const run = runs.at(-1);
    if (run?.[0]?.bar.target === bar.bar.target) run.push(bar);
    else runs.push([bar]);
  }
  return runs;
}
