/** The pages of a document: their size and margins, the number on top, what the foot must say. */

import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { halfPoints, twips } from './measures';

type Children = ISectionOptions['children'];
/** Under every page; null for none. */
export type Foot = string | null;

/** The pages of the body: the first one bears no number. */
export function bodySection(children: Children, format: DocumentFormat, foot: Foot): ISectionOptions {
  const { page } = format;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.PORTRAIT },
        margin: margins(format, [page.top, page.right, page.bottom, page.left]),
      },
    },
    headers: { default: pageNumber(format), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: footer(foot), first: footer(foot) },
    children,
  };
}

/** The pages of an annex: the same sheet turned, its binding edge on top. */
export function annexSection(children: Children, format: DocumentFormat, foot: Foot): ISectionOptions {
  const { page } = format;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns the sheet itself.
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: margins(format, [page.left, page.top, page.right, page.bottom]),
      },
    },
    headers: { default: pageNumber(format) },
    footers: { default: footer(foot) },
    children,
  };
}

function margins(
  { page }: DocumentFormat,
  [top, right, bottom, left]: readonly [number, number, number, number],
) {
  return {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    header: twips(page.number),
    footer: twips(Math.min(page.number, bottom / 2)),
    gutter: 0,
  };
}

const pageNumber = ({ page }: DocumentFormat): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(page.numberSize) })],
      }),
    ],
  });

const footer = (foot: Foot): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: foot === null ? [] : [new TextRun({ text: foot, italics: true, size: 20 })],
      }),
    ],
  });
