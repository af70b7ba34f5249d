/** Which uploads are being worked on, by which job, and how far each has come. */

import { findLastJobs } from '@/lib/db/jobs/own';
import { isOpen, type Job } from '@/lib/domain/job';

/** How far a run has come: it waits for its turn, the file is opened, then its rows are planned and, in an import, written. */
export type RunProgress = {
  readonly job: number;
  readonly importing: boolean;
  readonly waiting: boolean;
  readonly opening: boolean;
  readonly done: number;
  readonly of: number;
};

/** An upload has one run at a time. */
export const keyOfRun = (uploadId: string): string => `list ${uploadId}`;

/** An upload's last preview or import; null before the first. */
export async function lastRunOf(uploadId: string): Promise<Job | null> {
  const [job] = await findLastJobs([keyOfRun(uploadId)]);
  return job ?? null;
}

/** How far an upload's run has come; null when none is under way. */
export async function progressOf(uploadId: string): Promise<RunProgress | null> {
  const job = await lastRunOf(uploadId);
  if (!job || !isOpen(job)) return null;
  const { id, kind, state, done, total } = job;
  return {
    job: id,
    importing: kind === 'list-import',
    waiting: state === 'queued',
    opening: total === null,
    done,
    of: total ?? 0,
  };
}

/** Those of some uploads whose run is under way. */
export async function runningAmong(uploadIds: readonly string[]): Promise<ReadonlySet<string>> {
  const jobs = await findLastJobs(uploadIds.map(keyOfRun));
  const open = new Set(jobs.filter(isOpen).map(({ key }) => key));
  return new Set(uploadIds.filter((id) => open.has(keyOfRun(id))));
}
