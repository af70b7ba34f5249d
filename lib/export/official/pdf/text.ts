/** Lines, paragraphs and headings of a document as strips. */

import { type Alignment, balancedLines, type Letters, leadingOf, linesOf, paintLine } from './lines';
import type { Paper } from './paper';
import type { Strip } from './strips';
import { type Element, within } from './structure';

/** A text, and how it is set. */
export type Setting = {
  readonly letters: Letters;
  readonly alignment: Alignment;
  /** Left free before the first line, in points. */
  readonly indent?: number;
  /** Between this and what stands above. */
  readonly gap?: number;
  /** Read on without a stop: the next text belongs to the same sentence. */
  readonly isContinued?: boolean;
  /** Held to what follows: a heading, a lead-in. */
  readonly sticks?: boolean;
  /** Where it stands, when not between the margins. */
  readonly left?: number;
  readonly right?: number;
};

/** The text as one strip a line. No line of a paragraph is left alone at the end or the beginning of a page. */
export function textStrips(paper: Paper, element: Element, text: string, setting: Setting): Strip[] {
  const { letters, alignment, indent = 0, gap = 0, sticks = false, isContinued = false } = setting;
  const { left = paper.area.left, right = paper.area.right } = setting;
  const broken =
    alignment === 'centre'
      ? balancedLines(paper, text, letters, right - left)
      : linesOf(paper, text, letters, right - left, indent);
  const lines = broken.map((line) => (isContinued ? { ...line, isLast: false } : line));
  const { length } = lines;
  return lines.map((line, index) => ({
    height: leadingOf(paper, letters),
    gap: index === 0 ? gap : 0,
    sticks: index === length - 1 ? sticks : sticks || index === 0 || index === length - 2,
    paint: (top) => {
      const box = { left: left + (index === 0 ? indent : 0), right, top };
      within(paper, element, () => paintLine(paper, line, letters, box, alignment));
    },
  }));
}

/** Paints a text at once, line under line. Answers where it ends. */
export function paintText(
  paper: Paper,
  element: Element,
  text: string,
  setting: Setting & { readonly top: number },
): number {
  let { top } = setting;
  for (const strip of textStrips(paper, element, text, setting)) {
    strip.paint(top);
    top += strip.height;
  }
  return top;
}
