/** Reports painted for Word. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import type { Issue } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { paintDocx } from '@/lib/export/official/docx/paint';
import { type OfficialPictures, picturesOf } from '@/lib/export/official/pictures';
import { proofOf } from '@/lib/export/official/proof';
import { standardFormat } from '@/lib/export/official/standard-format';
import { progressDocument } from '@/lib/text/official/progress-document';
import { documentOf, paragraphsOf } from '@/tests/support/word-text';

export const blank: Issue = { place: 'Sông Công', date: null, number: null, signer: null };
const proof = proofOf('7KQ2M9XA4B', 'https://moc2030.example.vn');

/** What differs from a blank issue in the standard format. */
export type Given = { issue?: Issue; format?: DocumentFormat };

/** A chart takes longer to paint than all the rest. */
const pictures = new Map<OfficialReport['charts'], Promise<OfficialPictures>>();

function picturesIn(report: OfficialReport): Promise<OfficialPictures> {
  const known = pictures.get(report.charts) ?? picturesOf(report);
  pictures.set(report.charts, known);
  return known;
}

/** As painted with nothing given, once for all tests: a province takes its time. */
const plain = new Map<OfficialReport, Promise<Uint8Array>>();

/** The file of a report. */
export function painted(report: OfficialReport, more?: Given): Promise<Uint8Array> {
  if (more !== undefined) return paintedAnew(report, more);
  const known = plain.get(report) ?? paintedAnew(report);
  plain.set(report, known);
  return known;
}

/** The file of a report, never one from before. */
export async function paintedAnew(
  report: OfficialReport,
  { issue = blank, format = standardFormat }: Given = {},
): Promise<Uint8Array> {
  return paintDocx(progressDocument(report, format, issue, proof), format, await picturesIn(report));
}

/** Its paragraphs. */
export const textsOf = async (report: OfficialReport, more?: Given): Promise<string[]> =>
  paragraphsOf(documentOf(await painted(report, more)));
