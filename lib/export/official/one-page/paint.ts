import type { Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { readFonts } from '@/lib/export/official/pdf/fonts';
import { pdfOfPage } from '@/lib/export/official/pdf/page';
import { pixelsOf } from '@/lib/export/pixels';
import { onePageSvg, pageTitle } from './svg';

/** 1,080 pixels across, as a phone has. */
const pixelsPerUnit = 1.8;

/** The one page as a picture. */
export const paintOnePagePng = (report: OfficialReport, proof: Proof | null): Promise<Uint8Array> =>
  pixelsOf(onePageSvg(report, proof), pixelsPerUnit);

/** The one page as a PDF: lines and letters, tagged; the same report gives the same bytes. */
export async function paintOnePagePdf(report: OfficialReport, proof: Proof | null): Promise<Uint8Array> {
  const page = {
    svg: onePageSvg(report, proof),
    title: pageTitle(report),
    author: report.unit.name,
    code: proof?.code ?? null,
    date: report.cutOff,
  };
  return pdfOfPage(page, await readFonts());
}
