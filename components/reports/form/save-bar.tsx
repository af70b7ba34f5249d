import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import type { DraftState, Phase } from './draft-state';

export type SaveBarProps = {
  state: DraftState;
  reportId: number;
  words: ReportFormWords;
  locale: Locale;
  isSubmitting: boolean;
  onRetry: () => void;
};

const troubled: readonly Phase[] = [
  'offline',
  'signed-out',
  'stranger',
  'refused',
  'conflict',
  'closed',
  'partly',
];

/** How the draft stands with the server, in words, beside the two ways on; always in sight. */
export function SaveBar({ state, reportId, words, locale, isSubmitting, onRetry }: SaveBarProps) {
  const isTroubled = troubled.includes(state.phase);
  return (
    <div
      className={classNames(
        'sticky bottom-0 z-10 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t-2 px-4 py-3 print:hidden',
        isTroubled ? 'border-late bg-late-wash' : 'border-ink bg-white',
      )}
    >
      <div className="min-w-0 grow basis-72">
        <p role="status" className={isTroubled ? 'font-semibold text-late-ink' : 'text-muted'}>
          {statusText(state, words, locale)}
        </p>
        <WayOut phase={state.phase} reportId={reportId} words={words} onRetry={onRetry} />
      </div>
      <div className="flex gap-2">
        <Button type="submit" name="intent" value="save">
          {words.save}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="submit"
          look="primary"
          aria-disabled={isSubmitting || undefined}
        >
          {isSubmitting ? words.submitting : words.submit}
        </Button>
      </div>
    </div>
  );
}

type WayOutProps = { phase: Phase; reportId: number; words: ReportFormWords; onRetry: () => void };

function WayOut({ phase, reportId, words, onRetry }: WayOutProps) {
  if (phase === 'signed-out' || phase === 'stranger') {
    return (
      <a href={`/signin?next=${encodeURIComponent(`/reports/${reportId}`)}`} target="_blank" rel="noopener">
        {words.signIn}
      </a>
    );
  }
  if (phase === 'closed') return <a href={`/reports/${reportId}`}>{words.reload}</a>;
  if (phase !== 'offline') return null;
  return (
    <Button look="quiet" className="-ml-4" onClick={onRetry}>
      {words.retry}
    </Button>
  );
}

function statusText({ phase, savedAt, message }: DraftState, words: ReportFormWords, locale: Locale): string {
  const time = savedAt === null ? '' : formatInstant(savedAt, locale).slice(...timeIn[locale]);
  return fill(words.status[phase], { time, message });
}

/** Where the time of day stands in an instant as it is written. */
const timeIn: Record<Locale, [number, number?]> = { vi: [0, 5], en: [-5] };
