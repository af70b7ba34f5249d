/** One job in hand, from when it is taken to its end. */

import { randomBytes } from 'node:crypto';
import { endJob, giveBackJob, type JobEnd, renewJob, type TakenJob } from '@/lib/db/jobs/working';
import { viewerOfAccount } from '@/lib/db/sessions';
import { isRefusal, refuse } from '@/lib/domain/refusal';
import type { AtWork, Work, Works } from './work';

/** Why a job is stopped before its end. */
export type WhyStopped = 'cancelled' | 'closing' | 'lost';

/** How often the database is told that a job goes on: a tenth of its lease. */
const renewMilliseconds = 2_000;

/**
 * Works on a job until it ends, is cancelled by its owner, is given back because the process ends, or is found to be in
 * other hands. Never rejects: a database that does not answer lets the lease end, and somebody begins again.
 */
export async function performJob(job: TakenJob, works: Works, stopping: AbortController): Promise<void> {
  const watch = watchOver(job, stopping);
  try {
    const end = await endOf(job, works, { signal: stopping.signal, progress: watch.progress });
    if (end) await endJob(job, end);
    else if (stopping.signal.reason !== 'lost') await giveBackJob(job);
  } catch (error) {
    console.error(`job ${job.id}`, error);
  } finally {
    watch.end();
  }
}

/** Renews the lease and takes note of what the owner wants. */
function watchOver(job: TakenJob, stopping: AbortController) {
  let come: { done: number; total: number | null } = { done: 0, total: null };
  const renew = async () => {
    const standing = await renewJob(job, come).catch(() => 'going' as const);
    if (standing !== 'going') stopping.abort(standing satisfies WhyStopped);
  };
  const timer = setInterval(renew, renewMilliseconds);
  return {
    progress: (done: number, total: number | null) => {
      come = { done, total };
    },
    end: () => clearInterval(timer),
  };
}

/** How the job ends; null when it does not end here. What was finished in spite of being stopped is finished. */
async function endOf(
  { id, kind, input, accountId }: TakenJob,
  works: Works,
  { signal, progress }: Pick<AtWork, 'signal' | 'progress'>,
): Promise<JobEnd | null> {
  try {
    const viewer = await viewerOfAccount(accountId);
    if (!viewer) return { state: 'failed', failure: { failed: refuse('not-allowed') } };
    const work = works[kind] as Work<typeof kind>;
    const result = await work(input, { id, viewer, signal, progress });
    if (!isRefusal(result)) return { state: 'done', result };
    return signal.aborted ? stopped(signal) : { state: 'failed', failure: { failed: result } };
  } catch (error) {
    if (signal.aborted) return stopped(signal);
    const broken = randomBytes(4).toString('hex');
    console.error(`error ${broken}`, error);
    return { state: 'failed', failure: { broken } };
  }
}

const stopped = ({ reason }: AbortSignal): JobEnd | null =>
  reason === ('cancelled' satisfies WhyStopped) ? { state: 'cancelled' } : null;
