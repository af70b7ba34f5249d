import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { approveReport, reopenReport, returnReport, writeReport } from '@/app/(signed-in)/reports/actions';
import { ChangedSince } from '@/components/reports/changed-since';
import { Decision } from '@/components/reports/decision';
import { formContent } from '@/components/reports/form/form-content';
import { ReportForm } from '@/components/reports/form/report-form';
import { ReportBanner } from '@/components/reports/report-banner';
import { ReportHeader } from '@/components/reports/report-header';
import { ReportReading } from '@/components/reports/report-reading';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { presenceSeconds } from '@/lib/db/presence';
import { reportPageOf } from '@/lib/db/report-page';
import { isRefusal } from '@/lib/domain/refusal';
import { reportWords } from '@/lib/text/words/reports';

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportWords[await requestLocale()].title };
}

type Props = { params: Promise<{ id: string }> };

/** One report: a form for whoever may write it, figures to read and decide on for everybody else. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}`);
  const page = /^\d{1,9}$/.test(id) ? await reportPageOf(viewer, Number(id)) : null;
  if (page === null || isRefusal(page)) notFound();
  const { locale, accountId } = viewer;
  const { report, revision, may } = page;
  return (
    <>
      <ReportHeader report={report} number={revision.number} locale={locale} />
      <ChangedSince
        unit={report.unit.code}
        revision={report.revisions.find(({ number }) => number === report.inForce)}
        locale={locale}
      />
      <ReportBanner report={report} revision={revision} locale={locale} />
      {may.write ? (
        <ReportForm
          key={`${revision.number} ${revision.status}`}
          {...formContent({ ...page, locale })}
          accountId={accountId}
          accountName={viewer.name}
          presenceSeconds={presenceSeconds}
          action={writeReport}
        />
      ) : (
        <ReportReading {...page} accountId={accountId} locale={locale} />
      )}
      <Decision
        report={report}
        may={may}
        isOwn={page.isOwn}
        more={page.more}
        steps={{ approve: approveReport, return: returnReport, reopen: reopenReport }}
        locale={locale}
      />
    </>
  );
}
