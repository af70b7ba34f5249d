import type { Metadata } from 'next';
import { pageIn, type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { approveReports, openDraft, returnReport } from '@/app/(signed-in)/reports/actions';
import { InboxFilter } from '@/components/reports/inbox-filter';
import { InboxList } from '@/components/reports/inbox-list';
import { InboxPages } from '@/components/reports/pages-nav';
import { WaitingList } from '@/components/reports/waiting-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { findInbox } from '@/lib/db/inbox';
import { standards } from '@/lib/db/standards';
import { reportsToApprove } from '@/lib/db/waiting';
import { mayAnywhere } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isPeriod } from '@/lib/domain/period';
import { dueStates } from '@/lib/domain/report';
import { reportWords } from '@/lib/text/words/reports';

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportWords[await requestLocale()].title };
}

type Asked = Partial<Record<string, string>>;
type Props = { searchParams: SearchParameters };

/** The inbox: what waits for an approver, what an official has to log, how all reports stand for a leader. */
export default async function ReportsPage({ searchParams }: Props) {
  const viewer = await requireViewer('/reports');
  const { locale } = viewer;
  const choice = choiceIn(await valuesOf(searchParams));
  const today = todayInVietnam(new Date());
  const [inbox, waiting, { terms }] = await Promise.all([
    findInbox(viewer, { ...choice, state: choice.state === 'all' ? undefined : choice.state }, today),
    reportsToApprove(viewer, choice),
    standards(viewer),
  ]);
  const words = reportWords[locale];
  const mayLog = mayAnywhere(viewer, 'log-report');
  // Whoever looks for something else is not looking for what waits.
  const looksAtWaiting = choice.text === undefined && (choice.state === 'open' || choice.state === 'waiting');
  const judges = looksAtWaiting && mayAnywhere(viewer, 'approve-report');
  const lead = mayLog ? 'log' : mayAnywhere(viewer, 'approve-report') ? 'approve' : 'read';
  const isNarrowed = Boolean(choice.period ?? choice.text) || choice.state !== 'open';
  const nothing = inbox.counts.done > 0 ? words.inbox.empty.allDone : words.inbox.empty.nothing;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.inbox.lead[lead]}
        actions={mayLog ? <ButtonLink href="/reports/new">{words.inbox.other}</ButtonLink> : null}
      />
      {judges ? (
        <WaitingList
          {...waiting}
          terms={terms}
          approve={approveReports}
          returnOne={returnReport}
          locale={locale}
        />
      ) : null}
      <div className="mt-12 first:mt-0">
        <InboxFilter choice={choice} periods={inbox.periods} counts={inbox.counts} locale={locale} />
        {inbox.rows.length === 0 ? (
          <EmptyState title={words.inbox.empty.title}>
            {isNarrowed ? words.inbox.empty.filtered : nothing}
          </EmptyState>
        ) : (
          <InboxList rows={inbox.rows} today={today} open={openDraft} locale={locale} />
        )}
        <InboxPages choice={choice} page={inbox.page} pages={inbox.pages} locale={locale} />
      </div>
    </>
  );
}

function choiceIn({ period, state, text, page }: Asked) {
  return {
    period: period !== undefined && isPeriod(period) ? period : undefined,
    state: ([...dueStates, 'all'] as const).find((each) => each === state) ?? ('open' as const),
    text: text?.trim().slice(0, 100) || undefined,
    page: pageIn(page),
  };
}
