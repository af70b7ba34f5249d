import type { ListCounts } from '@/lib/db/register/import/preview';
import type { JobFailure } from '@/lib/domain/job';
import type { ViewCounts } from './shown-rows';
import { readJson, writeJson } from './uploads';

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
export type RunEnd = RunResult | JobFailure;

/** What an upload's last run that came to something found or did; null before. */
export const keptResult = (uploadId: string): Promise<RunResult | null> =>
  readJson<RunResult>(uploadId, 'end.json');

/** Keeps it beside the upload. */
export const keepResult = (uploadId: string, result: RunResult): Promise<void> =>
  writeJson(uploadId, 'end.json', result);

/** Whether everything acceptable is in the register. */
export const isTakenOver = (end: RunEnd | null): boolean =>
  end !== null && 'counts' in end && end.isImport && end.importId !== null;
