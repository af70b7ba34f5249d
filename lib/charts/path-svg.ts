/** Paints a laid-out path chart: what lies behind the reported line, the line, and the labels above it. */

import { area, line } from 'd3-shape';
import { paintHatch, paintLabels, paintRows } from './paint-parts';
import { palette } from './palette';
import type { PathLayout, PlottedPoint, Spot } from './path-layout';
import { element, escapeText, short } from './svg-element';

const straight = line<Spot>(
  (spot) => spot.x,
  (spot) => spot.y,
).digits(1);

/** Grid, years and breaks: shown alike behind the static and the interactive line. */
export function paintPathBackdrop(layout: PathLayout): string {
  return paintRows(layout.rows, layout.plot, layout.size.fontSize) + paintYears(layout) + paintBreaks(layout);
}

/** The target line, the required path, the projected band and the reported line with its points. */
export function paintPathSeries(layout: PathLayout, id: string): string {
  return (
    paintProjection(layout, id) +
    paintRequired(layout) +
    paintTarget(layout) +
    paintPlanned(layout) +
    layout.segments.map((segment) => paintSegment(segment, layout.last)).join('')
  );
}

/** The labels, painted last. */
export function paintPathLabels(layout: PathLayout): string {
  return paintLabels(layout.labels);
}

function paintYears({ years, plot, size }: PathLayout): string {
  const bottom = plot.y + plot.height;
  const marks = years.map(({ begins }) => `M${short(begins)} ${short(bottom)}v6`).join('');
  const texts = years
    .filter(({ text }) => text !== '')
    .map(({ at, text }) => element('text', { x: at, y: bottom + size.fontSize * 1.5 }, text));
  return (
    element('path', { d: marks, stroke: palette.axis, fill: 'none' }) +
    element('g', { 'text-anchor': 'middle', fill: palette.muted, 'font-size': size.fontSize }, ...texts)
  );
}

function paintBreaks({ breaks, plot }: PathLayout): string {
  if (breaks.length === 0) return '';
  const d = breaks.map(({ x }) => `M${short(x)} ${short(plot.y)}v${short(plot.height)}`).join('');
  return element('path', {
    d,
    stroke: palette.axis,
    'stroke-dasharray': '1 4',
    'stroke-linecap': 'round',
    'stroke-width': 2,
  });
}

function paintTarget({ plot, target }: PathLayout): string {
  const d = `M${short(plot.x)} ${short(target)}h${short(plot.width)}`;
  return element('path', { d, stroke: palette.ink, 'stroke-width': 1.6 });
}

function paintRequired({ required }: PathLayout): string {
  if (required === null) return '';
  const d = straight([...required.spots]) ?? '';
  return element('path', {
    d,
    fill: 'none',
    stroke: palette.path,
    'stroke-width': 1.5,
    'stroke-dasharray': '6 4',
  });
}

/** The band of what the past would lead to: hatched, so that it never looks reported. */
function paintProjection({ projection }: PathLayout, id: string): string {
  if (projection === null) return '';
  const band = area<(typeof projection)[number]>(
    (spot) => spot.x,
    (spot) => spot.low,
    (spot) => spot.high,
  ).digits(1);
  const middle = straight([...projection]) ?? '';
  return (
    element('defs', {}, paintHatch(`${id}-band`, palette.band)) +
    element('path', { d: band([...projection]) ?? '', fill: `url(#${id}-band)` }) +
    element('path', {
      d: middle,
      fill: 'none',
      stroke: palette.actual,
      'stroke-width': 1.5,
      'stroke-dasharray': '1.5 4',
      'stroke-linecap': 'round',
    })
  );
}

/** Dots on the way and a diamond at each planned day: neither the line of reports nor the dashes of a path. */
function paintPlanned({ planned }: PathLayout): string {
  if (planned === null) return '';
  const dots = element('path', {
    d: straight([...planned.spots]) ?? '',
    fill: 'none',
    stroke: palette.actual,
    ...plannedStroke,
  });
  return dots + planned.spots.map(({ x, y }) => paintDiamond(x, y)).join('');
}

/** The dotted line of what is planned, for both painters. */
export const plannedStroke = {
  'stroke-width': 3,
  'stroke-dasharray': '0.1 7',
  'stroke-linecap': 'round',
} as const;

/** A planned day. */
export function paintDiamond(x: number, y: number): string {
  return element('path', {
    d: `M${short(x)} ${short(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
    fill: palette.ground,
    stroke: palette.actual,
    'stroke-width': 2,
    'data-planned': 'day',
  });
}

function paintSegment(points: readonly PlottedPoint[], last: PlottedPoint | null): string {
  const d = straight([...points]) ?? '';
  const joined =
    points.length > 1
      ? element('path', {
          d,
          fill: 'none',
          stroke: palette.actual,
          'stroke-width': 2.5,
          'stroke-linejoin': 'round',
        })
      : '';
  return (
    joined + points.map((point) => paintPoint(point, point.point.period === last?.point.period)).join('')
  );
}

/** A figure in which units are missing is a hollow point; the newest is larger. */
function paintPoint({ x, y, point }: PlottedPoint, isLast: boolean): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: isLast ? 6 : 3,
    fill: isComplete(point) ? palette.actual : palette.ground,
    stroke: palette.actual,
    'stroke-width': isLast ? 2.5 : 1.5,
    'data-period': point.period,
  });
}

/** Whether every unit expected to report is in the figure. */
export function isComplete({ reported, expected }: { reported: number; expected: number }): boolean {
  return reported >= expected;
}

/** The text of an accessible picture: read out in its place. */
export function paintNames(id: string, title: string, description: string): string {
  return (
    element('title', { id: `${id}-title` }, escapeText(title)) +
    element('desc', { id: `${id}-desc` }, escapeText(description))
  );
}
