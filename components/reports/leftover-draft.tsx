'use client';

import { useEffect, useState } from 'react';
import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DraftContent } from '@/lib/domain/draft';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { fieldsOf } from '@/lib/text/report-fields';
import { differingItems } from '@/lib/text/report-merge';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import { type LocalCopy, localCopies } from './form/local-copy';
import { inOneLine } from './form/one-line';

export type LeftoverDraftProps = {
  accountId: number;
  reportId: number;
  content: DraftContent;
  items: Readonly<Record<string, string>>;
  words: ReportFormWords;
  locale: Locale;
};

/** What this browser still keeps of a report that can no longer be written: shown, never lost without a word. */
export function LeftoverDraft({ accountId, reportId, content, items, words, locale }: LeftoverDraftProps) {
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  useEffect(() => {
    const copies = localCopies(accountId, reportId);
    const kept = copies.read();
    if (kept === null) return;
    if (differingItems(kept.fields, fieldsOf(content, locale), locale).length === 0) copies.remove();
    else setCopy(kept);
  }, [accountId, reportId, content, locale]);
  if (copy === null) return null;
  const discard = () => {
    localCopies(accountId, reportId).remove();
    setCopy(null);
  };
  return (
    <Notice
      tone="late"
      announce="status"
      className="mb-6 print:hidden"
      title={fill(words.leftover.title, { time: formatInstant(copy.at, locale) })}
    >
      <p>{words.leftover.body}</p>
      <dl className="my-2">
        {differingItems(copy.fields, fieldsOf(content, locale), locale).map((item) => (
          <div key={item} className="flex flex-wrap gap-x-3">
            <dt>{items[item]}:</dt>
            <dd className="tabular font-semibold">{inOneLine(item, copy.fields, words)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={discard}>{words.leftover.discard}</Button>
    </Notice>
  );
}
