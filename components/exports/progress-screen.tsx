import { DocumentDoubtsNotice } from '@/components/exports/document-doubts';
import { DocumentTabs } from '@/components/exports/document-tabs';
import { type IssuedPaper, IssuedPapers } from '@/components/exports/issued-papers';
import { Paper, type PaperProps } from '@/components/exports/paper/paper';
import { type PaperAsked, PaperFiles } from '@/components/exports/paper-files';
import { ProgressFields, type ProgressFieldsProps } from '@/components/exports/progress-fields';
import { ReportMessage } from '@/components/exports/report-message';
import { PageHeader } from '@/components/ui/page-header';
import type { DocumentDoubts } from '@/lib/domain/document-doubts';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords } from '@/lib/text/words/document-export';

export type ProgressScreenProps = {
  fields: Omit<ProgressFieldsProps, 'locale'>;
  asked: PaperAsked;
  doubts: DocumentDoubts;
  paper: Omit<PaperProps, 'words'>;
  /** To paste into a message. */
  message: string;
  /** Whose format it is when it is not the standard one, and whether the viewer may change it. */
  format: { readonly ofUnit: string | null; readonly mayChange: boolean };
  issued: readonly IssuedPaper[];
  locale: Locale;
};

/** The progress report: what to fill in, what is doubtful, the files, and how it will look on paper. */
export function ProgressScreen(props: ProgressScreenProps) {
  const { fields, asked, doubts, paper, message, format, issued, locale } = props;
  const words = documentExportWords[locale];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} className="mb-4 print:hidden" />
      <DocumentTabs chosen="progress" unit={fields.unit} locale={locale} />
      <div className="export-desk">
        <div className="grid gap-6 self-start print:hidden">
          <ProgressFields {...fields} locale={locale} />
          <DocumentDoubtsNotice doubts={doubts} locale={locale} />
          <PaperFiles asked={asked} locale={locale} />
          <FormatNote unit={fields.unit} format={format} locale={locale} />
          <ReportMessage text={message} locale={locale} />
        </div>
        <section aria-labelledby="preview-title" className="export-preview min-w-0">
          <div className="mb-3 print:hidden">
            <h2 id="preview-title" className="text-xl font-semibold">
              {words.preview.title}
            </h2>
            <p className="text-sm text-muted">{words.preview.lead}</p>
          </div>
          <Paper {...paper} words={words.preview} />
        </section>
        <IssuedPapers papers={issued} locale={locale} />
      </div>
    </>
  );
}

function FormatNote({
  unit,
  format: { ofUnit, mayChange },
  locale,
}: Pick<ProgressScreenProps, 'format' | 'locale'> & { unit: string }) {
  const words = documentExportWords[locale].format;
  if (ofUnit === null && !mayChange) return null;
  return (
    <p className="text-sm text-muted">
      {ofUnit === null ? null : `${words.own(ofUnit)} `}
      {mayChange ? <a href={`/admin/format?${new URLSearchParams({ unit })}`}>{words.change}</a> : null}
    </p>
  );
}
