import { DocumentTabs } from '@/components/exports/document-tabs';
import { ProgressFields, type ProgressFieldsProps } from '@/components/exports/progress-fields';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords } from '@/lib/text/words/document-export';

export type ProgressRefusedProps = {
  fields: Omit<ProgressFieldsProps, 'locale'>;
  /** Why there is no such paper. */
  sentence: string;
  locale: Locale;
};

/** In place of a paper that cannot be: why, and the fields to choose another unit or period. */
export function ProgressRefused({ fields, sentence, locale }: ProgressRefusedProps) {
  const words = documentExportWords[locale];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} className="mb-4 print:hidden" />
      <DocumentTabs chosen="progress" unit={fields.unit} locale={locale} />
      <div className="export-desk">
        <ProgressFields {...fields} locale={locale} />
        <Notice tone="late" title={sentence} />
      </div>
    </>
  );
}
