/** The thread that reads a file, held to little memory and little time. */

import { Worker } from 'node:worker_threads';
import { type FileRefusal, refuseFile } from '@/lib/domain/list-problem';
import { takeReaderTurn } from './reader-turns';
import { workerCode } from './worker-code';
import type { WorkerAnswer, WorkerTask } from './worker-messages';

const MEGABYTES = 512;
/** For what lives only as long as a row: with little room it is tidied all the time. */
const YOUNG_MEGABYTES = 32;
/** For opening a file, and again for each chunk of its rows. */
const LONGEST_MILLISECONDS = 60_000;

/** A thread that reads one file. */
export type ReaderThread = {
  /** The next answer other than progress. Rejects only for a bug in the thread. */
  answer(onProgress?: (done: number, of: number) => void): Promise<WorkerAnswer>;
  /** Asks for the next chunk of rows. */
  ask(): void;
  close(): Promise<void>;
};

type Outcome = WorkerAnswer | Error;

/**
 * Starts a thread when its turn has come; its first answer is the head of the list or a refusal. Null when `signal` ended
 * the waiting.
 */
export async function startReader(
  task: WorkerTask,
  signal: AbortSignal | undefined,
): Promise<ReaderThread | null> {
  const leave = await takeReaderTurn(signal);
  if (!leave) return null;
  try {
    const worker = await workerFor(task);
    return watched(worker.once('exit', leave), signal);
  } catch (error) {
    leave();
    throw error;
  }
}

async function workerFor(task: WorkerTask): Promise<Worker> {
  const { source, isCode } = await workerCode();
  return new Worker(source, {
    eval: isCode,
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    stdout: true,
    stderr: true,
  });
}

function watched(worker: Worker, signal: AbortSignal | undefined): ReaderThread {
  let ended: Outcome | null = null;
  worker.once('error', (error) => {
    ended = endOf(error);
  });
  worker.once('exit', () => {
    ended ??= { type: 'refusal', refusal: refuseFile('cancelled') };
  });
  return {
    ask: () => worker.postMessage('next'),
    close: async () => {
      await worker.terminate();
    },
    answer: async (onProgress) => {
      const outcome = ended ?? (await outcomeOf(worker, signal, onProgress, () => ended));
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
}

function outcomeOf(
  worker: Worker,
  signal: AbortSignal | undefined,
  onProgress: ((done: number, of: number) => void) | undefined,
  whyEnded: () => Outcome | null,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const stop = (refusal: FileRefusal) => {
      settle({ type: 'refusal', refusal });
      void worker.terminate();
    };
    const onMessage = (message: WorkerAnswer) => {
      if (message.type === 'progress') onProgress?.(message.done, message.of);
      else settle(message);
    };
    const onExit = () => settle(whyEnded() ?? { type: 'refusal', refusal: refuseFile('cancelled') });
    const onAbort = () => stop(refuseFile('cancelled'));
    const timer = setTimeout(() => stop(refuseFile('took-too-long')), LONGEST_MILLISECONDS);
    worker.on('message', onMessage).on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
  });
}

/** Running out of memory is the file's doing; anything else is ours. */
function endOf(error: Error & { code?: string }): Outcome {
  const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? { type: 'refusal', refusal: refuseFile('took-too-much-memory') } : error;
}
