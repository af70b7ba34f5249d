import { issueDocument, issuedDocument } from '@/lib/db/documents/issuing';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import type { IssuedSnapshot } from '@/lib/domain/issued-document';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { onePagePainters, type Paper, progressPainters } from '@/lib/export/official/painters';
import type { Locale } from '@/lib/text/locale';
import { documentFileWords } from '@/lib/text/words/document-files';
import { askedPaper } from './asked-paper';
import type { ExportRequest } from './export';
import { fileResponse } from './file-response';

/** The progress report in the Party's form: issued, that is kept under its code, and painted from what was kept. */
export const exportProgress = (viewer: Viewer, query: ExportRequest, locale: Locale) =>
  exportPaper(viewer, query, { painters: progressPainters, name: documentFileWords[locale].progress });

/** The same figures on one page. */
export const exportOnePage = (viewer: Viewer, query: ExportRequest, locale: Locale) =>
  exportPaper(viewer, query, { painters: onePagePainters, name: documentFileWords[locale].onePage });

type Painting = {
  readonly painters: Readonly<Record<string, (paper: Paper) => Promise<Uint8Array>>>;
  readonly name: (report: IssuedSnapshot['report']) => string;
};

async function exportPaper(
  viewer: Viewer,
  query: ExportRequest,
  { painters, name }: Painting,
): Promise<Response | Refusal> {
  const snapshot = query.code ? await issuedBefore(viewer, query.code) : await asked(viewer, query);
  if (isRefusal(snapshot)) return snapshot;
  const issued = await issueDocument(viewer, snapshot, `${query.document} ${query.format}`);
  if (isRefusal(issued)) return issued;
  const paint = painters[query.format];
  if (paint === undefined) throw new Error(`nobody paints ${query.document} as ${query.format}`);
  const bytes = await paint(issued);
  return fileResponse(Buffer.from(bytes), name(issued.snapshot.report), query.format);
}

const asked = (viewer: Viewer, query: ExportRequest) => askedPaper(viewer, query, todayInVietnam(new Date()));

/** A paper made again says what it said, whatever has changed since. */
async function issuedBefore(viewer: Viewer, code: string): Promise<IssuedSnapshot | Refusal> {
  const issued = await issuedDocument(viewer, code);
  return isRefusal(issued) ? issued : issued.snapshot;
}
