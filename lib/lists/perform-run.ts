/** Previews and imports of uploads as jobs: however often one is begun, an upload is taken over once. */

import { importOfUpload } from '@/lib/db/register/import/imports';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import type { JobResult } from '@/lib/domain/job';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { ReadProgress } from '@/lib/import/open-list';
import type { AtWork, Work } from '@/lib/jobs/work';
import { runList, type SentList } from './run';
import { isTakenOver, keepResult, keptResult, type RunResult } from './run-result';
import { keepRows } from './shown-rows';
import { dropFile, fileOf, getUpload, type Upload } from './uploads';

/** Holds an upload against the register, and keeps what it would change. */
export const previewUpload: Work<'list-preview'> = (input, at) =>
  atUpload(input.upload, at, (upload) => preview(at, upload, false));

/** Takes over exactly what was previewed; when the register has changed since, there is a new preview instead. */
export const importUpload: Work<'list-import'> = ({ upload: id, agreed }, at) =>
  atUpload(id, at, async (upload) => {
    const done = await takeOver(at, upload, agreed);
    return isRefusal(done) && done.refusal === 'list-changed' ? preview(at, upload, true) : done;
  });

async function atUpload(
  id: string,
  { viewer }: AtWork,
  work: (upload: Upload) => Promise<RunResult | Refusal>,
): Promise<JobResult | Refusal> {
  const upload = await getUpload(viewer.accountId, id);
  if (isRefusal(upload)) return upload;
  const result = await work(upload);
  if (isRefusal(result)) return result;
  await keepResult(id, result);
  if (isTakenOver(result)) await dropFile(id);
  return {};
}

async function preview(at: AtWork, upload: Upload, changedSince: boolean): Promise<RunResult | Refusal> {
  const sent = await sentList(upload, at);
  if (isRefusal(sent)) return sent;
  const rows = keepRows(upload.id);
  try {
    const watch: typeof rows.add = (planned) => {
      at.signal.throwIfAborted();
      return rows.add(planned);
    };
    const done = await runList(at.viewer, sent, { dryRun: true, today: today(), watch });
    if (isRefusal(done)) return done;
    const { counts, hash } = done;
    return { counts, hash, importId: null, views: await rows.end(), isImport: false, changedSince };
  } finally {
    rows.close();
  }
}

/** What is taken over is what was shown, so the rows that were kept for showing stay as they are. */
async function takeOver(at: AtWork, upload: Upload, agreed: string): Promise<RunResult | Refusal> {
  const earlier = await takenOverBefore(upload, agreed);
  if (earlier) return earlier;
  const sent = await sentList(upload, at);
  if (isRefusal(sent)) return sent;
  const list = { ...sent, agreed, uploadId: upload.id };
  const watch = () => at.signal.throwIfAborted();
  const done = await runList(at.viewer, list, { dryRun: false, today: today(), watch });
  // An attempt that was believed dead may have been faster.
  if (isRefusal(done)) return (await takenOverBefore(upload, agreed)) ?? done;
  const { counts, hash, importId } = done;
  return { counts, hash, importId, views: await shownViews(upload), isImport: true, changedSince: false };
}

/** The result of an attempt that wrote everything, and ended before it could say so. */
async function takenOverBefore(upload: Upload, agreed: string): Promise<RunResult | null> {
  const done = await importOfUpload(upload.id);
  if (!done) return null;
  const { id: importId, counts } = done;
  return {
    counts,
    hash: agreed,
    importId,
    views: await shownViews(upload),
    isImport: true,
    changedSince: false,
  };
}

const shownViews = async ({ id }: Upload): Promise<RunResult['views']> =>
  (await keptResult(id))?.views ?? { asked: 0, refused: 0, noted: 0, updated: 0, new: 0 };

const today = () => todayInVietnam(new Date());

async function sentList(upload: Upload, { signal, progress }: AtWork): Promise<SentList | Refusal> {
  const { unit, asOf, choices, decisions } = upload;
  const file = await fileOf(upload);
  if (isRefusal(file)) return file;
  const onProgress = ({ phase, done, of }: ReadProgress) => progress(done, phase === 'opening' ? null : of);
  return {
    file,
    unit,
    asOf,
    reading: { ...choices, onProgress, signal },
    choices: new Map(Object.entries(decisions).map(([row, choice]) => [Number(row), choice])),
  };
}
