/**
 * Labels stand beside what they name instead of in a legend, so they must find room: each label brings a few
 * places where it may stand, in order of preference, and takes the first that covers the least.
 */

import { type Box, boxAround, isInside, overlapOf } from './box';
import type { palette } from './palette';
import { textWidth } from './text-width';

export type TextAnchor = 'start' | 'middle' | 'end';

export type TextLine = {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: keyof typeof palette;
};

/** Lines of text set at a point: `y` is the top of the first line. */
export type Label = {
  readonly x: number;
  readonly y: number;
  readonly anchor: TextAnchor;
  readonly lines: readonly TextLine[];
};

/** Something that labels should not cover, and how much it matters: boxes, and one around them all. */
export type Obstacle = { readonly around: Box; readonly boxes: readonly Box[]; readonly weight: number };

/** Room for the marks above and below Vietnamese letters. */
export const LINE_HEIGHT = 1.3;

const OUTSIDE = 100_000;

/** Air to the left and right of a label, so that two never read as one. */
const AIR = 5;

/** The rectangle that a label covers. */
export function boxOfLabel({ x, y, anchor, lines }: Label): Box {
  const width = Math.max(...lines.map((line) => textWidth(line.text, line.size, line.weight)));
  const shift: Record<TextAnchor, number> = { start: 0, middle: width / 2, end: width };
  return { x: x - shift[anchor] - AIR, y, width: width + 2 * AIR, height: heightOfLines(lines) };
}

/** The height of lines of text set under one another. */
export function heightOfLines(lines: readonly TextLine[]): number {
  return lines.reduce((height, line) => height + line.size * LINE_HEIGHT, 0);
}

/** Boxes that belong together as an obstacle; nothing where there is none. */
export function obstacleOf(boxes: readonly Box[], weight: number): Obstacle[] {
  const around = boxAround(boxes);
  return around === null ? [] : [{ around, boxes, weight }];
}

/** The first of the places at which the label covers least, and the weight of what it covers there. */
export function bestPlace(
  places: readonly Label[],
  obstacles: readonly Obstacle[],
  frame: Box,
): { label: Label; covered: number } | null {
  let best: { label: Label; covered: number } | null = null;
  for (const label of places) {
    const covered = coveredBy(boxOfLabel(label), obstacles, frame);
    if (best === null || covered < best.covered) best = { label, covered };
    if (best.covered === 0) break;
  }
  return best;
}

function coveredBy(box: Box, obstacles: readonly Obstacle[], frame: Box): number {
  let covered = isInside(box, frame) ? 0 : OUTSIDE;
  for (const { around, boxes, weight } of obstacles) {
    if (overlapOf(box, around) === 0) continue;
    for (const each of boxes) covered += weight * overlapOf(box, each);
  }
  return covered;
}
