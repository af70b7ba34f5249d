import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords, type PaperFile } from '@/lib/text/words/document-export';
import { verificationWords } from '@/lib/text/words/verification';

export type IssueListProps = {
  /** The newest first; `by` is null outside of the house. */
  issues: readonly { readonly format: string; readonly at: string; readonly by: string | null }[];
  count: number;
  locale: Locale;
};

/** Each time that the paper was taken out, and as which file. */
export function IssueList({ issues, count, locale }: IssueListProps) {
  const words = verificationWords[locale];
  return (
    <Section id="issues" title={words.issues} lead={words.issuesLead(issues.length, count)}>
      <ol className="border-t border-line">
        {issues.map(({ format, at, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, printed once
          <li key={index} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[12rem_10rem_1fr]">
            <span className="tabular">{formatInstant(at, locale)}</span>
            <span>{fileName(format, locale)}</span>
            <span className="text-muted">{by}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function fileName(format: string, locale: Locale): string {
  const files: Readonly<Record<string, { name: string }>> = documentExportWords[locale].files.of;
  return files[format satisfies string as PaperFile]?.name ?? format;
}
