/** A drawing that is a page by itself, as a PDF: what its groups are for is how they are read aloud. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import { paintElement, patternsIn, viewBoxOf } from './drawing';
import type { PdfFonts } from './fonts';
import { bytesOf, newFile, pointsOf, type TaggedFile } from './paper';
import { addElement, aside, type Element, type Kind, within } from './structure';
import { type SvgElement, treeOf } from './svg-tree';

/** A drawing that is a page by itself, and what the file says of it. */
export type DrawnPage = {
  readonly svg: string;
  readonly title: string;
  readonly author: string;
  readonly code: string | null;
  readonly date: CalendarDate;
};

/** As high as A4, so that it prints without being scaled. */
const height = pointsOf(297);

const headings: Readonly<Record<string, Kind>> = { 1: 'H1', 2: 'H2', 3: 'H3' };

/** The file: one page. Groups with a role are read in their order, everything else is decoration. */
export async function pdfOfPage({ svg, ...about }: DrawnPage, fonts: PdfFonts): Promise<Uint8Array> {
  const file = newFile(fonts, about);
  const tree = treeOf(svg);
  const [, , wide, high] = viewBoxOf(tree);
  const scale = height / high;
  file.pdf.addPage({ size: [wide * scale, height], margin: 0 });
  const patterns = patternsIn(tree);
  for (const child of tree.children) {
    const element = spokenAs(file, child);
    const draw = () => {
      file.pdf.save().scale(scale);
      paintElement(file.pdf, child, {}, patterns);
      file.pdf.restore();
    };
    if (element === null) aside(file, draw);
    else within(file, element, draw);
  }
  return bytesOf(file);
}

function spokenAs(file: TaggedFile, { attributes }: SvgElement): Element | null {
  switch (attributes.role) {
    case 'heading':
      return addElement(file, file.root, headings[attributes['aria-level'] ?? ''] ?? 'H3');
    case 'paragraph':
      return addElement(file, file.root, 'P');
    case 'img':
      return addElement(file, file.root, 'Figure', attributes['aria-label']);
    default:
      return null;
  }
}
