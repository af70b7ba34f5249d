/** Previews and imports of uploads, asked for and awaited. A long one goes on while its page asks how far it has come. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Viewer } from '@/lib/domain/access';
import { isOpen } from '@/lib/domain/job';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { askForJob } from '@/lib/jobs/ask';
import { isTakenOver, keptResult, type RunEnd, type RunResult } from './run-result';
import { keyOfRun, lastRunOf } from './running';
import type { Upload } from './uploads';

/** How an upload's last run ended; null before the first, and when it was cancelled. */
export async function endOf(uploadId: string): Promise<RunEnd | null> {
  const failure = (await lastRunOf(uploadId))?.failure;
  return failure ?? keptResult(uploadId);
}

/** What an upload's last run has found or done; a refusal when there is nothing of the kind. */
export async function resultOf(uploadId: string): Promise<RunResult | Refusal> {
  const end = await endOf(uploadId);
  return end && 'counts' in end ? end : refuse('upload-not-found');
}

/** Short lists are ready before their page is asked for. */
const patience = 2_500;
const betweenLooks = 50;

/**
 * Asks for a preview, or with `agreed` for the import of exactly what was previewed, and waits for it a moment. One run at a
 * time for an upload: while one is under way, nothing else is started. Refused when the file was taken over already, for
 * it is not kept any longer, and when the account has too much under way.
 */
export async function startRun(viewer: Viewer, upload: Upload, agreed?: string): Promise<Refusal | null> {
  const { id, fileName } = upload;
  if (isTakenOver(await keptResult(id))) return refuse('upload-not-found');
  const key = keyOfRun(id);
  const asked =
    agreed === undefined
      ? await askForJob(viewer, { kind: 'list-preview', key, input: { upload: id, fileName } })
      : await askForJob(viewer, { kind: 'list-import', key, input: { upload: id, fileName, agreed } });
  if (isRefusal(asked)) return asked;
  await isOverWithin(id, patience);
  return null;
}

async function isOverWithin(uploadId: string, milliseconds: number): Promise<void> {
  const latest = Date.now() + milliseconds;
  for (let job = await lastRunOf(uploadId); job && isOpen(job); job = await lastRunOf(uploadId)) {
    if (Date.now() >= latest) return;
    await pause(betweenLooks);
  }
}
