/**
 * The official report as a workbook: a summary, the charts, and each annex, ready to print and to be checked. It opens in
 * Excel from 2010 on and in LibreOffice.
 */

import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { sheetNames, workbookOf } from '@/lib/export/workbook';
import { formatPeriod } from '@/lib/text/dates';
import { sheetWords, summaryWords } from '@/lib/text/official/workbook-words';
import { exportWords } from '@/lib/text/words/exports';
import { type AnnexFrame, annexPage } from './annex';
import { chartsPage } from './charts';
import { type Edges, sheetOf } from './sheet';
import { summaryPage } from './summary';

/** The workbook; the same document, format and report give the same bytes. */
export async function paintXlsx(
  document: OfficialDocument,
  format: DocumentFormat,
  report: OfficialReport,
): Promise<Uint8Array<ArrayBuffer>> {
  const mark = document.isFictional ? exportWords.vi.fictional : null;
  const frame: AnnexFrame = { document, format, report, mark };
  const wanted = [sheetWords.summary, sheetWords.charts, ...document.annexes.map(({ number }) => number)];
  const [summary = '', charts = '', ...annexes] = sheetNames(wanted);
  const pages = [
    summaryPage(summary, frame),
    chartsPage(charts, frame),
    ...document.annexes.map((annex, index) => annexPage(annex, annexes[index] ?? '', frame)),
  ];
  const made = new Date(`${document.issue.date ?? report.cutOff}T00:00:00Z`);
  return workbookOf(
    pages.map((page) => sheetOf(page, format, edgesOf(frame))),
    {
      title: document.subject.join(' '),
      creator: document.issuingBody,
      created: made,
      modified: made,
      font: { name: format.font, size: format.annex.size },
    },
  );
}

function edgesOf({ document, report, mark }: AnnexFrame): Edges {
  const { proof } = document;
  return {
    top: mark ?? '',
    left: proof === null ? '' : `${summaryWords.code}: ${proof.code}`,
    right: formatPeriod(report.period, 'vi'),
  };
}
