import { cancel } from '@/app/(signed-in)/jobs/actions';
import { ImportPage } from '@/components/imports/import-page';
import { RunProgress } from '@/components/imports/run-progress';
import type { RunProgress as Progress } from '@/lib/lists/running';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';
import { jobWords } from '@/lib/text/words/jobs';

/** What stands in place of a step while its rows are being checked or written. */
export function UnderWay({
  progress,
  address,
  locale,
}: {
  progress: Progress;
  address: string;
  locale: Locale;
}) {
  const words = importWords[locale].progress;
  const { job, importing, waiting, opening, done, of } = progress;
  const title = importing ? words.importTitle : words.title;
  const rows = () => words.rows(formatCount(done, locale), formatCount(of, locale));
  const said = waiting ? jobWords[locale].waiting : opening ? words.opening : rows();
  return (
    <ImportPage locale={locale} title={title} step={importing ? 3 : 2}>
      <RunProgress
        job={job}
        label={title}
        done={done}
        total={opening ? null : of}
        said={said}
        wait={words.wait}
        address={address}
        cancel={cancel}
        locale={locale}
      />
    </ImportPage>
  );
}
