/** Every file that a paper can be taken out as, each by its painter; a painter's library is loaded when it is needed first. */

import type { IssuedSnapshot } from '@/lib/domain/issued-document';
import { progressDocument } from '@/lib/text/official/progress-document';
import { drawingsOf, picturesOf } from './pictures';
import { proofOf } from './proof';

/** What a paper says, and its code once it is issued. */
export type Paper = { readonly code: string | null; readonly snapshot: IssuedSnapshot };

type Painter = (paper: Paper) => Promise<Uint8Array>;

/** The painters of a progress report by format. */
const progressPainters = {
  docx: async (paper) => {
    const { paintDocx } = await import('@/lib/export/official/docx/paint');
    return paintDocx(documentOf(paper), paper.snapshot.format, await picturesOf(paper.snapshot.report));
  },
  pdf: async (paper) => {
    const { paintPdf } = await import('@/lib/export/official/pdf/paint');
    return paintPdf(documentOf(paper), paper.snapshot.format, drawingsOf(paper.snapshot.report));
  },
  xlsx: async (paper) => {
    const { paintXlsx } = await import('@/lib/export/official/xlsx/paint');
    return paintXlsx(documentOf(paper), paper.snapshot.format, paper.snapshot.report);
  },
  pptx: async (paper) => {
    const { paintPptx } = await import('@/lib/export/official/pptx/paint');
    return paintPptx(paper.snapshot.report, paper.snapshot.issue, proofIn(paper));
  },
} as const satisfies Record<string, Painter>;

/** The painters of the one page for a leader's phone. */
const onePagePainters = {
  pdf: async (paper) => {
    const { paintOnePagePdf } = await import('@/lib/export/official/one-page/paint');
    return paintOnePagePdf(paper.snapshot.report, proofIn(paper));
  },
  png: async (paper) => {
    const { paintOnePagePng } = await import('@/lib/export/official/one-page/paint');
    return paintOnePagePng(paper.snapshot.report, proofIn(paper));
  },
} as const satisfies Record<string, Painter>;

/** One file of a paper. */
export type PaperTask =
  | {
      readonly document: 'progress';
      readonly format: keyof typeof progressPainters;
      readonly paper: Paper;
    }
  | {
      readonly document: 'one-page';
      readonly format: keyof typeof onePagePainters;
      readonly paper: Paper;
    };

/** The file's bytes; the same paper gives the same. */
export const paintTask = (task: PaperTask): Promise<Uint8Array> =>
  task.document === 'progress'
    ? progressPainters[task.format](task.paper)
    : onePagePainters[task.format](task.paper);

const proofIn = ({ code, snapshot }: Paper) => (code === null ? null : proofOf(code, snapshot.origin));

const documentOf = (paper: Paper) => {
  const { report, format, issue } = paper.snapshot;
  return progressDocument(report, format, issue, proofIn(paper));
};
