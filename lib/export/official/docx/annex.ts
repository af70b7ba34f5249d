/** A statistical annex: its own pages in landscape, the head of its table on each of them, no row parted. */

import { AlignmentType, BorderStyle, Paragraph, type Table, TableRow, VerticalAlignTable } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { Annex, AnnexColumn, AnnexRow, OfficialDocument } from '@/lib/domain/official-document';
import { columnGroups, columnNumbers, rowTexts } from '@/lib/text/official/annex-cells';
import { centred } from './head';
import { halfPoints, type Line, run, textWidth, twips } from './measures';
import { cell, fixedTable } from './table';

type Sheet = { readonly annex: Annex; readonly format: DocumentFormat; readonly widths: readonly number[] };
type Aligned = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Everything on the pages of an annex. */
export function annexChildren(
  annex: Annex,
  { issuingBody }: OfficialDocument,
  format: DocumentFormat,
): (Paragraph | Table)[] {
  const { size, headingSize } = format.annex;
  const sheet: Sheet = { annex, format, widths: columnWidths(annex.columns, format) };
  return [
    atRight(annex.number, letters(size + 1, { isBold: true })),
    atRight(issuingBody, letters(size + 1, { isItalic: true })),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 160 },
      keepNext: true,
      outlineLevel: 0,
      children: [run(annex.title, letters(headingSize, { isBold: true }))],
    }),
    annexTable(sheet),
    ...annex.notes.map(
      (note, index) =>
        new Paragraph({
          spacing: { before: index === 0 ? 120 : 20, after: 0 },
          keepLines: true,
          children: [run(note, letters(size, { isItalic: true }))],
        }),
    ),
  ];
}

const letters = (size: number, more: Partial<Line> = {}): Line => ({
  size,
  isBold: false,
  isItalic: false,
  isCapital: false,
  ...more,
});

const atRight = (text: string, line: Line): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 0, after: 0 },
    keepNext: true,
    children: [run(text, line)],
  });

/** Of every column by what stands in it; names share what is left. */
function columnWidths(columns: readonly AnnexColumn[], format: DocumentFormat): number[] {
  const { widths } = format.annex;
  const whole = twips(textWidth(format, 'landscape'));
  const given = columns.map(({ kind }) => (kind === 'text' ? 0 : twips(widths[kind])));
  const left = whole - given.reduce((sum, width) => sum + width, 0);
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  return columns.map(({ kind }, index) => (kind === 'text' ? Math.floor(left / texts) : (given[index] ?? 0)));
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function annexTable(sheet: Sheet): Table {
  const { annex, widths } = sheet;
  return fixedTable(widths, {
    rows: [...headRows(sheet), ...annex.rows.map((row) => bodyRow(sheet, row))],
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

/** Groups over their columns, then the columns, then their numbers: on every page. */
function headRows({ annex, format, widths }: Sheet): TableRow[] {
  const { columns } = annex;
  const { size } = format.annex;
  const bold = letters(size, { isBold: true });
  const groups = columnGroups(columns);
  const isGrouped = groups.some(({ isGroup }) => isGroup);
  let at = 0;
  const upper = groups.map(({ heading, span, isGroup }) => {
    const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    at += span;
    return headCell(width, heading, bold, { columnSpan: span, rowSpan: isGrouped && !isGroup ? 2 : 1 });
  });
  const lower = columns.flatMap(({ group, heading }, index) =>
    group === undefined ? [] : [headCell(widths[index] ?? 0, heading, bold)],
  );
  const numbers = columnNumbers(columns).map((number, index) =>
    headCell(widths[index] ?? 0, number, letters(size - 1, { isItalic: true })),
  );
  return [upper, ...(isGrouped ? [lower] : []), numbers].map(
    (children) => new TableRow({ children, tableHeader: true, cantSplit: true }),
  );
}

const headCell = (
  width: number,
  text: string,
  how: Line,
  spans: { columnSpan?: number; rowSpan?: number } = {},
) => cell(width, { ...spans, verticalAlign: VerticalAlignTable.CENTER, children: [centred(text, how)] });

const alignments: Record<AnnexColumn['kind'], Aligned> = {
  ordinal: AlignmentType.CENTER,
  text: AlignmentType.LEFT,
  count: AlignmentType.RIGHT,
  share: AlignmentType.RIGHT,
  points: AlignmentType.RIGHT,
};

const looks: Record<AnnexRow['kind'], Partial<Line>> = {
  total: { isBold: true },
  label: { isItalic: true },
  unit: {},
};

function bodyRow({ annex, format, widths }: Sheet, row: AnnexRow): TableRow {
  const how = letters(format.annex.size, looks[row.kind]);
  const children = rowTexts(annex, row).map((text, index) =>
    cell(widths[index] ?? 0, {
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: alignments[annex.columns[index]?.kind ?? 'text'],
          spacing: { before: 0, after: 0 },
          // An empty cell is no higher than one with words.
          run: { size: halfPoints(how.size) },
          // The total and the word under it are not left alone under the head.
          keepNext: row.kind !== 'unit',
          children: [run(text, how)],
        }),
      ],
    }),
  );
  return new TableRow({ children, cantSplit: true });
}
