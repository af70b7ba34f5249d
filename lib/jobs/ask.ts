import { cancelJob, queueJob, type Wanted } from '@/lib/db/jobs/own';
import type { Viewer } from '@/lib/domain/access';
import type { Job, JobKind } from '@/lib/domain/job';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { stopInWorker, wakeWorker } from './bell';

/** Puts a job into the queue and tells the worker; answers its id. */
export async function askForJob<Kind extends JobKind>(
  viewer: Viewer,
  wanted: Wanted<Kind>,
): Promise<number | Refusal> {
  const id = await queueJob(viewer, wanted);
  if (!isRefusal(id)) wakeWorker();
  return id;
}

/** Stops a job of one's own. */
export async function stopJob(viewer: Viewer, id: number): Promise<Job | Refusal> {
  const job = await cancelJob(viewer, id);
  if (!isRefusal(job)) stopInWorker(id);
  return job;
}
