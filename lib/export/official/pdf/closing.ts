/** The end of the body: who receives the document, who signs it, and by what it can be checked. */

import { filled } from '@/lib/domain/document-format';
import type { OfficialDocument, Proof } from '@/lib/domain/official-document';
import { cased, columnsOf, lettersOf } from './head';
import { type Letters, leadingOf, widthOf } from './lines';
import { type Paper, pointsOf } from './paper';
import { heightOf, type Strip } from './strips';
import { addElement, aside, type Element, within } from './structure';
import { textStrips } from './text';

/** Recipients on the left, the signature on the right, the proof beneath the recipients: one piece. */
export function closingStrip(paper: Paper, document: OfficialDocument): Strip {
  const columns = [
    [...recipientStrips(paper, document), ...(document.proof ? proofStrips(paper, document.proof) : [])],
    signatureStrips(paper, document),
  ];
  return {
    height: Math.max(...columns.map(heightOf)),
    gap: leadingOf(paper, paper.format.paragraph),
    sticks: false,
    paint: (top) => {
      for (const column of columns) paintColumn(column, top);
    },
  };
}

function paintColumn(strips: readonly Strip[], top: number): void {
  let y = top;
  for (const { gap, height, paint } of strips) {
    paint(y + gap);
    y += gap + height;
  }
}

function recipientStrips(paper: Paper, { recipients }: OfficialDocument): Strip[] {
  const { heading, headingLine, itemLine } = paper.format.recipients;
  const { left, middle } = columnsOf(paper);
  const setting = { alignment: 'left', left, right: middle } as const;
  const letters = lettersOf(headingLine);
  const title = textStrips(paper, addElement(paper, paper.root, 'P'), heading, { ...setting, letters });
  const list = addElement(paper, paper.root, 'L');
  const items = recipients.flatMap((item) => {
    const body = addElement(paper, addElement(paper, list, 'LI'), 'LBody');
    return textStrips(paper, body, `-\u00a0${item}`, { ...setting, letters: lettersOf(itemLine) });
  });
  return [...title.map((strip) => underlined(paper, strip, heading, letters)), ...items];
}

function underlined(paper: Paper, strip: Strip, text: string, letters: Letters): Strip {
  const { left, middle } = columnsOf(paper);
  const width = Math.min(widthOf(paper, text, letters), middle - left);
  return {
    ...strip,
    paint: (top) => {
      strip.paint(top);
      const y = top + leadingOf(paper, letters) * 0.83;
      aside(paper, () => {
        paper.pdf
          .lineWidth(0.6)
          .moveTo(left, y)
          .lineTo(left + width, y)
          .stroke('#000000');
      });
    },
  };
}

/** The space between post and name is left for a hand, a stamp, or a signature made by another program. */
function signatureStrips(paper: Paper, { issue }: OfficialDocument): Strip[] {
  const { signature } = paper.format;
  const { middle, right } = columnsOf(paper);
  const name = issue.signer ?? signature.name;
  const lines = [
    { text: signature.authority, line: signature.authorityLine, gap: 0 },
    { text: signature.post, line: signature.postLine, gap: 0 },
    { text: name, line: signature.nameLine, gap: pointsOf(signature.space) },
  ];
  const painted = lines
    .filter(({ text }) => text !== '')
    .flatMap(({ text, line, gap }) =>
      textStrips(paper, addElement(paper, paper.root, 'P'), cased(text, line), {
        letters: lettersOf(line),
        alignment: 'centre',
        left: middle,
        right,
        gap,
      }),
    );
  return name === '' ? [...painted, blank(pointsOf(signature.space))] : painted;
}

const blank = (height: number): Strip => ({ height, gap: 0, sticks: false, paint: () => undefined });

function proofStrips(paper: Paper, proof: Proof): Strip[] {
  const { line, size, side } = paper.format.proof;
  const { left, middle } = columnsOf(paper);
  const text = filled(line, { code: proof.code, address: proof.address });
  const gap = leadingOf(paper, { size });
  const code = side > 0 ? [codeStrip(paper, proof, gap)] : [];
  if (text === '') return code;
  const setting = {
    letters: { font: 'document-400', size },
    alignment: 'left',
    left,
    right: middle,
  } as const;
  const words = textStrips(paper, addElement(paper, paper.root, 'P'), text, {
    ...setting,
    gap: side > 0 ? 3 : gap,
  });
  return [...code, ...words];
}

function codeStrip(paper: Paper, proof: Proof, gap: number): Strip {
  const side = pointsOf(paper.format.proof.side);
  const figure: Element = addElement(paper, paper.root, 'Figure', `Mã QR: ${proof.address}`);
  return {
    height: side,
    gap,
    sticks: true,
    paint: (top) => within(paper, figure, () => paintSquares(paper, proof.squares, top, side)),
  };
}

/** Dark squares that stand side by side are painted as one, so that no reader shows seams between them. */
function paintSquares({ pdf, area }: Paper, squares: Proof['squares'], top: number, side: number): void {
  const module = side / squares.length;
  for (const [y, row] of squares.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) pdf.rect(area.left + from * module, top + y * module, (x - from) * module, module);
    }
  }
  pdf.fill('#000000');
}
