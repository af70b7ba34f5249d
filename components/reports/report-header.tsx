import type { ShownReport } from '@/components/reports/shown-report';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { reportPageWords } from '@/lib/text/words/report-page';
import { shellWords } from '@/lib/text/words/shell';

export type ReportHeaderProps = { report: ShownReport; number: number; locale: Locale };

/** Whose report it is, for which period, and the way to its history. */
export function ReportHeader({ report, number, locale }: ReportHeaderProps) {
  const words = reportPageWords[locale];
  return (
    <PageHeader
      title={words.title(formatPeriod(report.period, locale))}
      lead={number > 1 ? `${report.unit.name} · ${words.revision(number)}` : report.unit.name}
      crumbs={[{ href: '/reports', label: words.crumb }]}
      crumbsLabel={shellWords[locale].crumbs}
      actions={<ButtonLink href={`/reports/${report.id}/history`}>{words.history}</ButtonLink>}
    />
  );
}
