import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import { pdfOf } from './pdf-document';
import { readFonts } from './pdf-fonts';
import type { OfficialPictures } from './pictures';

/** An official document as a PDF: tagged, so that it can be read aloud; the same document gives the same bytes. */
export async function paintPdf(
  document: OfficialDocument,
  format: DocumentFormat,
  pictures: OfficialPictures,
): Promise<Uint8Array> {
  return pdfOf(document, format, pictures, await readFonts());
}
