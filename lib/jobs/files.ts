/** The files that jobs make: in the data folder, a folder for each job, until the job is forgotten. */

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { type Refusal, refuse } from '@/lib/domain/refusal';

const folder = () => resolve(/* turbopackIgnore: true */ process.env.MOC_DATA || 'data', 'jobs');
const folderOf = (id: number) => join(folder(), String(id));
const fileOf = (id: number, key: string) => join(folderOf(id), key);

/** A file as it lies there: only who knows the key finds it, so that a restored job finds no other's file under its number. */
export type KeptFile = { readonly key: string; readonly bytes: number };

/**
 * Writes a job's file as its bytes come. It has its name when it is whole; what an earlier attempt left goes, and an attempt
 * that should be over fails when it comes to giving its file that name.
 */
export async function keepFile(id: number, pieces: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  await dropFile(id);
  await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
  const key = randomUUID();
  const draft = fileOf(id, `${key}.draft`);
  const file = await open(draft, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
  await file.close();
  await rename(draft, fileOf(id, key));
  return { key, bytes };
}

/** The bytes of a job's file, and how many they are. */
export async function openFile(
  id: number,
  { key }: Pick<KeptFile, 'key'>,
): Promise<{ body: ReadableStream<Uint8Array>; bytes: number } | Refusal> {
  const found = await stat(fileOf(id, key)).catch(() => null);
  if (!found) return refuse('job-file-gone');
  const body = Readable.toWeb(createReadStream(fileOf(id, key))) as ReadableStream<Uint8Array>;
  return { body, bytes: found.size };
}

/** Removes what a job has made. */
export async function dropFile(id: number): Promise<void> {
  await rm(folderOf(id), { recursive: true, force: true });
}

/** A job that was asked for just now is not among those that were remembered a moment ago. */
const youngestSwept = 3_600_000;

/** Removes the files of jobs that are not remembered. */
export async function sweepFiles(remembered: ReadonlySet<number>): Promise<void> {
  const kept = (await readdir(folder()).catch(() => [])).filter((name) => /^\d{1,10}$/.test(name));
  for (const id of kept.map(Number).filter((each) => !remembered.has(each))) {
    const found = await stat(folderOf(id)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > youngestSwept) await dropFile(id);
  }
}
