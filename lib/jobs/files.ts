/** The files that jobs make: in the data folder, a folder for each job, until the job is forgotten. */

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { type Refusal, refuse } from '@/lib/domain/refusal';

const folder = () => resolve(/* turbopackIgnore: true */ process.env.MOC_DATA || 'data', 'jobs');
const folderOf = (id: number) => join(folder(), String(id));
const fileOf = (id: number) => join(folderOf(id), 'file');

/**
 * Writes a job's file as its bytes come, and answers its length. It has its name when it is whole; what an earlier attempt
 * left goes, and an attempt that should be over fails when it comes to giving its file that name.
 */
export async function keepFile(id: number, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  await dropFile(id);
  await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
  const draft = join(folderOf(id), randomUUID());
  const file = await open(draft, 'w', 0o600);
  let length = 0;
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      length += piece.length;
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
  await file.close();
  await rename(draft, fileOf(id));
  return length;
}

/** The bytes of a job's file, and how many they are. */
export async function openFile(
  id: number,
): Promise<{ body: ReadableStream<Uint8Array>; bytes: number } | Refusal> {
  const found = await stat(fileOf(id)).catch(() => null);
  if (!found) return refuse('job-file-gone');
  const body = Readable.toWeb(createReadStream(fileOf(id))) as ReadableStream<Uint8Array>;
  return { body, bytes: found.size };
}

/** Removes what a job has made. */
export async function dropFile(id: number): Promise<void> {
  await rm(folderOf(id), { recursive: true, force: true });
}

/** Removes the files of jobs that are not remembered. */
export async function sweepFiles(remembered: ReadonlySet<number>): Promise<void> {
  const kept = await readdir(folder()).catch(() => []);
  for (const name of kept) {
    if (/^\d{1,10}$/.test(name) && !remembered.has(Number(name))) await dropFile(Number(name));
  }
}
