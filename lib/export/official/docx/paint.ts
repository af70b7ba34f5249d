/** The official document for Word: real paragraphs, headings and tables, to be read, changed and printed by a clerk. */

import { Document, Packer } from 'docx';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialPictures } from '@/lib/export/official/pictures';
import { exportWords } from '@/lib/text/words/exports';
import { annexChildren } from './annex';
import { bodyParagraphs } from './body';
import { closingTable } from './closing';
import { headTable, titleParagraphs } from './head';
import { twips } from './measures';
import { settled } from './package';
import { annexSection, bodySection } from './page';
import { stylesOf } from './styles';

/** The bytes of a .docx; the same document, format and pictures give the same bytes. */
export async function paintDocx(
  document: OfficialDocument,
  format: DocumentFormat,
  pictures: OfficialPictures,
): Promise<Uint8Array> {
  const foot = document.isFictional ? exportWords.vi.fictional : null;
  const body = [
    headTable(document, format),
    ...titleParagraphs(document, format),
    ...bodyParagraphs(document, format, pictures),
    await closingTable(document, format),
  ];
  const word = new Document({
    styles: stylesOf(format),
    defaultTabStop: twips(format.paragraph.firstLine),
    sections: [
      bodySection(body, format, foot),
      ...document.annexes.map((annex) => annexSection(annexChildren(annex, document, format), format, foot)),
    ],
  });
  return settled(await Packer.toBuffer(word), {
    title: [document.title, ...document.subject].join(' '),
    author: document.issuingBody,
    keywords: document.proof?.code ?? '',
    date: document.issue.date,
  });
}
