import { AnnexSheet } from '@/components/exports/paper/annex-sheet';
import { PageStrip, type PageStripWords } from '@/components/exports/paper/page-strip';
import { PaperBody } from '@/components/exports/paper/paper-body';
import { PaperFoot } from '@/components/exports/paper/paper-foot';
import { PaperHead } from '@/components/exports/paper/paper-head';
import { paperMeasures } from '@/components/exports/paper/paper-measures';
import { PaperStyle } from '@/components/exports/paper/paper-style';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { GoalCode } from '@/lib/domain/goal';
import type { OfficialDocument } from '@/lib/domain/official-document';
import { exportWords } from '@/lib/text/words/exports';

export type PaperProps = {
  document: OfficialDocument;
  format: DocumentFormat;
  /** The drawings of the goals' charts, as `lib/charts` painted them. */
  charts: Readonly<Record<GoalCode, { readonly svg: string }>>;
  words: PageStripWords & { body: string };
  /** Of the page's policy: it lets the measures of the format in. */
  nonce: string | undefined;
};

/** An official document as pages of paper, painted from what Word and PDF are painted from. */
export function Paper({ document, format, charts, words, nonce }: PaperProps) {
  const footer = document.isFictional ? exportWords.vi.fictional : null;
  return (
    <div className="paper" lang="vi">
      <PaperStyle css={paperMeasures(format)} nonce={nonce} />
      <PageStrip label={words.body} footer={footer} words={words}>
        <article className="paper-text">
          <PaperHead document={document} format={format} />
          <PaperBody document={document} charts={charts} />
          <PaperFoot document={document} format={format} />
        </article>
      </PageStrip>
      {document.annexes.map((annex) => (
        <PageStrip key={annex.number} isLandscape label={annex.number} footer={footer} words={words}>
          <AnnexSheet annex={annex} />
        </PageStrip>
      ))}
    </div>
  );
}
