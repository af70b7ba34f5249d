import { chartFileAddress, type Place } from '@/components/goals/address';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Locale } from '@/lib/text/locale';
import { exportWords } from '@/lib/text/words/exports';
import { goalWords } from '@/lib/text/words/goals';

/** The charts of the goals as files, as they stand at the end of the range. */
export function ChartFiles({ goal, place, locale }: { goal: GoalCode | null; place: Place; locale: Locale }) {
  const words = exportWords[locale].screen;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {(goal ? [goal] : goalCodes).map((code) => (
        <li key={code} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
          <span>{goalWords[locale][code].name}</span>
          <span className="flex gap-4">
            {(['png', 'svg'] as const).map((format) => (
              <a
                key={format}
                href={chartFileAddress(code, place, format)}
                aria-label={words.download(goalWords[locale][code].short, format.toUpperCase())}
                className="inline-flex min-h-11 items-center"
              >
                {format.toUpperCase()}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
