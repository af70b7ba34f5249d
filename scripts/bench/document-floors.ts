/** The least that each library takes for as much text: no format, no head, no proof, nothing that a reader would want. */

import { readFile } from 'node:fs/promises';
import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import PdfDocument from 'pdfkit';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialPictures } from '@/lib/export/official/pictures';
import { inCheckout } from '@/scripts/setup/paths.mjs';

/** What a document says, as plain lines and tables. */
export type Content = {
  readonly lines: readonly string[];
  readonly tables: readonly (readonly string[])[][];
};

/** Every paragraph, and every cell of every annex as it would be read. */
export function contentOf(document: OfficialDocument): Content {
  const lines = document.body.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    return block.kind === 'chart' ? [block.caption] : [block.text];
  });
  const tables = document.annexes.map(({ columns, rows }) => [
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => cells.map((cell) => String(cell ?? '12,3'))),
  ]);
  return { lines: [...document.subject, ...lines, ...document.recipients], tables };
}

/** The same paragraphs, tables and pictures by the docx library alone. */
export async function bareDocx({ lines, tables }: Content, pictures: OfficialPictures): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (cells: readonly string[]) => new TableRow({ children: cells.map(cell) });
  const images = Object.values(pictures).map(
    ({ png, width, height }) =>
      new Paragraph({
        children: [
          new ImageRun({ type: 'png', data: png, transformation: { width: width / 4, height: height / 4 } }),
        ],
      }),
  );
  const children = [
    ...lines.map((text) => new Paragraph(text)),
    ...images,
    ...tables.map((rows) => new Table({ rows: rows.map(row) })),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The same text by PDFKit alone, with one embedded font, untagged and without pictures. */
export async function barePdf({ lines, tables }: Content): Promise<Uint8Array> {
  const pdf = new PdfDocument({ size: 'A4', margin: 60 });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.font(await readFile(inCheckout('lib/export/official/fonts/tinos-400.ttf')));
  pdf.fontSize(14);
  for (const line of lines) pdf.text(line);
  pdf.fontSize(11);
  for (const rows of tables) {
    pdf.addPage({ layout: 'landscape' });
    for (const cells of rows) {
      if (pdf.y > 520) pdf.addPage({ layout: 'landscape' });
      const { y } = pdf;
      const width = 700 / cells.length;
      for (const [index, text] of cells.entries()) pdf.text(text, 60 + index * width, y, { width });
    }
  }
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

/** The same cells by hucre alone, as text, without charts, formulas and formats. */
export function bareXlsx({ tables }: Content): Promise<Uint8Array> {
  const sheets = tables.map((rows, index) => ({
    name: `Sheet${index + 1}`,
    rows: rows.map((cells) => [...cells]),
  }));
  return writeXlsx({ sheets });
}
