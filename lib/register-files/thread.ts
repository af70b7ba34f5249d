/** Runs in a thread of its own: makes the file, and sends a piece for each that was taken. */

import { parentPort, workerData } from 'node:worker_threads';
import { disconnect } from '@/lib/db/client';
import { bytesOfRegister } from './file';
import type { FromThread, ThreadTask } from './thread-messages';

const port = parentPort;
if (!port) throw new Error('this is for a thread');

const say = (message: FromThread, given: ArrayBuffer[] = []) => port.postMessage(message, given);

/** Pieces that are made before the first of them is taken. */
const ahead = 4;
let room = ahead;
let wake: () => void = () => undefined;
port.on('message', () => {
  room += 1;
  wake();
});

const isTaken = async () => {
  while (room === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  room -= 1;
};

async function make({ viewer, request }: ThreadTask): Promise<void> {
  let rows = 0;
  for await (const bytes of bytesOfRegister(viewer, request, () => {
    rows += 1;
  })) {
    await isTaken();
    say({ type: 'piece', bytes, rows }, [bytes.buffer as ArrayBuffer]);
  }
  say({ type: 'end', rows });
}

make(workerData as ThreadTask)
  .finally(disconnect)
  .then(
    () => port.close(),
    (error: unknown) => {
      // Ends the thread, and reaches whoever waits for the file.
      setImmediate(() => {
        throw error;
      });
    },
  );
