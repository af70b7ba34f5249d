/** An official document as a PDF: tagged, so that it can be read aloud; the same document gives the same bytes. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialDrawings } from '@/lib/export/official/pictures';
import { exportWords } from '@/lib/text/words/exports';
import { paintAnnex } from './annex';
import { bodyStrips } from './body';
import { closingStrip } from './closing';
import type { PdfFonts } from './fonts';
import { paintHead } from './head';
import { bytesOf, newPaper, turnPage } from './paper';
import { heldToNext, placeStrips } from './strips';

/** The whole file. The signature never stands alone on a page: the end of the body goes with it. */
export async function pdfOf(
  document: OfficialDocument,
  format: DocumentFormat,
  drawings: OfficialDrawings,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const paper = newPaper(format, fonts, {
    title: [document.title, ...document.subject, '–', document.issuingBody].join(' '),
    author: document.issuingBody,
    code: document.proof?.code ?? null,
    date: document.issue.date ?? `${document.year}-01-01`,
    footer: document.isFictional ? exportWords.vi.fictional : null,
  });
  turnPage(paper, 'portrait');
  const top = paintHead(paper, document);
  const body = heldToNext(bodyStrips(paper, document, drawings), 2);
  placeStrips(paper, [...body, closingStrip(paper, document)], top, 'portrait');
  for (const annex of document.annexes) paintAnnex(paper, annex, document);
  return bytesOf(paper);
}
