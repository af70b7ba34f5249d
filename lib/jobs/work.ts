import type { Viewer } from '@/lib/domain/access';
import type { JobInputs, JobKind, JobResult } from '@/lib/domain/job';
import type { Refusal } from '@/lib/domain/refusal';

/** What somebody who works on a job is given beside its input. */
export type AtWork = {
  readonly id: number;
  /** Whoever asked for it, with the rights that he has now. */
  readonly viewer: Viewer;
  /** Aborted when the job is to stop, or is no longer in these hands. */
  readonly signal: AbortSignal;
  /** Says how far it has come; `total` is null while it is not known. */
  progress(done: number, total: number | null): void;
};

/** How a kind of job is done. What throws while the signal is aborted has stopped; anything else that throws is a bug. */
export type Work<Kind extends JobKind> = (input: JobInputs[Kind], at: AtWork) => Promise<JobResult | Refusal>;

/** How each kind of job is done. */
export type Works = { readonly [Kind in JobKind]: Work<Kind> };
