/** The small chart of the one page: the way so far, the target across, and nothing that a phone could not show. */

import { line } from 'd3-shape';
import type { Box } from '@/lib/charts/box';
import { palette } from '@/lib/charts/palette';
import { element, escapeText, short } from '@/lib/charts/svg-element';
import { barFill, barStroke, paintBarHatches } from '@/lib/charts/years-svg';
import { calendarYearOf, daysBetween } from '@/lib/domain/calendar-date';
import type { ChartModel, PathChart, YearsChart } from '@/lib/domain/chart';
import { targetText } from '@/lib/text/official/document-words';

const letters = 15;
/** Room for the years beneath, and for the target's label on the right. */
const foot = 22;
const side = 46;
/** Years that fit beside one another. */
const yearsShown = 5;

/** The chart in a box. */
export function paintSmallChart(model: ChartModel, box: Box): string {
  const plot = { ...box, width: box.width - side, height: box.height - foot };
  return model.kind === 'path' ? paintPath(model, plot) : paintYears(model, plot);
}

/** Heights from zero to a little above the highest. */
function heightIn(plot: Box, percents: readonly number[]): (percent: number) => number {
  const highest = Math.max(1, ...percents) * 1.12;
  return (percent) => plot.y + plot.height - (percent / highest) * plot.height;
}

function paintPath({ domain, points, segments, last, target }: PathChart, plot: Box): string {
  const days = daysBetween(domain.from, domain.to);
  const x = (on: string) => plot.x + (daysBetween(domain.from, on) / days) * plot.width;
  const y = heightIn(plot, [target.percent, ...points.map(({ percent }) => percent ?? 0)]);
  const path = line<{ on: string; percent: number | null }>(
    (point) => x(point.on),
    (point) => y(point.percent ?? 0),
  ).digits(1);
  const drawn = { fill: 'none', stroke: palette.actual, 'stroke-width': 3.5, 'stroke-linejoin': 'round' };
  return [
    baseline(plot),
    targetLine(plot, y(target.percent), targetText(target.basisPoints)),
    ...segments.map((each) => element('path', { d: path([...each]) ?? '', ...drawn })),
    last ? element('circle', { cx: x(last.on), cy: y(last.percent ?? 0), r: 6, fill: palette.actual }) : '',
    yearText(plot.x, plot, String(calendarYearOf(domain.from)), 'start'),
    yearText(plot.x + plot.width, plot, String(calendarYearOf(domain.to)), 'end'),
  ].join('');
}

function paintYears({ goal, bars }: YearsChart, plot: Box): string {
  const shown = bars.slice(-yearsShown);
  const step = plot.width / Math.max(3, shown.length);
  const y = heightIn(
    plot,
    shown.flatMap(({ percent, targetPercent }) => [percent ?? 0, targetPercent]),
  );
  const id = `page-${goal}`;
  const drawn = shown.map(({ percent, targetPercent, state, year }, index) => {
    const top = y(percent ?? targetPercent);
    const { stroke, strokeDasharray } = barStroke(state);
    const from = plot.x + index * step + step * 0.15;
    return (
      element('rect', {
        x: from,
        y: top,
        width: step * 0.7,
        height: plot.y + plot.height - top,
        fill: barFill(state, id),
        stroke,
        'stroke-dasharray': strokeDasharray,
        'stroke-width': 1.5,
      }) + yearText(from + step * 0.35, plot, String(year), 'middle')
    );
  });
  const last = shown.at(-1);
  const target = last ? targetLine(plot, y(last.targetPercent), targetText(last.target)) : '';
  return element('defs', {}, paintBarHatches(id)) + baseline(plot) + drawn.join('') + target;
}

/** Solid and black, and called by its percentage: it is told from what was reported without colour. */
function targetLine(plot: Box, at: number, text: string): string {
  const d = `M${short(plot.x)} ${short(at)}h${short(plot.width + 4)}`;
  return (
    element('path', { d, stroke: palette.ground, 'stroke-width': 5 }) +
    element('path', { d, stroke: palette.ink, 'stroke-width': 2 }) +
    element(
      'text',
      {
        x: plot.x + plot.width + 8,
        y: at + letters * 0.35,
        'font-size': letters,
        'font-weight': 600,
        fill: palette.ink,
      },
      escapeText(text),
    )
  );
}

function baseline({ x, y, width, height }: Box): string {
  return element('path', { d: `M${short(x)} ${short(y + height)}h${short(width)}`, stroke: palette.axis });
}

function yearText(x: number, plot: Box, text: string, anchor: 'start' | 'middle' | 'end'): string {
  const attributes = {
    x,
    y: plot.y + plot.height + letters * 1.15,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': letters,
    fill: palette.muted,
  };
  return element('text', attributes, escapeText(text));
}
