/** The body of a document as Word's paragraphs: headings with their numbers typed, so that a clerk can change every one. */

import { AlignmentType, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { Block, OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialPicture, OfficialPictures } from '@/lib/export/official/pictures';
import { headingNumbers } from '@/lib/text/official/document-lines';
import { cased, pixels, textWidth } from './measures';
import { styleNames } from './styles';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Every block of the body. The last paragraph stays with the signature. */
export function bodyParagraphs(
  document: OfficialDocument,
  format: DocumentFormat,
  pictures: OfficialPictures,
): Paragraph[] {
  const { body } = document;
  const numbers = headingNumbers(body);
  return body.flatMap((block, index): Paragraph[] => {
    if (block.kind === 'heading') return [heading(block, numbers[index] ?? '', format)];
    if (block.kind === 'list') return block.items.map((item) => paragraph(`- ${item}`));
    if (block.kind === 'chart') return chart(block, pictures[block.goal], format, index);
    return [paragraph(block.text, staysWithNext(block.text, index, body))];
  });
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function heading({ level, text }: Of<'heading'>, number: string, { headings }: DocumentFormat): Paragraph {
  const lines = { 1: headings.first, 2: headings.second, 3: headings.third } as const;
  return new Paragraph({
    heading: levels[level],
    children: [new TextRun(cased(`${number} ${text}`, lines[level]))],
  });
}

const paragraph = (text: string, keepNext = false): Paragraph =>
  new Paragraph({ style: styleNames.body, keepNext, children: [new TextRun(text)] });

/** What announces a list stays with it, and the end of the text with who signs it. */
const staysWithNext = (text: string, index: number, body: readonly Block[]): boolean =>
  index === body.length - 1 || (text.endsWith(':') && body[index + 1]?.kind === 'list');

/** The picture as wide as the text, with what it shows beneath it on the same page. */
function chart(
  { caption, alternative }: Of<'chart'>,
  picture: OfficialPicture,
  format: DocumentFormat,
  index: number,
): Paragraph[] {
  const width = pixels(textWidth(format));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 0 },
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: { width, height: (width * picture.height) / picture.width },
          altText: {
            id: String(index + 1),
            name: caption,
            title: caption,
            description: `${alternative} ${picture.alternative}`,
          },
        }),
      ],
    }),
    new Paragraph({ style: styleNames.caption, children: [new TextRun(caption)] }),
  ];
}
