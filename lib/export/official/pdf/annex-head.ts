/** The head of an annex's table: groups over columns, and the line of numbers by which formulas name them. */

import type { Annex } from '@/lib/domain/official-document';
import { columnGroups, columnNumbers } from '@/lib/text/official/annex-cells';
import type { Span } from './annex-columns';
import type { Paper } from './paper';
import { addElement, type Element, setCell } from './structure';
import { type Cell, cellHeight, newCell, type PlacedCell, paintCells, type TableLetters } from './table';

/** A cell of the head: from which column to which, and whether it goes down to the numbers. */
type HeadCell = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly row: 0 | 1 | 2;
  readonly rows: 1 | 2;
};

export type AnnexHead = {
  readonly height: number;
  /** `table` is null where the head is painted again on a further page. */
  readonly paint: (top: number, table: Element | null) => void;
};

/** The head, laid out. */
export function annexHead(
  paper: Paper,
  annex: Annex,
  spans: readonly Span[],
  letters: TableLetters,
): AnnexHead {
  const heads = headCells(annex).map((head) => ({ head, cell: cellOf(paper, head, spans, letters) }));
  const heights = rowHeights(heads.map(({ head, cell }) => ({ ...head, needed: cellHeight(paper, cell) })));
  const tops = [0, heights[0], heights[0] + heights[1]] as const;
  return {
    height: tops[2] + heights[2],
    paint: (top, table) => {
      const lines = [0, 1, 2].map(() => table && addElement(paper, table, 'TR'));
      const placed = heads.map(({ head, cell }): PlacedCell => {
        const line = lines[head.row] ?? null;
        return {
          cell,
          top: top + tops[head.row],
          height: head.rows === 2 ? heights[0] + heights[1] : heights[head.row],
          element: line && headElement(paper, line, head),
        };
      });
      paintCells(paper, placed);
    },
  };
}

function cellOf(paper: Paper, head: HeadCell, spans: readonly Span[], letters: TableLetters): Cell {
  return newCell(paper, head.text, {
    letters: head.row === 2 ? letters.plain : letters.bold,
    alignment: 'centre',
    span: { left: spans[head.from]?.left ?? 0, right: spans[head.to]?.right ?? 0 },
  });
}

function headElement(paper: Paper, line: Element, { from, to, rows }: HeadCell): Element {
  const element = addElement(paper, line, 'TH');
  setCell(element, { scope: 'Column', columns: to - from + 1, rows });
  return element;
}

/** A row is as high as its own cells need; one that spans two adds to the second what it needs beyond both. */
function rowHeights(
  cells: readonly (Pick<HeadCell, 'row' | 'rows'> & { needed: number })[],
): [number, number, number] {
  const highest = (row: number, rows: number) =>
    Math.max(
      0,
      ...cells.filter((each) => each.row === row && each.rows === rows).map(({ needed }) => needed),
    );
  const groups = highest(0, 1);
  return [groups, Math.max(highest(1, 1), highest(0, 2) - groups), highest(2, 1)];
}

function headCells({ columns }: Annex): HeadCell[] {
  let from = 0;
  const heads = columnGroups(columns).flatMap(({ heading, span, isGroup }): HeadCell[] => {
    const [first, to] = [from, from + span - 1];
    from += span;
    if (!isGroup) return [{ text: heading, from: first, to, row: 0, rows: 2 }];
    const under = columns.slice(first, to + 1).map((column, index): HeadCell => {
      const at = first + index;
      return { text: column.heading, from: at, to: at, row: 1, rows: 1 };
    });
    return [{ text: heading, from: first, to, row: 0, rows: 1 }, ...under];
  });
  const numbers = columnNumbers(columns).map(
    (text, at): HeadCell => ({ text, from: at, to: at, row: 2, rows: 1 }),
  );
  return [...heads, ...numbers];
}
