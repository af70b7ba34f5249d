/** Long work that outlives its request: what kinds there are, who waits for whom, and when it is given up. */

import type { CalendarDate } from './calendar-date';
import type { Refusal } from './refusal';

/** Every kind of job. */
export const jobKinds = ['register-export', 'list-preview', 'list-import'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What each kind is told. Kept as JSON until its turn comes. */
export type JobInputs = {
  'register-export': RegisterExportInput;
  'list-preview': { readonly upload: string; readonly fileName: string };
  'list-import': { readonly upload: string; readonly fileName: string; readonly agreed: string };
};

/** Which enterprises leave, and how the file is written. */
export type RegisterExportInput = {
  /** The unit's code. */
  readonly unit: string;
  readonly unitName: string;
  readonly asOf: CalendarDate;
  readonly format: 'xlsx' | 'csv';
  readonly separator: ';' | ',' | '\t' | '|';
  readonly locale: 'vi' | 'en';
};

/** Where a job stands. Open jobs are those that wait or run. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Jobs of one lane wait for each other; somebody who waits before a screen does not stand behind long files. */
export const laneOf: Record<JobKind, Lane> = {
  'register-export': 'files',
  'list-preview': 'lists',
  'list-import': 'lists',
};
export type Lane = 'files' | 'lists';
export const lanes: readonly Lane[] = ['lists', 'files'];

/** The kinds of a lane. */
export const kindsIn = (lane: Lane): JobKind[] => jobKinds.filter((kind) => laneOf[kind] === lane);

/**
 * Jobs that one process works on at once in each lane. An office has one of them at most, and who was served longest ago
 * comes next: however much an office asks for, another's first job waits for one job only.
 */
export const atOnce = 2;

/** Jobs that an account may have open. */
export const openAtMost = 5;

/** How often a job is begun when the process that works on it dies, perhaps because of it. */
export const attemptsAtMost = 3;

/** Days for which a job is remembered and its file kept; lists are kept for a day only, so there is nothing to see later. */
export const daysKept: Record<Lane, number> = { files: 7, lists: 1 };

/** A file that a job made; `key` is what it is called on the disk. */
export type MadeFile = {
  readonly name: string;
  readonly extension: string;
  readonly bytes: number;
  readonly key: string;
};

/** What a job came to: a file to be fetched, or nothing that is not seen elsewhere. */
export type JobResult = { readonly file?: MadeFile };

/** Why there is none: a refusal, or a bug that is in the server's log under a number. */
export type JobFailure = { readonly failed: Refusal } | { readonly broken: string };

/** A job as its owner sees it. */
export type Job<Kind extends JobKind = JobKind> = {
  readonly id: number;
  readonly state: JobState;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly result: JobResult | null;
  readonly failure: JobFailure | null;
  /** Somebody asked that it stops; it does so at the next occasion. */
  readonly isStopping: boolean;
  readonly queuedAt: Date;
  readonly endedAt: Date | null;
} & { [K in Kind]: { readonly kind: K; readonly input: JobInputs[K] } }[Kind];

/** Whether a job is still to come to something. */
export const isOpen = ({ state }: Pick<Job, 'state'>): boolean => state === 'queued' || state === 'running';
