/** What both kinds of chart draw in the same way: rows of the grid, labels, patterns, marks of state. */

import type { Box } from './box';
import { heightOfLines, type Label, LINE_HEIGHT } from './label';
import { palette } from './palette';
import type { Tick } from './path-layout';
import { type MarkState, type MarkStroke, type MarkTone, markShapes } from './status-shape';
import { element, escapeText, short } from './svg-element';

/** Gridlines with their percentages at the left; the base line is stronger. */
export function paintRows(rows: readonly Tick[], plot: Box, fontSize: number): string {
  const [x1, x2] = [plot.x, plot.x + plot.width];
  const lines = rows.map(({ at }) => `M${short(x1)} ${short(at)}H${short(x2)}`).join('');
  const base = `M${short(x1)} ${short(plot.y + plot.height)}H${short(x2)}`;
  const texts = rows.map(({ at, text }) =>
    element('text', { x: x1 - 8, y: at + fontSize * 0.35 }, escapeText(text)),
  );
  return (
    element('path', { d: lines, stroke: palette.grid, fill: 'none' }) +
    element('path', { d: base, stroke: palette.axis, fill: 'none' }) +
    element('g', { 'text-anchor': 'end', fill: palette.muted, 'font-size': fontSize }, ...texts)
  );
}

/** Labels with a white rim, so that a line that runs behind one does not spoil its marks. */
export function paintLabels(labels: readonly Label[]): string {
  const rim = {
    stroke: palette.ground,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('g', rim, ...labels.map(paintLabel));
}

function paintLabel({ x, y, anchor, lines }: Label): string {
  return lines
    .map((line, index) =>
      element(
        'text',
        {
          x,
          y: y + heightOfLines(lines.slice(0, index)) + line.size * (LINE_HEIGHT - 0.32),
          'text-anchor': anchor === 'start' ? undefined : anchor,
          'font-size': line.size,
          'font-weight': line.weight === 400 ? undefined : line.weight,
          fill: palette[line.colour],
        },
        escapeText(line.text),
      ),
    )
    .join('');
}

/** Diagonal lines on white: the mark of what is not final, in colour and in black and white. */
export function paintHatch(id: string, colour: string, angle: 45 | -45 = 45, inked = 2.2): string {
  return element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
    element('rect', { width: 6, height: 6, fill: palette.ground }),
    element('rect', { width: inked, height: 6, fill: colour }),
  );
}

const toneColours: Record<MarkTone, string> = {
  good: palette.actual,
  late: palette.late,
  unknown: palette.faint,
};

/** The shape of a state, centred at a spot. */
export function paintMark(state: MarkState, x: number, y: number, size: number): string {
  const { tone, strokes } = markShapes[state];
  const scale = (size / 20).toFixed(2);
  const place = `translate(${short(x - size / 2)} ${short(y - size / 2)}) scale(${scale})`;
  return element(
    'g',
    { transform: place },
    ...strokes.map((stroke) => paintStroke(stroke, toneColours[tone])),
  );
}

function paintStroke({ path, as }: MarkStroke, colour: string): string {
  const line = { d: path, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const drawn: Record<MarkStroke['as'], () => string> = {
    line: () => element('path', { ...line, stroke: colour, 'stroke-width': 2 }),
    dashed: () =>
      element('path', { ...line, stroke: colour, 'stroke-width': 2, 'stroke-dasharray': '3.2 3' }),
    solid: () => element('path', { d: path, fill: colour }),
    knockout: () => element('path', { ...line, stroke: palette.ground, 'stroke-width': '2.2' }),
  };
  return drawn[as]();
}
