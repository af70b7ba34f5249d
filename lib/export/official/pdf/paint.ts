import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialDrawings } from '@/lib/export/official/pictures';
import { pdfOf } from './document';
import { readFonts } from './fonts';

/** An official document as a PDF: tagged, so that it can be read aloud; the same document gives the same bytes. */
export async function paintPdf(
  document: OfficialDocument,
  format: DocumentFormat,
  drawings: OfficialDrawings,
): Promise<Uint8Array> {
  return pdfOf(document, format, drawings, await readFonts());
}
