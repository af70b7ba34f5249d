/** The head of a document: who issues it under whom, its number, the Party's name, place and date; then its title. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import { numberText, placeAndDateText } from '@/lib/text/official/document-lines';
import { unbroken } from '@/lib/text/official/names';
import { documentFont } from './fonts';
import { type Letters, leadingOf, linesOf, paintLine, widthOf } from './lines';
import type { Paper } from './paper';
import { addElement, aside } from './structure';
import { paintText } from './text';

type Line = DocumentFormat['title']['line'];

/** How a line of the format is written. */
export const lettersOf = (line: Line): Letters => ({ font: documentFont(line), size: line.size });

/** A text in the case of its line. */
export const cased = (text: string, { isCapital }: Line): string =>
  isCapital ? text.toLocaleUpperCase('vi') : text;

/** Paints head and title on the first page. Answers where the body begins. */
export function paintHead(paper: Paper, document: OfficialDocument): number {
  const bottom = Math.max(paintLeft(paper, document), paintRight(paper, document));
  return paintTitle(paper, document, bottom + paper.format.title.line.size * 1.6);
}

/** Where the left column ends. */
export function columnsOf({ area, format }: Paper): { left: number; middle: number; right: number } {
  const middle = area.left + ((area.right - area.left) * format.head.leftShare) / 100;
  return { left: area.left, middle, right: area.right };
}

function paintLeft(paper: Paper, document: OfficialDocument): number {
  const { head } = paper.format;
  const { left, middle } = columnsOf(paper);
  const lines: [string, Line][] = [
    [unbroken(document.upperBody), head.upper],
    [unbroken(document.issuingBody), head.issuer],
    [head.star, head.upper],
    [numberText(head, document.issue), head.numberLine],
  ];
  return paintCentred(paper, lines, { left, right: middle });
}

function paintRight(paper: Paper, document: OfficialDocument): number {
  const { head } = paper.format;
  const { middle, right } = columnsOf(paper);
  const under = paintCentred(paper, [[head.party, head.partyLine]], { left: middle, right });
  const width = Math.min(
    widthOf(paper, cased(head.party, head.partyLine), lettersOf(head.partyLine)),
    right - middle,
  );
  const from = (middle + right - width) / 2;
  aside(paper, () => {
    paper.pdf
      .lineWidth(0.75)
      .moveTo(from, under + 1)
      .lineTo(from + width, under + 1)
      .stroke('#000000');
  });
  const date = placeAndDateText(head, document.issue, document.year);
  const gap = leadingOf(paper, head.placeAndDateLine) / 2;
  return paintCentred(paper, [[date, head.placeAndDateLine]], { left: middle, right, top: under + gap });
}

type Box = { readonly left: number; readonly right: number; readonly top?: number };

/** Lines under one another, each read as a paragraph; one without words leaves no gap. */
function paintCentred(paper: Paper, lines: readonly [string, Line][], { left, right, top }: Box): number {
  let y = top ?? paper.area.top;
  for (const [text, line] of lines.filter(([words]) => words !== '')) {
    const element = addElement(paper, paper.root, 'P');
    const setting = { letters: lettersOf(line), alignment: 'centre', left, right, top: y } as const;
    y = paintText(paper, element, cased(text, line), setting);
  }
  return y;
}

/** Title and subject are one heading; the rule under them is not read. */
function paintTitle(paper: Paper, { title, subject }: OfficialDocument, top: number): number {
  const { title: format } = paper.format;
  const element = addElement(paper, paper.root, 'H1');
  const lines: [string, Line][] = [
    [title, format.line],
    ...subject.map((each) => [each, format.subjectLine] as [string, Line]),
  ];
  let y = top;
  for (const [index, [text, line]] of lines.entries()) {
    const isContinued = index < lines.length - 1;
    y = paintText(paper, element, cased(text, line), { ...centred(line), top: y, isContinued });
  }
  const dashes: Letters = { font: 'document-400', size: format.subjectLine.size };
  for (const line of linesOf(paper, format.rule, dashes, paper.area.right - paper.area.left)) {
    aside(paper, () => paintLine(paper, line, dashes, { ...paper.area, top: y }, 'centre'));
  }
  return y + leadingOf(paper, dashes) + format.line.size;
}

const centred = (line: Line) => ({ letters: lettersOf(line), alignment: 'centre' }) as const;
