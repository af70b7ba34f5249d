/** Which uploads are being worked on in this process, and how far each has come. */

/** How far a run has come: the file is opened, then its rows are planned and, in an import, written. */
export type RunProgress = {
  readonly importing: boolean;
  readonly opening: boolean;
  readonly done: number;
  readonly of: number;
};

/** A preview or an import under way. */
export type Run = { progress: RunProgress; readonly ended: Promise<void> };

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { listRuns?: Map<string, Run> };

/** The runs under way by the uploads' ids. */
export const runs = (): Map<string, Run> => {
  kept.listRuns ??= new Map();
  return kept.listRuns;
};

/** How far an upload's run has come; null when none is under way. */
export const progressOf = (uploadId: string): RunProgress | null => runs().get(uploadId)?.progress ?? null;

/** Whether an upload's run is under way. */
export const isRunning = (uploadId: string): boolean => runs().has(uploadId);
