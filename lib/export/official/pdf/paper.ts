/**
 * The paper that a PDF is painted on: pages one after another, what is read aloud and what is not, bookmarks. Lengths are
 * points; `y` grows downward.
 */

import PDFDocument from 'pdfkit';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { type FontName, type PdfFonts, readable } from './fonts';
import { aside, type Element, endMark, type Marked, rootOf } from './structure';

/** Where text stands on a page. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Orientation = 'portrait' | 'landscape';

/** A file, and the element that everything read aloud stands in. */
export type TaggedFile = Marked & { readonly root: Element };

export type Paper = TaggedFile & {
  readonly format: DocumentFormat;
  /** Painted on every page. */
  readonly footer: string | null;
  area: Area;
  pages: number;
};

/** What a reader shows and keeps of the file beside its pages. */
export type About = {
  readonly title: string;
  /** The body that issues it. */
  readonly author: string;
  readonly code: string | null;
  /** The day that the file says it was made on: the same document has the same bytes. */
  readonly date: CalendarDate;
  readonly footer: string | null;
};

/** Points of a length in millimetres. */
export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Paper without a page yet. */
export function newPaper(format: DocumentFormat, fonts: PdfFonts, about: About): Paper {
  return {
    ...newFile(fonts, about),
    format,
    footer: about.footer,
    area: areaOf(format, 'portrait'),
    pages: 0,
  };
}

/** A tagged file without a page yet: named, dated, with its letters. */
export function newFile(fonts: PdfFonts, { title, author, code, date }: Omit<About, 'footer'>): TaggedFile {
  const made = new Date(`${date}T00:00:00Z`);
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: harmless(title),
      Author: harmless(author),
      ...(code !== null && { Keywords: harmless(code) }),
      CreationDate: made,
      ModDate: made,
    },
  });
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, bytes);
  return { pdf, root: rootOf(pdf), marked: null };
}

/** pdfkit writes these into XML as they are. */
const harmless = (text: string): string => readable(text).replaceAll('&', 'và').replace(/[<>]/g, '');

/** The next page. Landscape is the same sheet turned: its binding edge lies on top. */
export function turnPage(paper: Paper, orientation: Orientation): void {
  const { pdf, format } = paper;
  const { width, height } = format.page;
  const size: [number, number] = orientation === 'portrait' ? [width, height] : [height, width];
  endMark(paper);
  pdf.addPage({ size: size.map(pointsOf) as [number, number], margin: 0 });
  paper.pages += 1;
  paper.area = areaOf(format, orientation);
  aside(paper, () => {
    if (paper.pages > 1) paintCentred(paper, String(paper.pages), pointsOf(format.page.number));
    if (paper.footer !== null) paintFooter(paper, paper.footer);
  });
}

function areaOf({ page }: DocumentFormat, orientation: Orientation): Area {
  const { width, height, top, right, bottom, left } = page;
  return orientation === 'portrait'
    ? areaWithin(width, height, { top, right, bottom, left })
    : areaWithin(height, width, { top: left, right: top, bottom: right, left: bottom });
}

function areaWithin(
  width: number,
  height: number,
  margin: Record<'top' | 'right' | 'bottom' | 'left', number>,
): Area {
  return {
    left: pointsOf(margin.left),
    top: pointsOf(margin.top),
    right: pointsOf(width - margin.right),
    bottom: pointsOf(height - margin.bottom),
  };
}

function paintCentred({ pdf, format, area }: Paper, text: string, top: number): void {
  const size = format.page.numberSize;
  pdf
    .font('document-400' satisfies FontName)
    .fontSize(size)
    .fillColor('#000000');
  const x = (area.left + area.right - pdf.widthOfString(text)) / 2;
  pdf.text(text, x, top + size * ascent, lineOptions);
}

function paintFooter({ pdf, format, area }: Paper, text: string): void {
  const size = format.proof.size;
  pdf
    .font('document-400-italic' satisfies FontName)
    .fontSize(size)
    .fillColor('#000000');
  const x = (area.left + area.right - pdf.widthOfString(text)) / 2;
  pdf.text(text, x, pdf.page.height - pointsOf(format.page.number), lineOptions);
}

/** How far capitals and their marks rise above the line, as a share of the size: Times New Roman. */
export const ascent = 0.891;

/** A line is placed by the line that its letters stand on, and never broken by the library. */
export const lineOptions = { lineBreak: false, baseline: 'alphabetic' } as const;

/** The finished file. */
export function bytesOf(file: TaggedFile): Promise<Uint8Array> {
  endMark(file);
  file.root.struct.end();
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    file.pdf
      .on('data', (chunk: Uint8Array) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
    file.pdf.end();
  });
}
