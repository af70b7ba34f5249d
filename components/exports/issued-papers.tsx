import { shownCode } from '@/lib/domain/issued-document';
import type { Period } from '@/lib/domain/period';
import { formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { documentExportWords } from '@/lib/text/words/document-export';

/** A paper that was issued, in a list. Instants are ISO. */
export type IssuedPaper = {
  readonly code: string;
  readonly period: Period;
  readonly number: string | null;
  readonly times: number;
  readonly lastAt: string;
  readonly lastBy: string;
  readonly isPublic: boolean;
};

/** The papers that a unit has issued, the one taken out last first, each leading to what it said. */
export function IssuedPapers({ papers, locale }: { papers: readonly IssuedPaper[]; locale: Locale }) {
  const { issued, verify } = documentExportWords[locale];
  return (
    <section aria-labelledby="issued-title" className="self-start print:hidden">
      <h2 id="issued-title" className="text-xl font-semibold">
        {issued.title}
      </h2>
      <p className="text-sm text-muted">{papers.length === 0 ? issued.none : issued.lead}</p>
      {papers.length === 0 ? null : (
        <ol className="mt-3 border-t border-line">
          {papers.map((paper) => (
            <IssuedLine key={paper.code} paper={paper} locale={locale} />
          ))}
        </ol>
      )}
      <p className="mt-3">
        <a href="/verify" className="inline-flex min-h-11 items-center">
          {verify}
        </a>
      </p>
    </section>
  );
}

function IssuedLine({ paper, locale }: { paper: IssuedPaper; locale: Locale }) {
  const words = documentExportWords[locale].issued;
  const { code, period, number, times, lastAt, lastBy, isPublic } = paper;
  return (
    <li className="border-b border-line py-2">
      <a href={`/verify/${code}`} className="tabular inline-flex min-h-8 items-center font-semibold">
        {shownCode(code)}
      </a>
      {isPublic ? <span className="text-sm text-muted">{` (${words.public})`}</span> : null}
      <span className="block">{words.what(formatPeriod(period, locale), number)}</span>
      <span className="block text-sm text-muted">
        {words.times(formatCount(times, locale), formatInstant(lastAt, locale), lastBy)}
      </span>
    </li>
  );
}
