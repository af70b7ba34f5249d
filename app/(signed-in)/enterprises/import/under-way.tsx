import { ImportPage } from '@/components/imports/import-page';
import { RunProgress } from '@/components/imports/run-progress';
import type { RunProgress as Progress } from '@/lib/lists/running';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';

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
  const { importing, opening, done, of } = progress;
  const title = importing ? words.importTitle : words.title;
  const said = opening ? words.opening : words.rows(formatCount(done, locale), formatCount(of, locale));
  return (
    <ImportPage locale={locale} title={title} step={importing ? 3 : 2}>
      <RunProgress
        label={title}
        done={opening ? 0 : done}
        of={opening ? 0 : of}
        said={said}
        wait={words.wait}
        reload={words.reload}
        address={address}
      />
    </ImportPage>
  );
}
