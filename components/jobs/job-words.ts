import { daysKept, type Job } from '@/lib/domain/job';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { unexpectedWords } from '@/lib/text/words/form';
import { jobWords } from '@/lib/text/words/jobs';
import { refusalSentence } from '@/lib/text/words/refusals';

/** What a format is called. */
export const formatNames = { xlsx: 'Excel', csv: 'CSV' } as const;

/** What a job is, in a line. */
export function titleOf(job: Job, locale: Locale): string {
  const { what } = jobWords[locale];
  switch (job.kind) {
    case 'register-export':
      return what.registerExport(
        job.input.unitName,
        formatDate(job.input.asOf, locale),
        formatNames[job.input.format],
      );
    case 'list-preview':
      return what.listPreview(job.input.fileName);
    case 'list-import':
      return what.listImport(job.input.fileName);
  }
}

/** How far an open job has come. */
export function comeOf({ state, done, total }: Job, locale: Locale): string {
  const words = jobWords[locale];
  if (state === 'queued') return words.waiting;
  if (total === null) return words.opening;
  return words.come(formatCount(done, locale), formatCount(total, locale));
}

/** Why a job failed; null when it did not. */
export function whyFailed({ failure }: Job, locale: Locale): string | null {
  if (failure === null) return null;
  return 'failed' in failure
    ? refusalSentence(failure.failed, locale)
    : unexpectedWords[locale](failure.broken);
}

/** The first moment at which a job's file may be gone. */
export const keptUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + daysKept.files * 86_400_000);

/** The length of a file as people say it. */
export function sizeOf(bytes: number, locale: Locale): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1000)), locale)} kB`;
  return `${formatCount(Math.round(bytes / 1_000_000), locale)} MB`;
}
