import { Answer } from '@/components/reports/figure-table';
import { inCounts } from '@/components/reports/in-counts';
import { Tag } from '@/components/ui/tag';
import type { GoalCode } from '@/lib/domain/goal';
import type { Question } from '@/lib/domain/questions';
import { type Figure, roundedPercent } from '@/lib/domain/ratio';
import { differs, type FigureBeside } from '@/lib/domain/register-beside';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { goalWords } from '@/lib/text/words/goals';
import { questionSentence } from '@/lib/text/words/questions';
import { reportRegisterWords } from '@/lib/text/words/report-register';
import { waitingWords } from '@/lib/text/words/waiting';

export type WaitingCellProps = {
  goal: GoalCode;
  figure: Figure | null | undefined;
  previous: Figure | null;
  /** What the register says of it, if the unit keeps one. */
  beside: FigureBeside | undefined;
  /** In basis points: a share is never rounded across it. */
  target: number;
  asked: readonly Question[];
  locale: Locale;
};

/** One figure that waits, the one before it beneath, and what deserves a second look. */
export function WaitingCell({ goal, figure, previous, beside, target, asked, locale }: WaitingCellProps) {
  const words = waitingWords[locale];
  const percent = figure ? roundedPercent(figure, target) : null;
  return (
    <div className="min-w-0 text-sm">
      <p className="text-muted lg:sr-only">{goalWords[locale][goal].short}</p>
      <p className="tabular">
        <strong className="text-base font-semibold">
          <Answer figure={figure} locale={locale} />
        </strong>{' '}
        {percent === null ? null : <span className="unbroken">{formatPercent(percent, locale)}</span>}
      </p>
      <p className="tabular text-muted">
        {previous === null ? words.noPrevious : `${words.previous} ${inCounts(previous, locale)}`}
      </p>
      {beside?.register && differs(figure, beside.register) ? (
        <>
          <Tag tone="late" className="mt-1 mr-1 whitespace-normal">
            {reportRegisterWords[locale].mark(inCounts(beside.register, locale))}
          </Tag>
          {beside.reason === '' ? null : <p className="whitespace-pre-wrap text-muted">{beside.reason}</p>}
        </>
      ) : null}
      {asked.map((question) => (
        <Tag key={`${question.kind} ${question.part}`} tone="late" className="mt-1 mr-1 whitespace-normal">
          <span title={questionSentence(question, locale)}>{markOf(question, locale)}</span>
        </Tag>
      ))}
    </div>
  );
}

const markOf = ({ kind, now, earlier }: Question, locale: Locale): string =>
  waitingWords[locale].marks[kind][(now ?? 0) >= earlier ? 'up' : 'down'];
