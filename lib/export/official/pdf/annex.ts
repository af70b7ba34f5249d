/** A statistical annex: a table on pages of its own, in landscape, its head on each of them. */

import type { Annex, AnnexColumn, AnnexRow, OfficialDocument } from '@/lib/domain/official-document';
import { rowTexts } from '@/lib/text/official/annex-cells';
import { columnSpans, type Span } from './annex-columns';
import { annexHead } from './annex-head';
import type { FontName } from './fonts';
import type { Alignment } from './lines';
import { type Paper, turnPage } from './paper';
import { heldToNext, placeStrips, type Strip } from './strips';
import { addElement, type Element, setCell } from './structure';
import { cellHeight, newCell, paintCells, type TableLetters } from './table';
import { paintText, textStrips } from './text';

/** Lines of a table stand as close as the letters of Times New Roman ask for. */
const single = 1.15;

/** Paints an annex on as many pages as it needs. */
export function paintAnnex(paper: Paper, annex: Annex, { issuingBody }: OfficialDocument): void {
  turnPage(paper, 'landscape');
  const { size } = paper.format.annex;
  const letters: TableLetters = {
    plain: { font: 'document-400', size, leading: size * single },
    bold: { font: 'document-700', size, leading: size * single },
  };
  const texts = annex.rows.map((row) => rowTexts(annex, row));
  const top = paintTitle(paper, annex, issuingBody);
  const spans = columnSpans(paper, annex);
  const head = annexHead(paper, annex, spans, letters);
  const table = addElement(paper, paper.root, 'Table');
  head.paint(top, table);
  const rows = annex.rows.map((row, index) =>
    rowStrip(paper, { row, texts: texts[index] ?? [], columns: annex.columns, spans, letters, table }),
  );
  const notes = noteStrips(paper, annex, letters);
  placeStrips(
    paper,
    [...heldToNext(rows, notes.length > 0 ? 2 : 0), ...notes],
    top + head.height,
    'landscape',
    () => {
      head.paint(paper.area.top, null);
      return paper.area.top + head.height;
    },
  );
}

/** The number of the form and who reports on the right, then what the annex shows. Answers where the table begins. */
function paintTitle(paper: Paper, { number, title }: Annex, issuingBody: string): number {
  const { size, headingSize } = paper.format.annex;
  const atRight = (font: FontName) => ({ letters: { font, size: size + 1 }, alignment: 'right' }) as const;
  const centred = { letters: { font: 'document-700', size: headingSize }, alignment: 'centre' } as const;
  const { after } = paper.format.paragraph;
  paper.pdf.outline.addItem(`${number}. ${title}`);
  const [form, unit] = [addElement(paper, paper.root, 'P'), addElement(paper, paper.root, 'P')];
  let y = paintText(paper, form, number, { ...atRight('document-700'), top: paper.area.top });
  y = paintText(paper, unit, issuingBody, { ...atRight('document-400-italic'), top: y });
  y = paintText(paper, addElement(paper, paper.root, 'H2'), title, { ...centred, top: y + after });
  return y + after;
}

type Row = {
  readonly row: AnnexRow;
  readonly texts: readonly string[];
  readonly columns: readonly AnnexColumn[];
  readonly spans: readonly Span[];
  readonly letters: TableLetters;
  readonly table: Element;
};

const alignments: Record<AnnexColumn['kind'], Alignment> = {
  ordinal: 'centre',
  text: 'left',
  count: 'right',
  share: 'right',
  points: 'right',
};

/** A row is never parted; the total and "Trong đó" stay with the first of their parts. */
function rowStrip(paper: Paper, { row, texts, columns, spans, letters, table }: Row): Strip {
  const line = addElement(paper, table, 'TR');
  const cells = columns.map((column, index) => ({
    element: cellElement(paper, line, column),
    cell: newCell(paper, texts[index] ?? '', {
      letters: row.kind === 'total' ? letters.bold : letters.plain,
      alignment: alignments[column.kind],
      span: spans[index] ?? { left: 0, right: 0 },
    }),
  }));
  const height = Math.max(...cells.map(({ cell }) => cellHeight(paper, cell)));
  return {
    height,
    gap: 0,
    sticks: row.kind !== 'unit',
    paint: (top) =>
      paintCells(
        paper,
        cells.map((each) => ({ ...each, top, height })),
      ),
  };
}

/** A name heads its row. */
function cellElement(paper: Paper, line: Element, { kind }: AnnexColumn): Element {
  const element = addElement(paper, line, kind === 'text' ? 'TH' : 'TD');
  if (kind === 'text') setCell(element, { scope: 'Row' });
  return element;
}

function noteStrips(paper: Paper, { notes }: Annex, { plain }: TableLetters): Strip[] {
  const letters = { ...plain, font: 'document-400-italic' } as const;
  return notes.flatMap((note, index) =>
    textStrips(paper, addElement(paper, paper.root, 'P'), note, {
      letters,
      alignment: 'left',
      gap: index === 0 ? paper.format.paragraph.after : 0,
      sticks: index < notes.length - 1,
    }),
  );
}
