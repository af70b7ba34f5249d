/** Lengths as Word counts them, and the words of a format's lines as its runs. */

import { type IRunOptions, TextRun } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';

/** How a line of the format is written. */
export type Line = DocumentFormat['title']['line'];

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Twentieths of a point, of points. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Half points, in which Word counts letters. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Pixels at 96 to the inch, in which docx measures pictures. */
export const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;

/** The width of the text between the margins, in millimetres; landscape is the sheet turned. */
export function textWidth(
  { page }: DocumentFormat,
  orientation: 'portrait' | 'landscape' = 'portrait',
): number {
  return orientation === 'portrait'
    ? page.width - page.left - page.right
    : page.height - page.top - page.bottom;
}

/** A run in the manner of a line. */
export function run(text: string, line: Line, more: IRunOptions = {}): TextRun {
  return new TextRun({ ...lettersOf(line), ...more, text: cased(text, line) });
}

/** Size and weight; what is plain is said as well, so that a style beneath it does not show. */
export const lettersOf = (line: Line) => ({
  size: halfPoints(line.size),
  bold: line.isBold,
  italics: line.isItalic,
});

/** Capitals are typed as capitals: they stay so when they are copied. */
export const cased = (text: string, { isCapital }: Line): string =>
  isCapital ? text.toLocaleUpperCase('vi') : text;
