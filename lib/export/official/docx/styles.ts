/**
 * The styles of a document for Word. Headings are Word's own, so that the navigation pane lists them, in the black Times of the
 * format; what a clerk adds looks like what stands there.
 */

import { AlignmentType, type IBaseParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { halfPoints, type Line, lettersOf, twips, twipsOfPoints } from './measures';

/** Styles by the names that Word gives them. */
export const styleNames = { body: 'BodyText', caption: 'Caption' } as const;

/** Every style that the document uses. */
export function stylesOf(format: DocumentFormat): IStylesOptions {
  const { font, paragraph, headings } = format;
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
          size: halfPoints(paragraph.size),
          color: '000000',
          language: { value: 'vi-VN' },
        },
      },
      heading1: heading(format, headings.first),
      heading2: heading(format, headings.second),
      heading3: heading(format, headings.third),
    },
    paragraphStyles: [
      {
        id: styleNames.body,
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { ...bodyParagraph(format), alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: styleNames.caption,
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, size: halfPoints(paragraph.size - 1) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 240 } },
      },
    ],
  };
}

/** A paragraph of the body: its first line set in, lines at one distance, no line of it alone on a page. */
function bodyParagraph({ paragraph }: DocumentFormat) {
  return {
    indent: { firstLine: twips(paragraph.firstLine) },
    spacing: {
      before: twipsOfPoints(paragraph.before),
      after: twipsOfPoints(paragraph.after),
      line: twipsOfPoints(paragraph.lineSpacing),
      lineRule: LineRuleType.EXACT,
    },
  } as const;
}

/** A heading never stands alone at the foot of a page. */
function heading(format: DocumentFormat, line: Line): IBaseParagraphStyleOptions {
  return {
    basedOn: 'Normal',
    next: styleNames.body,
    quickFormat: true,
    run: { ...lettersOf(line), color: '000000', font: format.font },
    paragraph: {
      ...bodyParagraph(format),
      alignment: AlignmentType.JUSTIFIED,
      keepNext: true,
      keepLines: true,
    },
  };
}
