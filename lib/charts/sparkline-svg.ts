/** The small drawings on a goal's card: the last periods, or the last years, beside the target. No words. */

import { line } from 'd3-shape';
import type { YearsChart } from '@/lib/domain/chart';
import type { Sparkline } from '@/lib/domain/sparkline';
import { palette } from './palette';
import { element, short } from './svg-element';
import { barFill, barStroke, paintBarHatches } from './years-svg';

const WIDTH = 240;
const HEIGHT = 56;
const EDGE = 6;

/** Lines of reported periods under the dashed target, the newest point emphasised. */
export function paintSparkline({ segments, points, targetPercent, max }: Sparkline): string {
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const y = heightOf(max);
  const path = line<{ x: number; percent: number }>(
    (point) => x(point.x),
    (point) => y(point.percent),
  ).digits(1);
  const runs = segments.filter((segment) => segment.length > 1).map((segment) => path([...segment]) ?? '');
  const alone = segments.filter((segment) => segment.length === 1).flat();
  const last = points.findLast(({ percent }) => percent !== null);
  return frame(
    paintBase(),
    element('path', { d: runs.join(''), fill: 'none', stroke: palette.actual, 'stroke-width': 2.5 }),
    ...alone.map((point) => dot(x(point.x), y(point.percent), 2)),
    last ? dot(x(last.x), y(last.percent ?? 0), 5) : '',
    paintTarget(y(targetPercent)),
  );
}

/** One small bar a year against the target, for the goal of every year. */
export function paintYearStrip({ bars, y: axis }: YearsChart, id: string): string {
  const y = heightOf(axis.max);
  const shown = bars.slice(-8);
  const step = (WIDTH - 2 * EDGE) / Math.max(4, shown.length);
  const drawn = shown.map(({ percent, targetPercent, state }, index) => {
    const top = y(percent ?? targetPercent);
    const place = { x: EDGE + index * step, y: top, width: step - 6, height: HEIGHT - EDGE - top };
    const { stroke, strokeDasharray } = barStroke(state);
    return element('rect', {
      ...place,
      fill: barFill(state, id),
      stroke,
      'stroke-dasharray': strokeDasharray,
      'stroke-width': 1.2,
    });
  });
  const target = shown.at(-1)?.targetPercent;
  const rule = target === undefined ? '' : paintTarget(y(target));
  return frame(element('defs', {}, paintBarHatches(id)), paintBase(), ...drawn, rule);
}

function frame(...content: string[]): string {
  const xmlns = 'http://www.w3.org/2000/svg';
  return element('svg', { xmlns, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' }, ...content);
}

function heightOf(max: number): (percent: number) => number {
  return (percent) => HEIGHT - EDGE - (percent / max) * (HEIGHT - 2 * EDGE);
}

function paintBase(): string {
  return element('path', { d: `M0 ${HEIGHT - EDGE}H${WIDTH}`, stroke: palette.axis });
}

function paintTarget(y: number): string {
  return element('path', {
    d: `M0 ${short(y)}H${WIDTH}`,
    stroke: palette.ink,
    'stroke-width': 1.5,
    'stroke-dasharray': '5 3',
  });
}

function dot(cx: number, cy: number, r: number): string {
  return element('circle', { cx, cy, r, fill: palette.actual });
}
