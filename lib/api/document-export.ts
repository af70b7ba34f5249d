import { issueDocument, issuedDocument } from '@/lib/db/documents/issuing';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import type { IssuedSnapshot } from '@/lib/domain/issued-document';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { paintedApart } from '@/lib/export/official/painted-apart';
import type { PaperTask } from '@/lib/export/official/painters';
import type { Locale } from '@/lib/text/locale';
import { documentFileWords } from '@/lib/text/words/document-files';
import { askedPaper } from './asked-paper';
import type { ExportRequest } from './export';
import { takeExportPlace } from './export-places';
import { fileResponse } from './file-response';

/** The progress report in the Party's form: issued, that is kept under its code, and painted from what was kept. */
export const exportProgress = (viewer: Viewer, query: ExportRequest, locale: Locale) =>
  exportPaper(viewer, query, documentFileWords[locale].progress);

/** The same figures on one page. */
export const exportOnePage = (viewer: Viewer, query: ExportRequest, locale: Locale) =>
  exportPaper(viewer, query, documentFileWords[locale].onePage);

async function exportPaper(
  viewer: Viewer,
  query: ExportRequest,
  name: (report: IssuedSnapshot['report']) => string,
): Promise<Response | Refusal> {
  const place = takeExportPlace(viewer);
  if (isRefusal(place)) return place;
  try {
    const snapshot = query.code ? await issuedBefore(viewer, query.code) : await asked(viewer, query);
    if (isRefusal(snapshot)) return snapshot;
    const paper = await issueDocument(viewer, snapshot, `${query.document} ${query.format}`);
    if (isRefusal(paper)) return paper;
    const { document, format } = query;
    // That the document has this format was asked before.
    const bytes = await paintedApart({ document, format, paper } as PaperTask);
    return fileResponse(Buffer.from(bytes), name(paper.snapshot.report), format);
  } finally {
    place();
  }
}

const asked = (viewer: Viewer, query: ExportRequest) => askedPaper(viewer, query, todayInVietnam(new Date()));

/** A paper made again says what it said, whatever has changed since. */
async function issuedBefore(viewer: Viewer, code: string): Promise<IssuedSnapshot | Refusal> {
  const issued = await issuedDocument(viewer, code);
  return isRefusal(issued) ? issued : issued.snapshot;
}
