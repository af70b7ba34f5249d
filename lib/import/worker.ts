/** The thread in which a file is opened and its rows are typed: what a hostile file breaks, breaks here only. */

import { parentPort, workerData } from 'node:worker_threads';
import { isFileRefusal } from '@/lib/domain/list-problem';
import { openFile } from './file/recognise-file';
import { type UnderstoodList, understand } from './understand';
import { packed, type WorkerAnswer, type WorkerTask } from './worker-messages';

/** Rows handed over at a time: enough to make the hand-over cheap, few enough to take little memory. */
const CHUNK = 500;

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

async function run({ bytes, fileName, choices }: WorkerTask): Promise<void> {
  const progress = (done: number, of: number) => answer({ type: 'progress', done, of });
  const file = await openFile(bytes, fileName, choices.encoding, progress);
  if (isFileRefusal(file)) return answer({ type: 'refusal', refusal: file });
  const list = await understand(file, choices);
  if (isFileRefusal(list)) return answer({ type: 'refusal', refusal: list });
  handOut(list);
  answer({ type: 'head', head: list.head });
}

function handOut({ data, read }: UnderstoodList): void {
  let from = 0;
  parentPort?.on('message', () => {
    const rows = data.slice(from, from + CHUNK).map((row) => packed(read(row)));
    from += CHUNK;
    answer({ type: 'chunk', rows });
  });
}

run(workerData as WorkerTask).catch((error: unknown) => {
  // A bug, not a refusal: it ends the thread and reaches whoever reads the list.
  setImmediate(() => {
    throw error;
  });
});
