/** Runs in a thread of its own: paints one file of a paper and answers with its bytes. */

import { parentPort, workerData } from 'node:worker_threads';
import { type PaperTask, paintTask } from './painters';

paintTask(workerData as PaperTask)
  .then((bytes) => parentPort?.postMessage(bytes))
  .catch((error: unknown) => {
    // Ends the thread, and reaches whoever waits for the file.
    setImmediate(() => {
      throw error;
    });
  });
