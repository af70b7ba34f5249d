/** Cells, rows and heads of a table: letters in frames, read aloud cell by cell. */

import type { Span } from './annex-columns';
import {
  type Alignment,
  balancedLines,
  type Letters,
  type Line,
  leadingOf,
  linesOf,
  paintLine,
} from './lines';
import type { Paper } from './paper';
import { aside, type Element, within } from './structure';

/** A cell before it is painted, its text broken into lines. */
export type Cell = {
  readonly lines: readonly Line[];
  readonly letters: Letters;
  readonly alignment: Alignment;
  readonly span: Span;
};

export type TableLetters = { readonly plain: Letters; readonly bold: Letters };

/** In points: a rule, and between a rule and the letters beside it. */
const frame = 0.5;
const padding = 4;

/** A cell with a text in it. */
export function newCell(paper: Paper, text: string, look: Omit<Cell, 'lines'>): Cell {
  const { letters, alignment, span } = look;
  const width = span.right - span.left - 2 * padding;
  const broken = alignment === 'centre' ? balancedLines : linesOf;
  return { ...look, lines: broken(paper, text, letters, width) };
}

/** How high a cell must be. */
export function cellHeight(paper: Paper, { lines, letters }: Cell): number {
  return Math.max(1, lines.length) * leadingOf(paper, letters) + 4 * frame;
}

/** Where a cell goes; `element` is null where a head is painted again. */
export type PlacedCell = {
  readonly cell: Cell;
  readonly top: number;
  readonly height: number;
  readonly element: Element | null;
};

/** Paints cells: first all frames, then the lines of each in the middle of its height. */
export function paintCells(paper: Paper, placed: readonly PlacedCell[]): void {
  aside(paper, () => {
    paper.pdf.lineWidth(frame);
    for (const { cell, top, height } of placed) {
      paper.pdf.rect(cell.span.left, top, cell.span.right - cell.span.left, height);
    }
    paper.pdf.stroke('#000000');
  });
  for (const each of placed) paintWords(paper, each);
}

function paintWords(paper: Paper, { cell, top, height, element }: PlacedCell): void {
  const { lines, letters, alignment, span } = cell;
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
