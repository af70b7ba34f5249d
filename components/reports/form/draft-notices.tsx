import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import type { ReportItem } from '@/lib/text/report-merge';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import type { DraftState } from './draft-state';

export type DraftNoticesProps = {
  state: DraftState;
  others: readonly string[];
  items: Readonly<Record<string, string>>;
  words: ReportFormWords;
  locale: Locale;
  onDiscard: () => void;
};

/** What happened to the draft besides typing: restored, joined by somebody, or changed by somebody. */
export function DraftNotices({ state, others, items, words, locale, onDiscard }: DraftNoticesProps) {
  const named = (list: readonly ReportItem[]) => list.map((item) => items[item]).join(', ');
  const { restored, merged } = state;
  return (
    <div aria-live="polite" className="grid gap-3 print:hidden">
      {others.length > 0 ? (
        <Notice tone="late">{fill(words.present, { names: others.join(', ') })}</Notice>
      ) : null}
      {restored ? (
        <Notice tone="good" title={fill(words.restored.title, { time: formatInstant(restored.at, locale) })}>
          <p>{fill(words.restored.body, { fields: named(restored.items) })}</p>
          <Button className="mt-2" onClick={onDiscard}>
            {words.restored.discard}
          </Button>
        </Notice>
      ) : null}
      {merged ? (
        <Notice>
          {fill(words.merged, { name: merged.by ?? words.conflict.someone, fields: named(merged.items) })}
        </Notice>
      ) : null}
    </div>
  );
}
