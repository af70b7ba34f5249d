/** Paints a laid-out chart of years: solid is met, striped is missed, hatched is not over yet. */

import type { YearState } from '@/lib/domain/year-verdict';
import { paintHatch, paintLabels, paintMark, paintRows } from './paint-parts';
import { palette } from './palette';
import { element, short } from './svg-element';
import type { PlottedBar, YearsLayout } from './years-layout';

type BarLook = { readonly stroke: string; readonly hatch: 'late' | 'open' | null; readonly dashed?: boolean };

const looks: Record<YearState, BarLook> = {
  met: { stroke: palette.actual, hatch: null },
  'not-met': { stroke: palette.late, hatch: 'late' },
  'so-far': { stroke: palette.actual, hatch: 'open' },
  undetermined: { stroke: palette.faint, hatch: null, dashed: true },
  'no-data': { stroke: palette.faint, hatch: null, dashed: true },
};

/** Grid and the marks of the verdicts. */
export function paintYearsBackdrop({ rows, plot, size, bars, markLine }: YearsLayout): string {
  const marks = bars.map(({ bar, middle }) => paintMark(bar.state, middle, markLine, size.fontSize * 1.1));
  return paintRows(rows, plot, size.fontSize) + marks.join('');
}

/** The bars and, over them, each year's target. */
export function paintYearsSeries(layout: YearsLayout, id: string): string {
  return (
    element('defs', {}, paintBarHatches(id)) +
    layout.bars.map((bar) => paintBar(bar, layout, id)).join('') +
    paintYearsTargets(layout)
  );
}

export function paintYearsLabels(layout: YearsLayout): string {
  return paintLabels(layout.labels);
}

/** The fill of a bar by its state; the interactive painter asks for the same. */
export function barFill(state: YearState, id: string): string {
  const { stroke, hatch, dashed } = looks[state];
  if (dashed) return 'none';
  return hatch === null ? stroke : `url(#${id}-${hatch})`;
}

export function barStroke(state: YearState): { stroke: string; strokeDasharray?: string } {
  const { stroke, dashed } = looks[state];
  return dashed ? { stroke, strokeDasharray: '3 3' } : { stroke };
}

export function paintBarHatches(id: string): string {
  return paintHatch(`${id}-late`, palette.late, -45, 4.4) + paintHatch(`${id}-open`, palette.actual);
}

/** A year without a figure is an empty outline up to its target: something is owed, nothing is zero. */
function paintBar({ bar, box, target }: PlottedBar, { plot }: YearsLayout, id: string): string {
  const isEmpty = bar.percent === null;
  const top = isEmpty ? target : box.y;
  return element('rect', {
    'data-year': bar.year,
    x: box.x,
    y: top,
    width: box.width,
    height: plot.y + plot.height - top,
    fill: barFill(bar.state, id),
    'stroke-width': 1.5,
    stroke: barStroke(bar.state).stroke,
    'stroke-dasharray': barStroke(bar.state).strokeDasharray,
  });
}

/** Each year's target, with a white rim so that it is seen upon a dark bar. */
export function paintYearsTargets({ bars }: YearsLayout): string {
  const d = bars
    .map(({ slot, target }) => `M${short(slot.from)} ${short(target)}H${short(slot.to)}`)
    .join('');
  return (
    element('path', { d, stroke: palette.ground, 'stroke-width': 4 }) +
    element('path', { d, stroke: palette.ink, 'stroke-width': 1.6 })
  );
}
