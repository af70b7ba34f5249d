/**
 * Reading a list: bytes in, its head and typed rows out. All work is done in a thread with little memory and little
 * time, so that no file, however made, stops the application.
 */

import type { ListRow } from '@/lib/domain/list';
import { type FileRefusal, isFileRefusal, refuseFile } from '@/lib/domain/list-problem';
import { MOST_BYTES } from './file/limits';
import type { OpenList, ReadOptions } from './open-list';
import { type ReaderThread, startReader } from './reader-thread';
import { unpacked } from './worker-messages';

/**
 * Opens a list, or says why the file is refused. A list that was opened has to be read to its end or closed.
 * `options.signal` breaks off at any time: the answer, or the next chunk, is then the refusal `cancelled`.
 */
export async function readList(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<OpenList | FileRefusal> {
  const { onProgress, signal, ...choices } = options;
  if (signal?.aborted) return refuseFile('cancelled');
  if (bytes.length > MOST_BYTES) return refuseFile('too-large', { most: MOST_BYTES });
  const reader = await startReader({ bytes, fileName, choices }, signal);
  if (!reader) return refuseFile('cancelled');
  const answer = await reader.answer((done, of) => onProgress?.({ phase: 'opening', done, of }));
  if (answer.type !== 'head') {
    await reader.close();
    return answer.type === 'refusal' ? answer.refusal : refuseFile('damaged');
  }
  const { head } = answer;
  return {
    ...head,
    close: reader.close,
    async *chunks() {
      let done = 0;
      let next = nextChunk(reader);
      try {
        for (let chunk = await next; chunk.length > 0; chunk = await next) {
          // The thread makes the next chunk while this one is used.
          next = nextChunk(reader);
          next.catch(() => undefined);
          yield chunk;
          done += chunk.length;
          onProgress?.({ phase: 'rows', done, of: head.rowCount });
        }
      } finally {
        await reader.close();
      }
    },
  };
}

/** Thrown while rows are read, when the thread ran out of time or memory, or was told to stop. */
export class ReadingStopped extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.fileRefusal);
  }
}

async function nextChunk(reader: ReaderThread): Promise<readonly ListRow[]> {
  const answering = reader.answer();
  reader.ask();
  const answer = await answering;
  if (answer.type === 'refusal') throw new ReadingStopped(answer.refusal);
  return answer.type === 'chunk' ? answer.rows.map(unpacked) : [];
}

/** Reads only the head of a list: for choosing columns before anything is imported. */
export async function readListHead(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Omit<OpenList, 'chunks' | 'close'> | FileRefusal> {
  const list = await readList(bytes, fileName, options);
  if (isFileRefusal(list)) return list;
  const { chunks: _chunks, close, ...head } = list;
  await close();
  return head;
}
