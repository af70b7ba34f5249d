/** Previews and imports under way in this process. A long one goes on while its page asks how far it has come. */

import { randomBytes } from 'node:crypto';
import type { ListCounts } from '@/lib/db/register/import/preview';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { ReadProgress } from '@/lib/import/open-list';
import { runList, type SentList } from './run';
import { type RunProgress, runs } from './running';
import { keepRows, type ViewCounts } from './shown-rows';
import { dropFile, fileOf, readJson, type Upload, writeJson } from './uploads';

/** What a preview has found, or an import has done. */
export type RunResult = {
  readonly counts: ListCounts;
  readonly views: ViewCounts;
  readonly hash: string;
  /** Null for a preview, and for an import that had nothing to write. */
  readonly importId: number | null;
  readonly isImport: boolean;
  /** The register had changed since the preview that was agreed to: this is a new one. */
  readonly changedSince: boolean;
};

/** How a run ended: with a result, a refusal, or a bug that is in the server's log under a number. */
export type RunEnd = RunResult | { readonly failed: Refusal } | { readonly broken: string };

/** How an upload's last run ended; null before the first. */
export const endOf = (uploadId: string): Promise<RunEnd | null> => readJson<RunEnd>(uploadId, 'end.json');

/** What an upload's last run has found or done; a refusal when there is nothing of the kind. */
export async function resultOf(uploadId: string): Promise<RunResult | Refusal> {
  const end = await endOf(uploadId);
  return end && 'counts' in end ? end : refuse('upload-not-found');
}

/** Short lists are ready before their page is asked for. */
const patience = 2_500;

/**
 * Starts a preview, or with `agreed` the import of exactly what was previewed, and waits for it a moment. One run at a time for an
 * upload: while one is under way, nothing else is started. Refused when the file was taken over already, for it is not
 * kept any longer.
 */
export async function startRun(viewer: Viewer, upload: Upload, agreed?: string): Promise<Refusal | null> {
  if (isTakenOver(await endOf(upload.id))) return refuse('upload-not-found');
  if (!runs().has(upload.id)) {
    const run: { progress: RunProgress } = {
      progress: { importing: agreed !== undefined, opening: true, done: 0, of: 0 },
    };
    const ended = perform(viewer, upload, agreed, (progress) => {
      run.progress = progress;
    }).finally(() => runs().delete(upload.id));
    runs().set(upload.id, Object.assign(run, { ended }));
  }
  await Promise.race([runs().get(upload.id)?.ended, new Promise((resolve) => setTimeout(resolve, patience))]);
  return null;
}

const isTakenOver = (end: RunEnd | null): boolean =>
  end !== null && 'counts' in end && end.isImport && end.importId !== null;

async function perform(
  viewer: Viewer,
  upload: Upload,
  agreed: string | undefined,
  report: (progress: RunProgress) => void,
): Promise<void> {
  try {
    const end = agreed === undefined ? null : await takeOver(viewer, upload, agreed, report);
    const isStale = end && 'failed' in end && end.failed.refusal === 'list-changed';
    const shown = end && !isStale ? end : await preview(viewer, upload, Boolean(isStale), report);
    await writeJson(upload.id, 'end.json', shown);
    if (isTakenOver(shown)) await dropFile(upload.id);
  } catch (error) {
    const broken = randomBytes(4).toString('hex');
    console.error(`error ${broken}`, error);
    // The folder may be what is missing.
    await writeJson(upload.id, 'end.json', { broken } satisfies RunEnd).catch((second: unknown) =>
      console.error(`error ${broken}`, second),
    );
  }
}

async function preview(
  viewer: Viewer,
  upload: Upload,
  changedSince: boolean,
  report: (progress: RunProgress) => void,
): Promise<RunEnd> {
  const sent = await sentList(upload, reporting(false, report));
  if (isRefusal(sent)) return { failed: sent };
  const rows = keepRows(upload.id);
  try {
    const done = await runList(viewer, sent, { dryRun: true, today: today(), watch: rows.add });
    if (isRefusal(done)) return { failed: done };
    const { counts, hash } = done;
    return { counts, hash, importId: null, views: await rows.end(), isImport: false, changedSince };
  } finally {
    rows.close();
  }
}

/** What is taken over is what was shown, so the rows that were kept for showing stay as they are. */
async function takeOver(
  viewer: Viewer,
  upload: Upload,
  agreed: string,
  report: (progress: RunProgress) => void,
): Promise<RunEnd> {
  const before = await endOf(upload.id);
  const sent = await sentList(upload, reporting(true, report));
  if (isRefusal(sent)) return { failed: sent };
  const done = await runList(viewer, { ...sent, agreed }, { dryRun: false, today: today() });
  if (isRefusal(done)) return { failed: done };
  const { counts, hash, importId } = done;
  const views =
    before && 'views' in before ? before.views : { asked: 0, refused: 0, noted: 0, updated: 0, new: 0 };
  return { counts, hash, importId, views, isImport: true, changedSince: false };
}

const today = () => todayInVietnam(new Date());

const reporting =
  (importing: boolean, report: (progress: RunProgress) => void) =>
  ({ phase, done, of }: ReadProgress): void =>
    report({ importing, opening: phase === 'opening', done, of });

async function sentList(
  upload: Upload,
  onProgress: (progress: ReadProgress) => void,
): Promise<SentList | Refusal> {
  const { unit, asOf, choices, decisions } = upload;
  const file = await fileOf(upload);
  if (isRefusal(file)) return file;
  return {
    file,
    unit,
    asOf,
    reading: { ...choices, onProgress },
    choices: new Map(Object.entries(decisions).map(([row, choice]) => [Number(row), choice])),
  };
}
