import { AnnexSheet } from '@/components/exports/paper/annex-sheet';
import { PageStrip, type PageStripWords } from '@/components/exports/paper/page-strip';
import { PaperBody } from '@/components/exports/paper/paper-body';
import { PaperFoot } from '@/components/exports/paper/paper-foot';
import { PaperHead } from '@/components/exports/paper/paper-head';
import { paperMeasures } from '@/components/exports/paper/paper-measures';
import type { DocumentFormat } from '@/lib/domain/document-format';
import type { GoalCode } from '@/lib/domain/goal';
import type { OfficialDocument } from '@/lib/domain/official-document';

export type PaperProps = {
  document: OfficialDocument;
  format: DocumentFormat;
  /** The drawings of the goals' charts, as `lib/charts` painted them. */
  charts: Readonly<Record<GoalCode, string>>;
  /** Of a date that is to be written by hand. */
  year: number;
  /** What every page says at its foot; null says nothing. */
  footer: string | null;
  words: PageStripWords & { body: string; annex: (title: string) => string };
  /** Of the page's policy: it lets the measures of the format in. */
  nonce: string | undefined;
};

/** An official document as pages of paper, painted from what Word and PDF are painted from. */
export function Paper({ document, format, charts, year, footer, words, nonce }: PaperProps) {
  const { annexes } = document;
  return (
    <div className="paper" lang="vi">
      <style nonce={nonce}>{paperMeasures(format)}</style>
      <PageStrip label={words.body} footer={footer} words={words}>
        <article className="paper-text">
          <PaperHead document={document} format={format} year={year} />
          <PaperBody document={document} charts={charts} />
          <PaperFoot document={document} format={format} />
        </article>
      </PageStrip>
      {annexes.map((annex) => (
        <PageStrip
          key={annex.number}
          isLandscape
          label={words.annex(annex.number)}
          footer={footer}
          words={words}
        >
          <AnnexSheet annex={annex} />
        </PageStrip>
      ))}
    </div>
  );
}
