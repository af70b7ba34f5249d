/** A long register file, made in a thread with little memory, so that the pages are painted meanwhile. */

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Viewer } from '@/lib/domain/access';
import { threadCode } from '@/lib/import/worker-code';
import type { RegisterFileRequest } from './file';
import type { FromThread, ThreadTask } from './thread-messages';

/** Twice what a thread needs with 3,400 units, two thousand enterprises and the facts of their organisations. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * The bytes of a file as the thread makes them, no faster than they are taken. Whoever breaks off, or aborts, ends the
 * thread; what goes wrong in it is thrown.
 */
export async function* bytesMadeApart(
  viewer: Viewer,
  request: RegisterFileRequest,
  { onRows, signal }: { onRows?: (rows: number) => void; signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  const { source, isCode } = await threadCode('registerFile');
  const task: ThreadTask = { viewer, request };
  const worker = new Worker(source, { eval: isCode, workerData: task, resourceLimits: limits });
  try {
    // A thread that fails says so by an event of that name, which ends the loop as an error.
    for await (const [message] of on(worker, 'message', { ...(signal && { signal }), close: ['exit'] })) {
      const said = message as FromThread;
      onRows?.(said.rows);
      if (said.type === 'end') return;
      yield said.bytes;
      worker.postMessage('taken');
    }
    throw new Error('the thread that makes the file ended before the file did');
  } finally {
    await worker.terminate();
  }
}
