/** The end of the body: who receives the document and by what it is checked, beside who signs it. */

import { AlignmentType, ImageRun, Paragraph, type Table, TableRow, TextRun, UnderlineType } from 'docx';
import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import type { OfficialDocument, Proof } from '@/lib/domain/official-document';
import { squaresPng } from '@/lib/export/official/squares-png';
import { centred, headColumns } from './head';
import { type Line, lettersOf, pixels, run, twips } from './measures';
import { invisibleCell, invisibleTable } from './table';

/** Both columns, never parted by the end of a page. */
export async function closingTable(document: OfficialDocument, format: DocumentFormat): Promise<Table> {
  const [left, right] = headColumns(format);
  const proof = document.proof === null ? [] : await proofParagraphs(document.proof, format);
  return invisibleTable(
    [left, right],
    [
      new TableRow({
        cantSplit: true,
        children: [
          invisibleCell(left, [...recipientParagraphs(document, format), ...proof]),
          invisibleCell(right, signatureParagraphs(document, format)),
        ],
      }),
    ],
  );
}

function recipientParagraphs(document: OfficialDocument, { recipients }: DocumentFormat): Paragraph[] {
  const { heading, headingLine, itemLine } = recipients;
  return [
    new Paragraph({
      spacing: { before: 240, after: 40 },
      children: [run(heading, headingLine, { underline: { type: UnderlineType.SINGLE } })],
    }),
    ...document.recipients.map((item) => plain(`- ${item}`, itemLine)),
  ];
}

const plain = (text: string, line: Line): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(text, line)] });

/** The space between the post and the name is for a hand, a stamp, or a signature made elsewhere. */
function signatureParagraphs({ issue }: OfficialDocument, { signature }: DocumentFormat): Paragraph[] {
  const name = issue.signer ?? signature.name;
  const above = [
    [signature.authority, signature.authorityLine],
    [signature.post, signature.postLine],
  ] as const;
  return [
    ...above
      .filter(([text]) => text !== '')
      .map(([text, line], index) => centred(text, line, index === 0 ? 240 : 0)),
    centred(name, signature.nameLine, twips(signature.space), false),
  ];
}

async function proofParagraphs(
  { code, address, squares }: Proof,
  { proof }: DocumentFormat,
): Promise<Paragraph[]> {
  const line = filled(proof.line, { code, address });
  const side = pixels(proof.side);
  const letters = lettersOf({ size: proof.size, isBold: false, isItalic: false, isCapital: false });
  const picture =
    proof.side === 0
      ? []
      : [
          new Paragraph({
            spacing: { before: 160, after: 20 },
            alignment: AlignmentType.LEFT,
            children: [
              new ImageRun({
                type: 'png',
                data: await squaresPng(squares),
                transformation: { width: side, height: side },
                altText: { id: '1000', name: code, title: line, description: address },
              }),
            ],
          }),
        ];
  if (line === '') return picture;
  return [
    ...picture,
    new Paragraph({ spacing: { before: 0, after: 0 }, children: [new TextRun({ ...letters, text: line })] }),
  ];
}
