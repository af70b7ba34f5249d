/** The head of the first page: who issues the document under whom, the Party's name with its rule, place and date; the title. */

import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type Table, TableRow } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import { timesWidth } from '@/lib/export/official/times-width';
import { numberText, placeAndDateText } from '@/lib/text/official/document-lines';
import { unbroken } from '@/lib/text/official/names';
import { cased, type Line, run, textWidth, twips, twipsOfPoints } from './measures';
import { invisibleCell, invisibleTable } from './table';

/** The two columns of the head; the foot of the body has the same. */
export function headColumns(format: DocumentFormat): [number, number] {
  const whole = twips(textWidth(format));
  const left = Math.round((whole * format.head.leftShare) / 100);
  return [left, whole - left];
}

/** The head as a table without lines. */
export function headTable(document: OfficialDocument, format: DocumentFormat): Table {
  const { head } = format;
  const [left, right] = headColumns(format);
  const lines: [string, Line][] = [
    [unbroken(document.upperBody), head.upper],
    [unbroken(document.issuingBody), head.issuer],
    [head.star, head.upper],
    [numberText(head, document.issue), head.numberLine],
  ];
  const shown = lines.filter(([text]) => text !== '');
  const date = placeAndDateText(head, document.issue, document.year);
  return invisibleTable(
    [left, right],
    [
      new TableRow({
        cantSplit: true,
        children: [
          invisibleCell(
            left,
            shown.map(([text, line]) => centred(text, line)),
          ),
          invisibleCell(right, [
            centred(head.party, head.partyLine),
            ruleUnder(cased(head.party, head.partyLine), head.partyLine, right),
            centred(date, head.placeAndDateLine, 120),
          ]),
        ],
      }),
    ],
  );
}

/** Title, subject and the dashes under them. */
export function titleParagraphs(
  { title, subject }: OfficialDocument,
  { title: format }: DocumentFormat,
): Paragraph[] {
  const last = subject.length - 1;
  return [
    centred(title, format.line, twipsOfPoints(format.line.size * 1.6)),
    ...subject.map((text, index) => centred(text, format.subjectLine, 0, index < last)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: twipsOfPoints(format.line.size) },
      children: [run(format.rule, { ...format.subjectLine, isBold: false })],
    }),
  ];
}

/** A line in the middle of its column; `before` in twips. */
export function centred(text: string, line: Line, before = 0, keepNext = true): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    keepNext,
    children: [run(text, line)],
  });
}

/**
 * A rule exactly as long as the words above it: the border of an empty paragraph, set in at both sides. An underline would
 * run through the dots under Vietnamese letters.
 */
function ruleUnder(words: string, line: Line, column: number): Paragraph {
  const width = twipsOfPoints(timesWidth(words, line.size, line.isBold));
  const indent = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
    children: [],
  });
}
