/** Cells, rows and heads of a table: letters in frames, read aloud cell by cell. */

import type { Span } from './pdf-annex-columns';
import {
  type Alignment,
  balancedLines,
  type Letters,
  type Line,
  leadingOf,
  linesOf,
  paintLine,
} from './pdf-lines';
import type { Paper } from './pdf-paper';
import { aside, type Element, within } from './pdf-structure';

/** One cell before it is painted; `element` is null where a head is painted again. */
export type Cell = {
  readonly text: string;
  readonly letters: Letters;
  readonly alignment: Alignment;
  readonly span: Span;
  readonly element: Element | null;
};

export type TableLetters = { readonly plain: Letters; readonly bold: Letters };

/** In points: a rule, and between a rule and the letters beside it. */
const frame = 0.5;
const padding = 4;

/** The cell's lines within its frame. */
export const cellLines = (paper: Paper, { text, letters, alignment, span }: Cell): Line[] =>
  (alignment === 'centre' ? balancedLines : linesOf)(
    paper,
    text,
    letters,
    span.right - span.left - 2 * padding,
  );

/** How high a cell must be. */
export function cellHeight(paper: Paper, cell: Cell): number {
  const lines = Math.max(1, cellLines(paper, cell).length);
  return lines * leadingOf(paper, cell.letters) + 4 * frame;
}

/** Paints a cell: its frame, and its lines in the middle of its height. */
export function paintCell(paper: Paper, cell: Cell, top: number, height: number): void {
  const { span, letters, alignment, element } = cell;
  const lines = cellLines(paper, cell);
  aside(paper, () => {
    paper.pdf
      .lineWidth(frame)
      .rect(span.left, top, span.right - span.left, height)
      .stroke('#000000');
  });
  const leading = leadingOf(paper, letters);
  const box = { left: span.left + padding, right: span.right - padding };
  const first = top + (height - lines.length * leading) / 2;
  const draw = () => {
    for (const [index, line] of lines.entries()) {
      paintLine(paper, line, letters, { ...box, top: first + index * leading }, alignment);
    }
  };
  if (element === null) aside(paper, draw, 'Pagination');
  else within(paper, element, draw);
}
