import { type RowOutcome, rowOutcomes } from '@/lib/domain/register/import/row-plan';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';

/** How many rows come to what, in figures that can be read from afar. */
export function OutcomeTally({
  counts,
  locale,
}: {
  counts: Readonly<Record<RowOutcome, number>>;
  locale: Locale;
}) {
  const words = importWords[locale].rows.outcomes;
  return (
    <dl className="mb-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:gap-x-12">
      {rowOutcomes.map((outcome) => (
        <div key={outcome} className="flex flex-col-reverse border-l-4 border-line pl-3">
          <dt className="text-sm text-muted">{words[outcome]}</dt>
          <dd className="tabular text-2xl font-semibold">{formatCount(counts[outcome], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
