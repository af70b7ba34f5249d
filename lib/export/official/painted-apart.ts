/** Papers are painted in a thread, one at a time: a long one takes seconds, in which the pages are painted on. */

import { Worker } from 'node:worker_threads';
import { threadCode } from '@/lib/import/worker-code';
import type { PaperTask } from './painters';

/** Three times what a report of 92 units needs. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { lastPaper?: Promise<unknown> };

/** The file of a paper, when those before it are done. */
export function paintedApart(task: PaperTask): Promise<Uint8Array> {
  const painted = (kept.lastPaper ?? Promise.resolve()).then(() => inThread(task));
  kept.lastPaper = painted.catch(() => undefined);
  return painted;
}

async function inThread(task: PaperTask): Promise<Uint8Array> {
  const { source, isCode } = await threadCode('officialPaper');
  const worker = new Worker(source, { eval: isCode, workerData: task, resourceLimits: limits });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that paints a paper ended before the file did')));
  });
}
