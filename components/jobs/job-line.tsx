import { ActionForm } from '@/components/forms/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Tag, type TagTone } from '@/components/ui/tag';
import { isOpen, type Job, type JobState } from '@/lib/domain/job';
import type { FormAction } from '@/lib/text/action-state';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { jobWords } from '@/lib/text/words/jobs';
import { comeOf, keptUntil, sizeOf, titleOf, whyFailed } from './job-words';
import { ProgressBar } from './progress-bar';

export type JobLineProps = { job: Job; cancel: FormAction<never>; locale: Locale };

const tones: Record<JobState, TagTone> = {
  queued: 'unknown',
  running: 'plain',
  done: 'good',
  failed: 'late',
  cancelled: 'unknown',
};

/** One job: what it is, where it stands, and what can be done about it. */
export function JobLine({ job, cancel, locale }: JobLineProps) {
  const words = jobWords[locale];
  const title = titleOf(job, locale);
  const why = whyFailed(job, locale);
  const when = job.endedAt
    ? words.ended(formatInstant(job.endedAt, locale))
    : words.asked(formatInstant(job.queuedAt, locale));
  return (
    <li className="grid gap-3 border-b border-line py-4 md:grid-cols-[1fr_auto] md:items-start md:gap-x-8">
      <div className="grid min-w-0 gap-2">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="min-w-0 font-semibold break-words">{title}</span>
          <Tag tone={tones[job.state]}>
            {isOpen(job) && job.isStopping ? words.stopping : words.states[job.state]}
          </Tag>
        </p>
        {isOpen(job) ? (
          <ProgressBar label={title} done={job.done} total={job.total} said={comeOf(job, locale)} />
        ) : null}
        {why ? <p className="max-w-prose">{why}</p> : null}
        <p className="text-sm text-muted">{when}</p>
      </div>
      <Deeds job={job} cancel={cancel} locale={locale} />
    </li>
  );
}

function Deeds({ job, cancel, locale }: JobLineProps) {
  const words = jobWords[locale];
  if (isOpen(job)) {
    if (job.isStopping) return null;
    const texts = { submit: words.cancel, busy: words.cancelling, refused: words.cancelRefused };
    return (
      <ActionForm id={`cancel-${job.id}`} action={cancel} texts={texts} look="secondary">
        <input type="hidden" name="id" value={job.id} />
      </ActionForm>
    );
  }
  if (job.state !== 'done') return null;
  const file = job.result?.file;
  if (!file || !job.endedAt) return <Result job={job} locale={locale} />;
  return (
    <div className="grid justify-items-start gap-1 md:justify-items-end">
      <ButtonLink href={`/jobs/${job.id}/file`}>{words.download(sizeOf(file.bytes, locale))}</ButtonLink>
      <p className="text-sm text-muted">{words.kept(formatInstant(keptUntil(job.endedAt), locale))}</p>
    </div>
  );
}

/** What a list came to is seen where it is imported. */
function Result({ job, locale }: Pick<JobLineProps, 'job' | 'locale'>) {
  if (job.kind === 'register-export') return null;
  const step = job.kind === 'list-import' ? 'done' : 'rows';
  return (
    <ButtonLink href={`/enterprises/import/${job.input.upload}/${step}`} className="justify-self-start">
      {jobWords[locale].see}
    </ButtonLink>
  );
}
