/** The worker: takes jobs in turn and works on a few of them at once, in the process that serves the pages. */

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type TakenJob, takeJob } from '@/lib/db/jobs/working';
import { atOnce, type Lane, lanes } from '@/lib/domain/job';
import { ringFor } from './bell';
import { performJob } from './perform';
import type { Works } from './work';

/** How often the queue is looked at when nobody rings: for jobs that another process left behind. */
const lookMilliseconds = 5_000;

/** What does not stop in this time is left behind: its lease ends, and the next start begins it again. */
const closingMilliseconds = 8_000;

/** A worker at work; `close` gives back what it has in hand. */
export type RunningWorker = { close(): Promise<void> };

type InHand = { readonly lane: Lane; readonly stopping: AbortController; readonly over: Promise<void> };

/** Starts working. */
export function startWorker(works: Works): RunningWorker {
  const inHand = new Map<number, InHand>();
  let isClosing = false;
  let looking: Promise<void> = Promise.resolve();

  const begin = (lane: Lane, job: TakenJob) => {
    const stopping = new AbortController();
    const over = performJob(job, works, stopping).finally(() => {
      inHand.delete(job.id);
      look();
    });
    inHand.set(job.id, { lane, stopping, over });
  };
  const fill = async (lane: Lane) => {
    const busy = () => [...inHand.values()].filter((each) => each.lane === lane).length;
    while (!isClosing && busy() < atOnce) {
      const job = await takeJob(lane, randomUUID());
      if (!job) return;
      begin(lane, job);
    }
  };
  const look = () => {
    looking = looking
      .then(() => Promise.all(lanes.map(fill)))
      .then(
        () => undefined,
        (error: unknown) => console.error('the queue of jobs', error),
      );
  };

  const timer = setInterval(look, lookMilliseconds);
  ringFor({ wake: look, stop: (id) => inHand.get(id)?.stopping.abort('cancelled') });
  look();
  return {
    async close() {
      isClosing = true;
      ringFor(undefined);
      clearInterval(timer);
      await looking;
      for (const { stopping } of inHand.values()) stopping.abort('closing');
      const over = Promise.all([...inHand.values()].map((each) => each.over));
      await Promise.race([over, pause(closingMilliseconds, undefined, { ref: false })]);
    },
  };
}
