import { ActionForm } from '@/components/forms/action-form';
import { ProgressBar } from '@/components/jobs/progress-bar';
import { Watch } from '@/components/jobs/watch';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { jobWords } from '@/lib/text/words/jobs';

export type RunProgressProps = {
  job: number;
  label: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  said: string;
  wait: string;
  /** Of the page itself. */
  address: string;
  cancel: FormAction<never>;
  locale: Locale;
};

/** How far a preview or an import has come, and the way to stop it. */
export function RunProgress({
  job,
  label,
  done,
  total,
  said,
  wait,
  address,
  cancel,
  locale,
}: RunProgressProps) {
  const words = jobWords[locale];
  const texts = { submit: words.cancel, busy: words.cancelling, refused: words.cancelRefused };
  return (
    <div className="grid max-w-xl gap-4">
      <ProgressBar label={label} done={done} total={total} said={said} />
      <Watch said={wait} reload={words.reload} address={address} />
      <ActionForm
        id="cancel-run"
        action={cancel}
        texts={texts}
        look="secondary"
        aside={<a href="/jobs">{words.all}</a>}
      >
        <input type="hidden" name="id" value={job} />
      </ActionForm>
    </div>
  );
}
