import type { ReactNode } from 'react';
import { Paper, type PaperProps } from '@/components/exports/paper/paper';
import { PaperFiles } from '@/components/exports/paper-files';
import { Notice } from '@/components/ui/notice';
import { ComparedGoals } from '@/components/verification/compared-goals';
import { IssueList, type IssueListProps } from '@/components/verification/issue-list';
import { Openness, type OpennessProps } from '@/components/verification/openness';
import { PaperFacts, type PaperFactsProps } from '@/components/verification/paper-facts';
import { Verdict } from '@/components/verification/verdict';
import type { PaperComparison } from '@/lib/domain/paper-comparison';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords } from '@/lib/text/words/document-export';
import { exportWords } from '@/lib/text/words/exports';
import { verificationWords } from '@/lib/text/words/verification';

export type VerificationScreenProps = {
  code: string;
  printed: PaperFactsProps['printed'] & { readonly isFictional: boolean };
  first: Pick<PaperFactsProps, 'firstAt' | 'firstBy' | 'hash'>;
  comparison: PaperComparison;
  issues: Pick<IssueListProps, 'issues' | 'count'>;
  /** The whole paper and who may verify it; null outside of the house. */
  inside: {
    readonly paper: Omit<PaperProps, 'words'>;
    readonly opening: OpennessProps['opening'];
    readonly change: OpennessProps['change'];
  } | null;
  locale: Locale;
};

/** What a paper said, and what has changed since; inside the house also the paper itself. */
export function VerificationScreen(props: VerificationScreenProps) {
  const { code, printed, first, comparison, issues, inside, locale } = props;
  return (
    <>
      <Verdict comparison={comparison} locale={locale} />
      {printed.isFictional ? <Notice className="mt-4">{exportWords[locale].fictional}</Notice> : null}
      <PaperFacts printed={printed} {...first} locale={locale} />
      <ComparedGoals goals={comparison.goals} locale={locale} />
      <IssueList {...issues} locale={locale} />
      {inside === null ? null : <Inside code={code} inside={inside} locale={locale} />}
      <p className="mt-12">
        <a href="/verify">{verificationWords[locale].another}</a>
      </p>
    </>
  );
}

type InsideProps = {
  code: string;
  inside: NonNullable<VerificationScreenProps['inside']>;
  locale: Locale;
};

function Inside({ code, inside: { paper, opening, change }, locale }: InsideProps): ReactNode {
  const words = verificationWords[locale];
  return (
    <>
      <Openness code={code} opening={opening} change={change} locale={locale} />
      <div className="export-desk mt-12">
        <div className="self-start">
          <PaperFiles asked={{ code }} title={words.again} lead={words.againLead} locale={locale} />
        </div>
        <section aria-labelledby="look-title" className="export-preview min-w-0">
          <h2 id="look-title" className="mb-3 text-xl font-semibold">
            {words.look}
          </h2>
          <Paper {...paper} words={documentExportWords[locale].preview} />
        </section>
      </div>
    </>
  );
}
