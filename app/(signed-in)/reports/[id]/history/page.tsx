import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryList } from '@/components/reports/history-list';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { reportHistory } from '@/lib/db/report-history';
import { getReport } from '@/lib/db/reports';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import { formatPeriod } from '@/lib/text/dates';
import { reportHistoryWords } from '@/lib/text/words/report-history';
import { reportPageWords } from '@/lib/text/words/report-page';
import { shellWords } from '@/lib/text/words/shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportPageWords[await requestLocale()].history };
}

type Props = { params: Promise<{ id: string }> };

/** The whole history of a report: every step with who, when and why, and what changed. */
export default async function HistoryPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/history`);
  const isNumber = /^\d{1,9}$/.test(id);
  const report = isNumber ? await getReport(viewer, Number(id)) : refuse('report-not-found');
  if (isRefusal(report)) notFound();
  const entries = await reportHistory(viewer, report.id);
  if (isRefusal(entries)) notFound();
  const { locale } = viewer;
  const words = reportPageWords[locale];
  const period = formatPeriod(report.period, locale);
  return (
    <>
      <PageHeader
        title={reportHistoryWords[locale].title(period)}
        lead={`${report.unit.name}. ${reportHistoryWords[locale].lead}`}
        crumbs={[
          { href: '/reports', label: words.crumb },
          { href: `/reports/${report.id}`, label: words.title(period) },
        ]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <HistoryList revisions={report.revisions} entries={entries} inForce={report.inForce} locale={locale} />
    </>
  );
}
