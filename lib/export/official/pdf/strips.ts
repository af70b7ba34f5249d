/**
 * How a document falls into pages. Everything in it is a strip as wide as the text: a line, a chart, a row of a table. A strip
 * never breaks, and one that sticks is never parted from the next: so headings stay with what they head, paragraphs leave no
 * line alone, and a signature stands under at least a sentence.
 */

import { type Orientation, type Paper, turnPage } from './paper';

/** A piece of a page that does not break. */
export type Strip = {
  readonly height: number;
  /** Left free above, unless the strip begins a page. */
  readonly gap: number;
  /** Whether the next strip must stand on the same page. */
  readonly sticks: boolean;
  /** Paints it; `top` is where it begins. */
  readonly paint: (top: number) => void;
};

/** What happens on each new page before the next strip: the head of a table is painted again. Answers where strips go on. */
export type OnPage = () => number;

/** Paints strips from `top` on, on as many pages as they need. Answers where the last one ends. */
export function placeStrips(
  paper: Paper,
  strips: readonly Strip[],
  top: number,
  orientation: Orientation,
  onPage: OnPage = () => paper.area.top,
): number {
  let y = top;
  let begins = y === paper.area.top;
  const turn = () => {
    turnPage(paper, orientation);
    y = onPage();
    begins = true;
  };
  for (const group of groupsOf(strips)) {
    const room = paper.area.bottom - paper.area.top;
    const height = heightOf(group);
    if (!begins && y + height > paper.area.bottom && height <= room) turn();
    for (const strip of group) {
      if (!begins && y + strip.gap + strip.height > paper.area.bottom) turn();
      y += begins ? 0 : strip.gap;
      strip.paint(y);
      y += strip.height;
      begins = false;
    }
  }
  return y;
}

/** Strips that stand together. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let isOpen = false;
  for (const strip of strips) {
    const last = groups.at(-1);
    if (isOpen && last !== undefined) last.push(strip);
    else groups.push([strip]);
    isOpen = strip.sticks;
  }
  return groups;
}

/** Of strips under one another, the gaps between them included. */
export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { gap, height }) => sum + gap + height, 0);

/** The same strips, none of them parted from another, nor from what follows when `sticks`. */
export function together(strips: readonly Strip[], sticks = false): Strip[] {
  return strips.map((strip, index) => ({ ...strip, sticks: index < strips.length - 1 || sticks }));
}

/** The last of some strips held to what follows them. */
export function heldToNext(strips: readonly Strip[], count: number): Strip[] {
  return strips.map((strip, index) => (index < strips.length - count ? strip : { ...strip, sticks: true }));
}
