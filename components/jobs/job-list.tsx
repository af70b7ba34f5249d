import { isOpen, type Job } from '@/lib/domain/job';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { jobWords } from '@/lib/text/words/jobs';
import { JobLine } from './job-line';
import { Watch } from './watch';

export type JobListProps = {
  jobs: readonly Job[];
  cancel: FormAction<never>;
  /** Of the page on which the list stands. */
  address: string;
  locale: Locale;
};

/** Jobs, each on a line; while one is open the page keeps up with it. */
export function JobList({ jobs, cancel, address, locale }: JobListProps) {
  const { refreshes, reload } = jobWords[locale];
  return (
    <>
      <ul className="mb-2 border-t border-line">
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} cancel={cancel} locale={locale} />
        ))}
      </ul>
      {jobs.some(isOpen) ? <Watch said={refreshes} reload={reload} address={address} /> : null}
    </>
  );
}
