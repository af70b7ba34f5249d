/** What the thread that paints PDF files is told; it answers with the bytes. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialDrawings } from '@/lib/export/official/pictures';

/** A drawing that is a page by itself. */
export type DrawnPage = {
  readonly svg: string;
  readonly title: string;
  readonly author: string;
  readonly code: string | null;
  readonly date: CalendarDate;
};

export type PdfTask =
  | {
      readonly type: 'document';
      readonly document: OfficialDocument;
      readonly format: DocumentFormat;
      readonly drawings: OfficialDrawings;
    }
  | { readonly type: 'page'; readonly page: DrawnPage };
