import type { ShownReport, ShownRevision } from '@/components/reports/shown-report';
import { Notice, type NoticeTone } from '@/components/ui/notice';
import type { ReportStatus } from '@/lib/domain/report';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportHistoryWords } from '@/lib/text/words/report-history';
import { reportPageWords } from '@/lib/text/words/report-page';
import { reportWords } from '@/lib/text/words/reports';

const tones: Record<ReportStatus, NoticeTone> = {
  draft: 'plain',
  submitted: 'plain',
  returned: 'late',
  approved: 'good',
};

export type ReportBannerProps = { report: ShownReport; revision: ShownRevision; locale: Locale };

/** Where the report stands, by whose hand, and which revision counts meanwhile. */
export function ReportBanner({ report, revision, locale }: ReportBannerProps) {
  const words = reportPageWords[locale];
  const isReplacing = report.inForce !== null && report.inForce !== revision.number;
  const reason =
    revision.status === 'returned' ? revision.steps.findLast(({ kind }) => kind === 'returned') : undefined;
  return (
    <div id="report-status" tabIndex={-1} role="status" className="mb-6 grid gap-3 focus:outline-none">
      <Notice tone={tones[revision.status]} title={sentence(revision, locale)}>
        {reason?.reason ? (
          <p>
            {reason.goal
              ? `${reportHistoryWords[locale].about(goalWords[locale][reason.goal].short)}: `
              : null}
            <q className="font-semibold">{reason.reason}</q>
          </p>
        ) : null}
        {revision.status === 'approved' ? <p>{words.banner.frozen}</p> : null}
      </Notice>
      {isReplacing ? (
        <Notice>
          {words.banner.inForce(report.inForce ?? 0, revision.number)}{' '}
          <ReopenedBecause revision={revision} locale={locale} />
        </Notice>
      ) : null}
    </div>
  );
}

function ReopenedBecause({ revision, locale }: { revision: ShownRevision; locale: Locale }) {
  const reopened = revision.steps.find(({ kind }) => kind === 'reopened');
  if (!reopened) return null;
  return (
    <>
      {reportWords[locale].steps.reopened}: {reopened.by}, {formatInstant(reopened.at, locale)},{' '}
      <q>{reopened.reason}</q>
    </>
  );
}

function sentence({ status, steps }: ShownRevision, locale: Locale): string {
  const words = reportPageWords[locale].banner;
  const last = steps.findLast(({ kind }) => kind === status);
  if (status === 'draft' || last === undefined) return status === 'draft' ? words.draft : words.fromRegister;
  return words[status](last.by, formatInstant(last.at, locale));
}
