import { forgetOldJobs } from '@/lib/db/jobs/working';
import { sweepFiles } from './files';

const hour = 3_600_000;

/** Forgets old jobs and removes their files, now and every hour. Answers how to stop; it keeps no process alive. */
export function sweepJobsHourly(): () => void {
  const sweep = () => {
    forgetOldJobs()
      .then(sweepFiles)
      .catch((error: unknown) => console.error('sweeping jobs', error));
  };
  sweep();
  const timer = setInterval(sweep, hour).unref();
  return () => clearInterval(timer);
}
