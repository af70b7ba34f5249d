import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { cardWords } from '@/lib/text/words/cards';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { dashboardAddress, type Place } from './address';
import type { NamedUnit } from './choosers';

export type CompletenessProps = {
  reported: number;
  expected: number;
  /** The first of those without an approved report. */
  missing: readonly NamedUnit[];
  /** A newer period that is still being reported. */
  gathering: { readonly period: Period; readonly reported: number; readonly expected: number } | null;
  place: Place;
  locale: Locale;
};

/** How much of a period is in, and who is still missing. */
export function Completeness({ reported, expected, missing, gathering, place, locale }: CompletenessProps) {
  const words = dashboardWords[locale];
  const others = expected - reported - missing.length;
  return (
    <div>
      <p className="text-2xl font-semibold">
        {cardWords[locale].partial(formatCount(reported, locale), formatCount(expected, locale))}
      </p>
      <ReportedBar reported={reported} expected={expected} />
      {missing.length === 0 ? (
        <p className="mt-3">{words.completeness.all}</p>
      ) : (
        <>
          <p className="mt-3 text-muted">{words.completeness.missing}</p>
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {missing.map(({ code, name }) => (
              <li key={code}>
                <a href={dashboardAddress({ ...place, unit: code })}>{name}</a>
              </li>
            ))}
            {others > 0 ? <li>{words.completeness.others(formatCount(others, locale))}</li> : null}
          </ul>
        </>
      )}
      {gathering ? (
        <p className="mt-3">
          {words.completeness.gathering(
            formatPeriod(gathering.period, locale),
            formatCount(gathering.reported, locale),
            formatCount(gathering.expected, locale),
          )}{' '}
          <a href={dashboardAddress({ ...place, period: gathering.period })} className="print:hidden">
            {words.completeness.open}
          </a>
        </p>
      ) : null}
    </div>
  );
}

const WIDTH = 400;

/** A picture of the words above it, so it has no name of its own; it prints without background colours. */
function ReportedBar({ reported, expected }: { reported: number; expected: number }) {
  const done = expected === 0 ? 0 : (reported / expected) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true" className="mt-2 w-full max-w-md text-good">
      <rect x="0.5" y="0.5" width={WIDTH - 1} height="11" fill="none" stroke="currentColor" />
      <rect width={done} height="12" fill="currentColor" />
    </svg>
  );
}
