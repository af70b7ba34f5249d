import type { Metadata } from 'next';
import { cancel } from '@/app/(signed-in)/jobs/actions';
import { JobList } from '@/components/jobs/job-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { findJobs } from '@/lib/db/jobs/own';
import { daysKept, isOpen } from '@/lib/domain/job';
import { jobWords } from '@/lib/text/words/jobs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: jobWords[await requestLocale()].title };
}

/** One's own long work: what is under way, and what it came to. */
export default async function JobsPage() {
  const viewer = await requireViewer('/jobs');
  const { locale } = viewer;
  const words = jobWords[locale];
  const jobs = await findJobs(viewer);
  const parts = [
    { id: 'open', title: words.open, jobs: jobs.filter(isOpen) },
    { id: 'over', title: words.over, jobs: jobs.filter((job) => !isOpen(job)) },
  ].filter((part) => part.jobs.length > 0);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead(daysKept.files)} />
      {parts.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {parts.map(({ id, title, jobs: some }) => (
        <Section key={id} id={id} title={title}>
          <JobList jobs={some} cancel={cancel} address="/jobs" locale={locale} />
        </Section>
      ))}
    </>
  );
}
